import type { DeskEvent } from "@desk/shared/contract";
import { useEffect, useRef, useState } from "react";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { words } from "./words.ts";

export type Recording = {
  /** Records, and answers why not, or null when it is durable and on its way. */
  record: (events: readonly DeskEvent[]) => Promise<string | null>;
  /** What became of the last recording. */
  said: { kind: "good" | "error"; text: string } | null;
};

/** Records what the lead corrects, and follows it to the agent. @param onSent everything of this page has been answered */
export function useRecording(onSent: () => void): Recording {
  const desk = useDesk();
  const { pending, rejected } = useDeskState((state) => state.unsent);
  const [ids, setIds] = useState<readonly string[]>([]);
  const latest = useRef(onSent);
  useEffect(() => {
    latest.current = onSent;
  });
  useEffect(() => {
    if (pending === 0 && ids.length > 0) latest.current();
  }, [pending, ids]);
  const refused = rejected.find(({ event }) => ids.includes(event.id))?.delivery;
  return {
    record: async (events) => {
      const { recorded } = await desk.record(events);
      if (recorded.length === 0) return words.twice;
      setIds(recorded.map(({ event }) => event.id));
      return null;
    },
    said:
      ids.length === 0
        ? null
        : refused !== undefined && "reason" in refused
          ? { kind: "error", text: words.refused(refused.detail ?? refused.reason) }
          : { kind: "good", text: pending > 0 ? words.waiting : words.recorded },
  };
}
