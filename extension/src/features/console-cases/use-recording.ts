import type { DeskEvent } from "@desk/shared/contract";
import { useState } from "react";
import { type Sending, type Sent, useSent } from "../../outbox/index.ts";
import { words } from "./words.ts";

export type Recording = {
  /** Records, and answers why not, or null when it is durable and on its way. */
  record: (events: readonly DeskEvent[]) => Promise<string | null>;
  /** The same for a form that waits for the agent's answer. */
  sending: Sending;
  /** How often the agent has answered. */
  answered: number;
  /** What became of the last recording. */
  said: { kind: "good" | "error"; text: string } | null;
};

/** Records what the lead corrects, and follows it to the agent. @param onSent everything of this page has been answered */
export function useRecording(onSent: () => void): Recording {
  const [answered, setAnswered] = useState(0);
  const sending = useSent(() => {
    setAnswered((count) => count + 1);
    onSent();
  });
  return {
    record: async (events) => ((await sending.record(events)) ? null : words.twice),
    sending,
    answered,
    said: saidOf(sending.sent),
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
