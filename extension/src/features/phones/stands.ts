import type { DeskEvent, PhoneStand, SiteAnswer } from "@desk/shared/contract";
import { type PhoneEvent, phoneStands } from "@desk/shared/figures/phones";
import { useMemo } from "react";
import { type DeskState, useDeskState } from "../../outbox/index.ts";

type Told = Pick<DeskState, "rows" | "live" | "businessDate"> & { devices: SiteAnswer["devices"] };

const isOfPhone = (event: DeskEvent): event is PhoneEvent => event.type === "PhoneStateReported";

/** The phones of the site as far as this PC knows: what the agent told, with this PC's own later words on top. */
export function phonesKnown({ rows, live, businessDate, devices }: Told): PhoneStand[] {
  const ids = devices.flatMap(({ id, kind }) => (kind === "phone" ? [id] : []));
  const own = phoneStands(rows.map(({ event }) => event).filter(isOfPhone), ids, businessDate);
  // A line that was cut before midnight knows nothing of today.
  const told = live?.businessDate === businessDate ? (live.phones ?? []) : [];
  return own.map((mine) => {
    const theirs = told.find(({ deviceId }) => deviceId === mine.deviceId);
    if (theirs === undefined || theirs.since === null) return mine;
    return mine.since !== null && Date.parse(mine.since) > Date.parse(theirs.since) ? mine : theirs;
  });
}

/**
 * What of them may be told as so now: while the line to the agent is not open, another PC's phone changes unheard, and
 * only the counter's own is known.
 */
export function phonesSure(
  phones: readonly PhoneStand[],
  { isConnected, ownId }: { readonly isConnected: boolean; readonly ownId: string | undefined },
): { readonly sure: readonly PhoneStand[]; readonly unsureCount: number } {
  const sure = isConnected ? phones : phones.filter(({ deviceId }) => deviceId === ownId);
  return { sure, unsureCount: phones.length - sure.length };
}

/** The phones and how they stand, in the order of the site's list. */
export function usePhones(): PhoneStand[] {
  const rows = useDeskState((state) => state.rows);
  const live = useDeskState((state) => state.live);
  const businessDate = useDeskState((state) => state.businessDate);
  const devices = useDeskState((state) => state.settings.site?.devices);
  return useMemo(
    () => phonesKnown({ rows, live, businessDate, devices: devices ?? [] }),
    [rows, live, businessDate, devices],
  );
}
