import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guidance } from "./definitions/guidance.ts";
import { diffContent, diffLines } from "./diff.ts";
import { guidanceWords } from "./texts/guidance.ts";
import type { ProcedureContent } from "./version.ts";
import type { StepWords } from "./words.ts";

type Loose = { procedure: ProcedureContent["procedure"]; words: Record<string, StepWords> };
const before: ProcedureContent = { procedure: guidance, words: guidanceWords };
const [first, second] = guidance.steps;
if (first === undefined || second === undefined) throw new Error("guidance has too few steps");

function after(change: (content: Loose) => void) {
  const content: Loose = JSON.parse(JSON.stringify(before)) as Loose;
  change(content);
  return diffContent(before, content);
}

describe("lines", () => {
  it("tell what came, what went and what stayed, the old before the new", () =>
    expect(diffLines(["一", "二", "三"], ["一", "2", { when: "is-child", text: "三" }])).toEqual([
      { op: "same", text: "一" },
      { op: "removed", text: "二" },
      { op: "removed", text: "三" },
      { op: "added", text: "2" },
      { op: "added", text: "三", when: "is-child" },
    ]));
  it("give both texts back, with no more changes than needed", () => {
    const text = fc.array(fc.constantFrom("あ", "い", "う", "え"), { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (was, is) => {
        const changes = diffLines(was, is);
        const side = (gone: string) => changes.filter(({ op }) => op !== gone).map((line) => line.text);
        expect([side("added"), side("removed")]).toEqual([was, is]);
        if (was.join() === is.join()) expect(changes.every(({ op }) => op === "same")).toBe(true);
      }),
    );
  });
});

describe("the diff of two versions", () => {
  it("is empty for the same content, however its fields are ordered", () => {
    const turned = JSON.parse(JSON.stringify(before), (_key, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as ProcedureContent;
    expect(diffContent(before, turned)).toEqual({ first: null, steps: [] });
  });
  it("tells words line by line", () => {
    const { steps } = after(({ words }) => {
      const own = words[first.id];
      if (own) words[first.id] = { ...own, say: [...own.say, "もう一言"] };
    });
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ stepId: first.id, change: "changed", settings: [], answers: [] });
    expect(steps[0]?.texts.map(({ kind, lines }) => [kind, lines.at(-1)])).toEqual([
      ["say", { op: "added", text: "もう一言" }],
    ]);
  });
  it("tells where an answer leads now, and settings", () => {
    const { steps } = after(({ procedure }) => {
      const [step] = procedure.steps;
      const [option] = step?.options ?? [];
      if (step === undefined || option === undefined) return;
      option.to = { end: "cancelled" };
      step.phase = "wrap-up";
    });
    const [option] = first.options;
    expect(steps[0]).toMatchObject({
      settings: [
        { name: "phase", before: first.phase === undefined ? null : `"${first.phase}"`, after: '"wrap-up"' },
      ],
      answers: [{ answer: option?.answer, before: { to: option?.to }, after: { to: { end: "cancelled" } } }],
    });
  });
  it("tells steps that came, went or moved", () => {
    const { steps, first: entry } = after(({ procedure, words }) => {
      procedure.steps = [...procedure.steps.slice(1), { ...first, id: "newcomer" }];
      procedure.steps.unshift(...procedure.steps.splice(-2, 1));
      words.newcomer = { ...(words[first.id] as StepWords), title: "新しい手順" };
      procedure.first = "newcomer";
    });
    expect(entry).toEqual({ before: guidance.first, after: "newcomer" });
    const told = steps.map(({ stepId, change, moved }) => [stepId, change, moved]);
    expect(told).toContainEqual([first.id, "removed", false]);
    expect(told).toContainEqual(["newcomer", "added", false]);
    expect(told).toContainEqual([guidance.steps.at(-1)?.id, "changed", true]);
    expect(steps.find(({ stepId }) => stepId === "newcomer")?.texts[0]).toEqual({
      kind: "title",
      lines: [{ op: "added", text: "新しい手順" }],
    });
  });
});
