import type { Step, Target } from "../model.ts";

// Steps that several scripts hold in the same form; their words stand in texts/shared.ts.

/** 代理・15歳未満・成年被後見人: outside the commissioned work (FACTS P7). */
export const toOfficerAgent: Step = {
  id: "to-officer-agent",
  who: "officer",
  options: [{ answer: "taken-over", to: { end: "handed-over" } }],
  sources: [{ fact: "P7", tag: "S" }],
  unconfirmed: ["C4"],
};

export const lostCard: Step = {
  id: "lost-card",
  options: [{ answer: "told", to: { end: "handed-over" } }],
  sources: [
    { fact: "P9-1", tag: "A" },
    { fact: "P9-3", tag: "A" },
    { fact: "R3", tag: "A" },
  ],
};

export const comeAgain: Step = {
  id: "come-again",
  options: [{ answer: "told", to: { end: "documents-missing" } }],
  sources: [
    { fact: "P1-5", tag: "P" },
    { fact: "P11", tag: "B" },
  ],
};

/** 本人か: asked once a case. */
export const person = (next: Target): Step => ({
  id: "person",
  carried: true,
  options: [
    { answer: "self", to: next },
    { answer: "agent", to: { step: "to-officer-agent" } },
  ],
  sources: [
    { fact: "P1-3", tag: "S" },
    { fact: "P7", tag: "S" },
  ],
  unconfirmed: ["C4"],
});

/** カード持参: asked once a case. */
export const cardBrought = (next: Target): Step => ({
  id: "card-brought",
  carried: true,
  options: [
    { answer: "brought", to: next },
    { answer: "forgotten", to: { step: "come-again" } },
    { answer: "lost", to: { step: "lost-card" } },
  ],
  sources: [
    { fact: "P1-5", tag: "P" },
    { fact: "U1", tag: "P" },
  ],
});

/** The officer looks; cleared, the case goes on. */
export const toOfficerDoubt = (next: Target): Step => ({
  id: "to-officer-doubt",
  who: "officer",
  options: [
    { answer: "taken-over", to: { end: "handed-over" } },
    { answer: "cleared", to: next },
  ],
  sources: [{ fact: "U3", tag: "S" }],
});
