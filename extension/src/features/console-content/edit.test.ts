import { describe, expect, test } from "vitest";
import {
  addOption,
  addStep,
  changeWords,
  moveOption,
  moveStep,
  removeOption,
  removeStep,
  setFlag,
  setLabel,
  setTarget,
} from "./edit.ts";
import { draftCheck } from "./faults.ts";
import { sample, world } from "./sample.testing.ts";

const check = draftCheck(world);
const codes = (content: typeof sample) => check(content).map(({ stepId, code }) => `${stepId}:${code}`);
const before = structuredClone(sample);

test("the sample has no fault, and editing never touches what it was given", () => {
  expect(check(sample)).toEqual([]);
  removeStep(addStep(sample, "hear").content, "write");
  expect(sample).toEqual(before);
});

describe("steps", () => {
  test("a new one stands behind the chosen one, with a free id and everything left to fill in", () => {
    const { content, id } = addStep(sample, "hear");
    expect(content.procedure.steps.map((step) => step.id)).toEqual(["hear", "step-1", "write"]);
    expect(addStep(content, null).id).toBe("step-2");
    expect(codes(content)).toEqual(
      expect.arrayContaining([`${id}:unknown-step`, `${id}:no-source`, `${id}:unreachable-step`]),
    );
  });

  test("the first step of an empty procedure is where it begins", () => {
    const empty = { procedure: { ...sample.procedure, first: "", steps: [] }, words: {} };
    const { content, id } = addStep(empty, null);
    expect(content.procedure.first).toBe(id);
  });

  test("removing one takes its words too, and the step that led there is named", () => {
    const content = removeStep(sample, "write");
    expect(content.words).not.toHaveProperty("write");
    expect(codes(content)).toContain("hear:unknown-step");
  });

  test("moving one changes the order only", () => {
    const content = moveStep(sample, "write", -1);
    expect(content.procedure.steps.map((step) => step.id)).toEqual(["write", "hear"]);
    expect(check(content)).toEqual([]);
    expect(moveStep(sample, "nowhere", 1)).toBe(sample);
  });

  test("a flag is set and taken away again without a trace", () => {
    const flagged = setFlag(sample, "write", "pin", true);
    expect(flagged.procedure.steps[1]?.pin).toBe(true);
    expect(setFlag(flagged, "write", "pin", undefined)).toEqual(sample);
  });
});

describe("answers", () => {
  test("a new one has a label to fill in and leads nowhere yet", () => {
    const content = addOption(sample, "hear");
    expect(content.procedure.steps[0]?.options.at(-1)).toEqual({ answer: "answer-1", to: { step: "" } });
    expect(codes(content)).toEqual(expect.arrayContaining(["hear:missing-label", "hear:unknown-step"]));
    const mended = setLabel(
      setTarget(content, "hear", "answer-1", { step: "write" }),
      "hear",
      "answer-1",
      "別件",
    );
    expect(check(mended)).toEqual([]);
  });

  test("removing one takes its label along", () => {
    const content = removeOption(sample, "hear", 1);
    expect(content.words.hear?.options).toEqual({ yes: "はい" });
    expect(check(content)).toEqual([]);
  });

  test("the last one gone is a dead end", () => {
    expect(codes(removeOption(sample, "write", 0))).toContain("write:dead-end");
  });

  test("the usual one is the one that stands first", () => {
    expect(moveOption(sample, "hear", 1, -1).procedure.steps[0]?.options.map(({ answer }) => answer)).toEqual(
      ["no", "yes"],
    );
  });
});

test("words of a step that had none are begun", () => {
  const bare = { ...sample, words: {} };
  expect(changeWords(bare, "hear", { title: "確認" }).words.hear).toMatchObject({ title: "確認", say: [] });
});
