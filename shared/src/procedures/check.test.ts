import { describe, expect, it } from "vitest";
import { check, type FaultCode } from "./check.ts";
import type { Procedure, Procedures, Step } from "./model.ts";
import { procedures, words } from "./scripts.ts";
import type { StepWords, WordsByProcedure } from "./words.ts";

type Draft = { procedures: Record<string, Procedure>; words: Record<string, Record<string, StepWords>> };

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** The real scripts with one thing spoilt. */
function spoil(change: (draft: Draft) => void): { procedures: Procedures; words: WordsByProcedure } {
  const draft = copy({ procedures, words }) as Draft;
  change(draft);
  return draft;
}
function step(draft: Draft, stepId: string, procedureId = "guidance"): Step {
  const found = draft.procedures[procedureId]?.steps.find(({ id }) => id === stepId);
  if (!found) throw new Error(`no step ${stepId}`);
  return found;
}
function wordsOf(draft: Draft, stepId: string): StepWords {
  const found = draft.words.guidance?.[stepId];
  if (!found) throw new Error(`no words ${stepId}`);
  return found;
}
const first = (draft: Draft, stepId: string, procedureId?: string) => {
  const [option] = step(draft, stepId, procedureId).options;
  if (!option) throw new Error(`no option at ${stepId}`);
  return option;
};

/** What is spoilt, the fault it must give, and the step that the message must name. */
const spoilt: [string, FaultCode, string | null, (draft: Draft) => void][] = [
  ["a target that is nowhere", "unknown-step", "ticket", (d) => (first(d, "ticket").to = { step: "gone" })],
  [
    "a first step that is nowhere",
    "unknown-step",
    null,
    (d) => Object.assign(d.procedures.guidance ?? {}, { first: "gone" }),
  ],
  ["an empty list of answers", "dead-end", "ticket", (d) => (step(d, "ticket").options = [])],
  [
    "a step without a way in",
    "unreachable-step",
    "ticket",
    (d) => (first(d, "belongings").to = { end: "informed" }),
  ],
  ["a loop without a way out", "no-exit", "ticket", (d) => (first(d, "ticket").to = { step: "ticket" })],
  [
    "an end without an outcome",
    "no-outcome",
    "ticket",
    (d) => Object.assign(first(d, "ticket"), { to: { end: "over" } }),
  ],
  [
    "an unknown predicate",
    "unknown-predicate",
    "ticket",
    (d) =>
      (first(d, "ticket").to = {
        choose: [{ when: "unheard-of", to: { end: "informed" } }],
        otherwise: { end: "informed" },
      }),
  ],
  [
    "an unknown predicate in words",
    "unknown-predicate",
    "ticket",
    (d) => wordsOf(d, "ticket").do.push({ when: "unheard-of", text: "文" }),
  ],
  [
    "a call to no script",
    "unknown-procedure",
    "ticket",
    (d) => (first(d, "ticket").to = { call: "gone", back: { end: "informed" } }),
  ],
  [
    "a call to no step",
    "unknown-step",
    "ticket",
    (d) => (first(d, "ticket").to = { call: "pin-reset", at: "gone", back: { end: "informed" } }),
  ],
  [
    "a circle of calls",
    "call-circle",
    null,
    (d) => (first(d, "ticket").to = { call: "guidance", back: { end: "informed" } }),
  ],
  [
    "a switch to no procedure",
    "unknown-procedure",
    "ticket",
    (d) => (first(d, "ticket").to = { switch: "gone" }),
  ],
  [
    "an id outside the catalogue",
    "unknown-procedure",
    null,
    (d) => Object.assign(d.procedures.guidance ?? {}, { id: "gone" }),
  ],
  [
    "a switch to no step",
    "unknown-step",
    "ticket",
    (d) => (first(d, "ticket").to = { switch: "pin-reset", at: "gone" }),
  ],
  [
    "a document picker that does not know what for",
    "tool-without-data",
    "ticket",
    (d) => (step(d, "ticket").tool = "documents"),
  ],
  [
    "fees without the tool that shows them",
    "tool-without-data",
    "ticket",
    (d) => (step(d, "ticket").fees = [{ fee: "certificate" }]),
  ],
  [
    "a fee under an unknown predicate",
    "unknown-predicate",
    "ticket",
    (d) =>
      Object.assign(step(d, "ticket"), { tool: "fees", fees: [{ fee: "certificate", when: "unheard-of" }] }),
  ],
  [
    "two steps of one id",
    "duplicate-step",
    "ticket",
    (d) => d.procedures.guidance?.steps.push(copy(step(d, "ticket"))),
  ],
  [
    "two answers of one id",
    "duplicate-answer",
    "ticket",
    (d) => step(d, "ticket").options.push(copy(first(d, "ticket"))),
  ],
  ["no source", "no-source", "ticket", (d) => (step(d, "ticket").sources = [])],
  [
    "memory passed off as fact",
    "unmarked-doubt",
    "ticket",
    (d) => (step(d, "ticket").sources = [{ fact: "K6", tag: "M" }]),
  ],
  [
    "a question that nobody asked",
    "unknown-question",
    "ticket",
    (d) => (step(d, "ticket").unconfirmed = ["C99"]),
  ],
  [
    "a card returned before the review",
    "card-without-review",
    "writing",
    (d) => (first(d, "writing", "certificate-renewal").to = { step: "return-card" }),
  ],
  ["a step without words", "missing-words", "ticket", (d) => delete d.words.guidance?.ticket],
  [
    "words without a step",
    "extra-words",
    "gone",
    (d) => Object.assign(d.words.guidance ?? {}, { gone: wordsOf(d, "ticket") }),
  ],
  ["an answer without a label", "missing-label", "ticket", (d) => (wordsOf(d, "ticket").options = {})],
  [
    "a label without an answer",
    "extra-label",
    "ticket",
    (d) => (wordsOf(d, "ticket").options.gone = "消えた"),
  ],
  [
    "a line too long for the panel",
    "words-too-long",
    "ticket",
    (d) => wordsOf(d, "ticket").say.push("長".repeat(61)),
  ],
  [
    "a step that says nothing",
    "nothing-to-do",
    "ticket",
    (d) => Object.assign(wordsOf(d, "ticket"), { say: [], do: [] }),
  ],
  [
    "a version that is no number",
    "schema",
    null,
    (d) => Object.assign(d.procedures.guidance ?? {}, { version: "1" }),
  ],
];

describe("check", () => {
  it("finds nothing in the scripts of the desk", () => {
    expect(check(procedures, words)).toEqual([]);
  });

  it.each(spoilt)("finds %s", (_, code, stepId, change) => {
    const content = spoil(change);
    const fault = check(content.procedures, content.words).find((found) => found.code === code);
    expect(fault?.stepId).toBe(stepId);
    if (stepId !== null) expect(fault?.message).toContain(`.${stepId}」`);
  });
});
