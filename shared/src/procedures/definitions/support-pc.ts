import type { Step, Target } from "../model.ts";

// The support PC (FACTS P12, §6-4): a person who is still logged in there led to wrong registrations elsewhere.
// So no way goes in without the first gate, and none goes out without a last one.

/** 先頭の関所: nobody is logged in. */
export const gateFirst = (next: Target): Step => ({
  id: "gate-first",
  device: "pc",
  options: [
    { answer: "clean", to: next },
    { answer: "leftover", to: { step: "leftover-login" } },
    { answer: "trouble", to: { step: "system-down" } },
  ],
  sources: [
    { fact: "P12-1", tag: "P" },
    { fact: "§6", tag: "P" },
  ],
});

/** Somebody is still logged in: an accident to report at once (S §11(3)). */
export const leftoverLogin: Step = {
  id: "leftover-login",
  who: "officer",
  options: [
    { answer: "cleared", to: { step: "gate-first" } },
    { answer: "taken-over", to: { end: "handed-over" } },
  ],
  sources: [
    { fact: "P17", tag: "S" },
    { fact: "P12", tag: "P" },
  ],
};

/** 末尾の関所: one for each way out (`gate-last`, `gate-locked`, …), in the same words. */
export const gate = (id: string, next: Target): Step => ({
  id,
  options: [
    { answer: "clean", to: next },
    { answer: "cannot-log-out", to: { step: "logout-trouble" } },
  ],
  sources: [
    { fact: "P12-11", tag: "P" },
    { fact: "P11-7", tag: "B" },
    { fact: "§6", tag: "P" },
  ],
});

/** The last gates and where they lead; `stopped` is the step for a resident who leaves off. */
export const gatesOut = (completed: Target): readonly Step[] => [
  gate("gate-last", completed),
  gate("gate-locked", { step: "pin-stopped" }),
  gate("gate-stopped", { step: "stopped" }),
  gate("gate-trouble", { step: "system-down" }),
  {
    id: "logout-trouble",
    who: "officer",
    options: [{ answer: "taken-over", to: { end: "handed-over" } }],
    sources: [
      { fact: "P17", tag: "S" },
      { fact: "§6", tag: "P" },
    ],
  },
  {
    id: "pin-stopped",
    options: [
      { answer: "stop-today", to: { end: "pin-locked" } },
      { answer: "reset", to: { switch: "pin-reset" } },
    ],
    sources: [
      { fact: "U2", tag: "P" },
      { fact: "K2", tag: "B" },
    ],
  },
  {
    id: "stopped",
    options: [
      { answer: "by-choice", to: { end: "cancelled" } },
      { answer: "not-possible", to: { end: "referred" } },
      { answer: "taken-over", to: { end: "handed-over" } },
    ],
    sources: [
      { fact: "P15", tag: "A*" },
      { fact: "U6", tag: "P" },
    ],
  },
  {
    id: "system-down",
    options: [
      { answer: "told", to: { end: "system-down" } },
      { answer: "recovered", to: { step: "gate-first" } },
    ],
    sources: [{ fact: "P17", tag: "P" }],
  },
];

/** 4桁 that the resident does not know are set anew as a case of their own: this one has no review to share. */
export const pinKnown = (next: Target): Step => ({
  id: "pin-known",
  options: [
    { answer: "known", to: next },
    { answer: "unknown", to: { switch: "pin-reset" } },
    { answer: "not-today", to: { end: "informed" } },
  ],
  sources: [
    { fact: "P11-4", tag: "B" },
    { fact: "U2", tag: "P" },
    { fact: "K3", tag: "B" },
  ],
});

/** The certificate must be valid: it is issued anew first, as a case of its own. */
export const certificateLapsed: Step = {
  id: "certificate-lapsed",
  options: [
    { answer: "issue-today", to: { switch: "certificate-issue" } },
    { answer: "not-today", to: { end: "informed" } },
  ],
  sources: [
    { fact: "P3-2", tag: "B" },
    { fact: "X4", tag: "B" },
    { fact: "§2.6", tag: "A" },
  ],
  unconfirmed: ["C5"],
};
