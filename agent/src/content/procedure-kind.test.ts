import type { ProcedureContent } from "@desk/shared/procedures/version";
import { expect, test } from "vitest";
import type { VersionRow } from "./life.ts";
import { procedureKind } from "./procedure-kind.ts";

const today = "2026-05-14";
const at = "2026-05-14T09:00:00.000+09:00";
const seedOf = (id: string): ProcedureContent => {
  const seed = procedureKind.seeds.get(id);
  if (seed === undefined) throw new Error(`no seed ${id}`);
  return structuredClone(seed.content);
};

/** The renewal leads to a step of the PIN script that only the PIN script's own next version has. */
function together() {
  const caller = seedOf("certificate-renewal");
  const called = seedOf("pin-reset");
  const [step] = called.procedure.steps;
  const [first] = caller.procedure.steps;
  if (step === undefined || first?.options[0] === undefined) throw new Error("a script without steps");
  called.procedure.steps.push({ ...step, id: "new-entry" });
  (called.words as Record<string, unknown>)["new-entry"] = called.words[step.id];
  first.options[0].to = { call: "pin-reset", at: "new-entry", back: first.options[0].to };
  return { caller, called };
}

function row(
  content: ProcedureContent,
  over: Partial<VersionRow<ProcedureContent>>,
): VersionRow<ProcedureContent> {
  const by = { createdAt: at, createdBy: "lead-1", savedAt: at, savedBy: "lead-1" };
  const head = { version: 2, state: "draft", revision: 1, changeNote: "変更", basedOn: 1 } as const;
  return { itemId: content.procedure.id, ...head, ...by, content, ...over };
}
const of = (...contents: ProcedureContent[]) => new Map(contents.map((one) => [one.procedure.id, one]));
const none = { approved: [], open: [] };
const codes = (faults: readonly { code: string; id: string }[]) =>
  faults.map(({ code, id }) => `${id} ${code}`);

test("the seeds hold together", () => {
  const contents = of(...[...procedureKind.seeds.values()].map(({ content }) => content));
  expect(procedureKind.faults({ contents, from: null }, none, today)).toEqual([]);
});

test("scripts that lead into each other are handed in one after the other, when their drafts fit", () => {
  const { caller, called } = together();
  const alone = procedureKind.faults({ contents: of(caller), from: null }, none, today);
  expect(codes(alone)).toEqual(["certificate-renewal unknown-step"]);
  const open = [row(called, {})];
  expect(procedureKind.faults({ contents: of(caller), from: null }, { approved: [], open }, today)).toEqual(
    [],
  );
});

test("approved is only what holds together on its first day and on every later one", () => {
  const { caller, called } = together();
  const contents = of(caller);
  const change = { contents, from: "2026-06-01" };
  expect(codes(procedureKind.faults(change, { approved: [], open: [row(called, {})] }, today))).toEqual([
    "certificate-renewal unknown-step",
  ]);
  const approvedFrom = (effectiveFrom: string) => [row(called, { state: "approved", effectiveFrom })];
  expect(procedureKind.faults(change, { approved: approvedFrom("2026-06-01"), open: [] }, today)).toEqual([]);
  expect(
    procedureKind.faults(change, { approved: approvedFrom("2026-06-02"), open: [] }, today),
  ).toHaveLength(1);
  expect(procedureKind.faults({ contents: of(caller, called), from: "2026-06-01" }, none, today)).toEqual([]);
  // The called script may go first: that nobody comes to its new step yet does no harm.
  expect(procedureKind.faults({ contents: of(called), from: "2026-06-01" }, none, today)).toEqual([]);
  // A later version that takes the step away again is found as well.
  const later = [
    row(called, { state: "approved", effectiveFrom: "2026-05-20" }),
    row(seedOf("pin-reset"), { version: 3, state: "approved", effectiveFrom: "2026-07-01" }),
  ];
  expect(codes(procedureKind.faults(change, { approved: later, open: [] }, today))).toEqual([
    "certificate-renewal unknown-step",
  ]);
});

test("a change that breaks another procedure is told with that one's step", () => {
  const pin = seedOf("pin-reset");
  pin.procedure.steps = pin.procedure.steps.filter(({ id }) => id !== "second-document");
  const faults = procedureKind.faults({ contents: of(pin), from: "2026-06-01" }, none, today);
  const broken = faults.filter(({ id }) => id === "certificate-renewal");
  expect(broken.length).toBeGreaterThan(0);
  for (const { message, code } of broken) {
    expect(code).toBe("unknown-step");
    expect(message).toContain("手順「certificate-renewal.");
    expect(message).toContain("呼び出し先「pin-reset.second-document」がありません");
  }
});
