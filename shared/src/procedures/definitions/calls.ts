import type { ProcedureId } from "../catalogue.ts";
import type { Option, Step, Target } from "../model.ts";

// What every call has in common (S §6(4)). All of them end in 後作業, so that it is timed as a phase of its own.

type CallId = Extract<ProcedureId, `call-${string}`>;
const callIds: readonly CallId[] = [
  "call-system",
  "call-notice-card",
  "call-pickup-booking",
  "call-renewal",
  "call-visit-booking",
  "call-documents",
];

type CallOutcome = "informed" | "handed-over" | "referred" | "reserved";
export const afterCall = (outcome: CallOutcome): Target => ({ step: `after-call-${outcome}` });

/** 後作業: the line is down, and nothing that was heard stays on the desk. */
export const afterCallStep = (outcome: CallOutcome): Step => ({
  id: `after-call-${outcome}`,
  phase: "wrap-up",
  options: [
    { answer: "done", to: { end: outcome } },
    { answer: "not-in-book", to: { end: outcome } },
  ],
  sources: [
    { fact: "U5", tag: "P" },
    { fact: "P15", tag: "S" },
  ],
});

/** Is there anything else? The next question begins at `again`. */
export const closing = (again: string): Step => ({
  id: "closing",
  options: [
    { answer: "nothing", to: afterCall("informed") },
    { answer: "more", to: { step: again } },
  ],
  sources: [{ fact: "U6", tag: "P" }],
});

/** The officer takes the line. */
export const toOfficer: Step = {
  id: "to-officer",
  who: "officer",
  options: [
    { answer: "connected", to: afterCall("handed-over") },
    { answer: "answered-for", to: { step: "closing" } },
  ],
  sources: [
    { fact: "U3", tag: "S" },
    { fact: "U6", tag: "P" },
  ],
};

/** The caller wants something else: the call goes on as that one. */
export const anotherMatter = (self: CallId): Step => ({
  id: "another-matter",
  options: [
    ...callIds.filter((id) => id !== self).map((id): Option => ({ answer: id, to: { switch: id } })),
    { answer: "outside", to: { step: "to-officer" } },
  ],
  sources: [
    { fact: "P1-1", tag: "S" },
    { fact: "P15", tag: "S" },
  ],
});

/** A step that tells something and leads back to the end of the call. */
export const tell = (id: string, sources: Step["sources"], more: Partial<Step> = {}): Step => ({
  id,
  options: [{ answer: "told", to: { step: "closing" } }],
  sources,
  ...more,
});

/** As `tell`, with the officer one answer away. */
export const tellOrTransfer = (id: string, sources: Step["sources"], more: Partial<Step> = {}): Step => ({
  ...tell(id, sources, more),
  options: [
    { answer: "told", to: { step: "closing" } },
    { answer: "transfer", to: { step: "to-officer" } },
  ],
});
