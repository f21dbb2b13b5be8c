import type { DeskEvent } from "@desk/shared/contract";
import { useEffect, useRef, useState } from "react";
import { useDesk, useDeskState } from "./context.tsx";
import { overtakenDetail } from "./refused.ts";
import type { Sending, Sent } from "./use-sent.ts";

/** How long a form stands open for the agent's answer; a record is safe at this PC before. */
const answerWithinMs = 5_000;

/** How an edit ended: as it was sent, or as a second tap that recorded nothing. */
export type Edited = Sent | { kind: "unchanged" };

/** What was refused because others had changed it, and what they did, in Japanese. */
export type Overtaken = { readonly events: readonly DeskEvent[]; readonly details: readonly string[] };

/**
 * A form over what somebody else may change meanwhile: it stands, with all that was typed, until the agent has answered.
 * Overtaken, it may be said again, knowingly: what was refused is then put aside.
 * @param onDone the form is no longer needed; never called while it is overtaken
 */
export function useEdit(
  { record, sent }: Sending,
  onDone: (edited: Edited) => void,
): {
  /** `basedOn` of each names what stands on the screen. Rejects when this PC cannot store them. */
  save: (events: readonly DeskEvent[]) => Promise<void>;
  busy: boolean;
  overtaken: Overtaken | null;
} {
  const desk = useDesk();
  const isAway = useDeskState(({ line }) => line.kind !== "connected");
  const [stage, setStage] = useState<"open" | "recording" | "sent">("open");
  const answer = stage === "sent" ? sent : null;
  const refused = answer?.kind === "refused" ? answer.rows : [];
  const details = refused.flatMap((row) => overtakenDetail(row) ?? []);
  const isOvertaken = details.length > 0 && details.length === refused.length;
  const isWaiting = answer?.kind === "waiting";
  const isOver = answer !== null && !isOvertaken && (!isWaiting || isAway);
  const latest = useRef({ onDone, answer });
  useEffect(() => {
    latest.current = { onDone, answer };
  });
  useEffect(() => {
    if (isOver && latest.current.answer !== null) latest.current.onDone(latest.current.answer);
  }, [isOver]);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => latest.current.onDone({ kind: "waiting" }), answerWithinMs);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return {
    save: async (events) => {
      setStage("recording");
      try {
        const isNew = await record(events);
        if (isOvertaken) for (const { order } of refused) await desk.setAside(order);
        if (!isNew) {
          setStage("open");
          return onDone({ kind: "unchanged" });
        }
      } catch (error) {
        setStage("open");
        throw error;
      }
      setStage("sent");
    },
    busy: stage === "recording" || (answer !== null && !isOvertaken),
    overtaken: isOvertaken ? { details, events: refused.map(({ event }) => event) } : null,
  };
}
