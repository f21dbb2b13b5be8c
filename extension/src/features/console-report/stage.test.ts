import type { DayCheckAnswer } from "@desk/shared/contract/report-life";
import { expect, test } from "vitest";
import { fileNameOf, rowMark, stageOf } from "./stage.ts";

type State = DayCheckAnswer["report"]["state"];
const answer = (state: State, more: Partial<DayCheckAnswer> = {}) =>
  ({ report: { state }, notYet: null, needsReplacement: false, ...more }) as DayCheckAnswer;

test("a day is collected, confirmed, handed in, in this order", () => {
  expect(stageOf(answer("draft", { notYet: "17:15 に締めます。" }))).toBe("collecting");
  expect(stageOf(answer("draft"))).toBe("draft");
  expect(stageOf(answer("confirmed"))).toBe("confirmed");
  expect(stageOf(answer("submitted"))).toBe("submitted");
});

test("a late record asks for a replacement until one has been begun", () => {
  expect(stageOf(answer("submitted", { needsReplacement: true }))).toBe("replace");
  expect(stageOf(answer("draft", { needsReplacement: true }))).toBe("draft");
  expect(rowMark({ state: "submitted", needsReplacement: true })).toBe("replace");
  expect(rowMark({ state: "draft", needsReplacement: true })).toBe("draft");
});

test("files sort by day, then by revision", () => {
  const names = [fileNameOf("2026-05-15", 1), fileNameOf("2026-05-14", 2), fileNameOf("2026-05-14", 1)];
  expect(names.toSorted()).toEqual([
    "日次報告書_2026-05-14",
    "日次報告書_2026-05-14_第2版",
    "日次報告書_2026-05-15",
  ]);
});
