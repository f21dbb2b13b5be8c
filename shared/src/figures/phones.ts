import { businessDateOf } from "../calendar/business-date.ts";
import type { DeviceStatus, Phase } from "../contract/constants.ts";
import type { DeskEventOf } from "../contract/event.ts";
import type { PhoneStand } from "../contract/phone.ts";
import type { PhoneState } from "../contract/phone-terms.ts";
import { inOrder } from "./order.ts";

export type PhoneEvent = DeskEventOf<"PhoneStateReported">;

/**
 * How each phone stands on a day, from its events in any order and any number of copies. Yesterday's 離席 says
 * nothing of today. What a case sets by itself gives way to a tap made since that case first set something: who
 * taps 離席 during a call is away after it.
 */
export function phoneStands(
  events: readonly PhoneEvent[],
  deviceIds: readonly string[],
  businessDate: string,
): PhoneStand[] {
  const today = inOrder(events.filter(({ at }) => businessDateOf(at) === businessDate));
  return deviceIds.map((deviceId) =>
    standOf(
      deviceId,
      today.flatMap(({ event }) => (event.deviceId === deviceId ? [event] : [])),
    ),
  );
}

function standOf(deviceId: string, events: readonly PhoneEvent[]): PhoneStand {
  const stand: PhoneStand = { deviceId, state: null, since: null, staffId: null };
  // The cases that began before the last tap have no say any more.
  const known = new Set<string>();
  const overruled = new Set<string>();
  for (const { state, at, staffId, transactionId } of events) {
    if (transactionId === undefined) for (const id of known) overruled.add(id);
    else {
      known.add(transactionId);
      if (overruled.has(transactionId)) continue;
    }
    if (stand.state !== state) Object.assign(stand, { state, since: at });
    stand.staffId = staffId;
  }
  return stand;
}

/** Whether calls can be taken on a phone that stands so: one nobody has looked at, or that is 不調, still rings. */
export function canRing(status: DeviceStatus | null | undefined): boolean {
  return status == null || status === "ok" || status === "trouble";
}

type CalledCase = {
  readonly channel: "counter" | "phone";
  readonly practice: boolean;
  readonly phase: Phase;
};

/** What the open cases of a call counter say of its phone: a call on 保留 still holds the line. */
export function phoneStateByCases(open: readonly CalledCase[]): PhoneState {
  const calls = open.filter(({ channel, practice }) => channel === "phone" && !practice);
  if (calls.some(({ phase }) => phase !== "wrap-up")) return "talking";
  return calls.length > 0 ? "after-call" : "ready";
}

type Placed = {
  readonly id: string;
  readonly kind: string;
  readonly counterId?: string | undefined;
  readonly retired?: boolean | undefined;
};
type PlacedPhones = { readonly devices: readonly Placed[] };

/** The phones in use whose 置き場所 is that counter. */
export function phonesAt(counterId: string, { devices }: PlacedPhones): string[] {
  return devices.flatMap((one) =>
    one.kind === "phone" && one.counterId === counterId && one.retired !== true ? [one.id] : [],
  );
}

/** The one phone of a call counter. Undefined where there is none, and where two leave open which is meant. */
export function phoneOf(counterId: string, site: PlacedPhones): string | undefined {
  const [phone, ...others] = phonesAt(counterId, site);
  return others.length === 0 ? phone : undefined;
}
