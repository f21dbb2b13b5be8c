import type { DeskEvent } from "@desk/shared/contract";
import { useEffect, useRef, useState } from "react";
import { useDesk, useDeskState } from "./context.tsx";
import type { EventRow } from "./rows.ts";

/** What became of the last recording of a page. */
export type Sent =
  | { kind: "nothing" }
  | { kind: "waiting" }
  | { kind: "accepted" }
  /** At least one of them waits in 要確認; `detail` says why, of the first. */
  | { kind: "refused"; detail: string; rows: readonly EventRow[] };

export type Sending = {
  /** Resolves when it is durable; false when it was a second tap. */
  record: (events: readonly DeskEvent[]) => Promise<boolean>;
  sent: Sent;
};

/** Records from a page that shows the agent's own view. @param onAnswered the agent has answered everything of this PC */
export function useSent(onAnswered: () => void): Sending {
  const desk = useDesk();
  const { pending, rejected } = useDeskState((state) => state.unsent);
  const [ids, setIds] = useState<readonly string[]>([]);
  const latest = useRef(onAnswered);
  useEffect(() => {
    latest.current = onAnswered;
  });
  useEffect(() => {
    if (pending === 0 && ids.length > 0) latest.current();
  }, [pending, ids]);
  const rows = rejected.filter(({ event }) => ids.includes(event.id));
  const refused = rows[0]?.delivery;
  const record = async (events: readonly DeskEvent[]) => {
    const { recorded } = await desk.record(events);
    if (recorded.length > 0) setIds(recorded.map(({ event }) => event.id));
    return recorded.length > 0;
  };
  if (ids.length === 0) return { record, sent: { kind: "nothing" } };
  if (refused !== undefined && "reason" in refused)
    return { record, sent: { kind: "refused", detail: refused.detail ?? refused.reason, rows } };
  return { record, sent: { kind: pending > 0 ? "waiting" : "accepted" } };
}
