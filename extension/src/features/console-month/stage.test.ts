import type { MonthlyAnswer } from "@desk/shared/contract/monthly-calls";
import { expect, test } from "vitest";
import { fileNameOf, rowMark, stageOf } from "./stage.ts";

const blocker = { code: "daily-missing", message: "", businessDates: ["2026-05-14"] } as const;
const answer = (state: "draft" | "submitted", blockers: unknown[], differences: string[]) =>
  ({ report: { state }, blockers, differences }) as unknown as MonthlyAnswer;

test("a month is handed in only when nothing keeps it back", () => {
  expect(stageOf(answer("draft", [blocker], []))).toBe("blocked");
  expect(stageOf(answer("draft", [], []))).toBe("ready");
});

test("what was handed in asks for a replacement only when it differs", () => {
  expect(stageOf(answer("submitted", [], []))).toBe("submitted");
  expect(stageOf(answer("submitted", [], ["総件数 120 → 121"]))).toBe("replace");
});

test("the list marks a month that was handed in and calls for a replacement", () => {
  const row = { over: true, state: "submitted", needsReplacement: false } as const;
  expect([rowMark(row), rowMark({ ...row, needsReplacement: true })]).toEqual(["submitted", "replace"]);
  expect([rowMark({ ...row, state: "draft" }), rowMark({ ...row, over: false, state: "draft" })]).toEqual([
    "draft",
    "open",
  ]);
});

test("a replacement's file has a name of its own", () => {
  expect([fileNameOf("2026-05", 1), fileNameOf("2026-05", 2)]).toEqual([
    "月次報告書_2026-05",
    "月次報告書_2026-05_第2版",
  ]);
});
