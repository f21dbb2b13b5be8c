import type { DeskEvent } from "@desk/shared/contract";
import { type Sent, useSent } from "../../outbox/index.ts";
import { words } from "./words.ts";

export type Recording = {
  /** Records, and answers why not, or null when it is durable and on its way. */
  record: (events: readonly DeskEvent[]) => Promise<string | null>;
  /** What became of the last recording. */
  said: { kind: "good" | "error"; text: string } | null;
};

/** Records what the lead corrects, and follows it to the agent. @param onSent everything of this page has been answered */
export function useRecording(onSent: () => void): Recording {
  const { record, sent } = useSent(onSent);
  return {
    record: async (events) => ((await record(events)) ? null : words.twice),
    said: saidOf(sent),
  };
}

function saidOf(sent: Sent): Recording["said"] {
  switch (sent.kind) {
    case "nothing":
      return null;
    case "refused":
      return { kind: "error", text: words.refused(sent.detail) };
    case "waiting":
      return { kind: "good", text: words.waiting };
    case "accepted":
      return { kind: "good", text: words.recorded };
    default:
      return sent satisfies never;
  }
}
