import type { Step, Target } from "../model.ts";

// Steps of the scripts that work on a card or an application, beside those of common.ts. Each script holds them in
// its own data, so that one procedure can be read, drawn and approved by itself.

const end = (outcome: "handed-over" | "referred" | "documents-missing"): Target => ({ end: outcome });

/** 八代市の住民か、届出は済んでいるか (P1-4). */
export const residence = (next: Target): Step => ({
  id: "residence",
  carried: true,
  options: [
    { answer: "registered", to: next },
    { answer: "elsewhere", to: { step: "refer-home-city" } },
    { answer: "not-notified", to: { step: "refer-notification" } },
  ],
  sources: [
    { fact: "P1-4", tag: "B" },
    { fact: "B10", tag: "A" },
  ],
});

/** 市職員の審査 before anything is handed back (S §6(2)②イ, §6(3)①エ). */
export const review = (row: string, back: string): Step => ({
  id: "review",
  phase: "review",
  who: "officer",
  options: [
    { answer: "approved", to: { step: back } },
    { answer: "sent-back", to: { step: "sent-back" } },
    { answer: "taken-over", to: end("handed-over") },
  ],
  sources: [
    { fact: row, tag: "S" },
    { fact: "U3", tag: "S" },
  ],
});

/** 自署が難しい方: whether anyone may write for the resident is the officer's call. */
export const writingHelp = (next: Target): Step => ({
  id: "writing-help",
  who: "officer",
  options: [
    { answer: "helped", to: next },
    { answer: "taken-over", to: end("handed-over") },
  ],
  sources: [{ fact: "P2-5", tag: "C" }],
  unconfirmed: ["C3"],
});

export const systemDown = (again: Target): Step => ({
  id: "system-down",
  options: [
    { answer: "told", to: { end: "system-down" } },
    { answer: "recovered", to: again },
  ],
  sources: [
    { fact: "P17", tag: "P" },
    { fact: "P1-2", tag: "P" },
  ],
});

export const stopWithLock: Step = {
  id: "stop-with-lock",
  who: "officer",
  options: [{ answer: "told", to: { end: "pin-locked" } }],
  sources: [
    { fact: "K2", tag: "B" },
    { fact: "K3", tag: "B" },
    { fact: "K5", tag: "B" },
    { fact: "U3", tag: "S" },
  ],
  unconfirmed: ["C1"],
};

export const referHomeCity: Step = {
  id: "refer-home-city",
  options: [{ answer: "told", to: end("referred") }],
  sources: [
    { fact: "P1-4", tag: "B" },
    { fact: "B10", tag: "A" },
  ],
};
export const referNotification: Step = {
  id: "refer-notification",
  options: [{ answer: "told", to: end("referred") }],
  sources: [
    { fact: "P1-4", tag: "B" },
    { fact: "R1", tag: "B" },
  ],
};
export const comeAgain: Step = {
  id: "come-again",
  options: [{ answer: "told", to: end("documents-missing") }],
  sources: [
    { fact: "P1-5", tag: "P" },
    { fact: "N2", tag: "A" },
  ],
};
