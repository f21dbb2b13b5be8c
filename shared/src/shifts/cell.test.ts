import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ShiftEntry } from "../contract/shift.ts";
import { cellText, readCell } from "./cell.ts";
import { presetCodes } from "./preset.ts";
import { anyEntries, posts } from "./shifts.testing.ts";

const words = { codes: presetCodes, posts };
const person = { date: "2026-05-14", staffId: "staff-2" };
const read = (text: string) => readCell(text, person, words);
const entriesOf = (text: string) => {
  const result = read(text);
  return result.ok ? result.entries : result.message;
};

describe("readCell", () => {
  it.each<[string, Partial<ShiftEntry>[]]>([
    ["", []],
    ["　", []],
    ["日", [{ code: "日" }]],
    ["日 窓口1", [{ code: "日", post: "window-1" }]],
    ["日　窓１", [{ code: "日", post: "window-1" }]],
    ["日/電1", [{ code: "日", post: "call-1" }]],
    ["9-15", [{ from: "09:00", to: "15:00" }]],
    ["９：３０～１５：００ 案内", [{ from: "09:30", to: "15:00", post: "floor" }]],
    [
      "前 窓口1＋後 電話1",
      [
        { code: "前", post: "window-1" },
        { code: "後", post: "call-1" },
      ],
    ],
  ])("takes %j", (text, expected) => {
    expect(entriesOf(text)).toEqual(expected.map((one) => ({ ...person, ...one })));
  });

  it.each([
    ["夜", "「夜」は読み取れません。記号（日・延・早・遅・前・後・休・有）か、9:00〜15:00 のような時刻で"],
    ["15-9", "終わりの時刻は始まりより後にしてください（「15-9」）。"],
    ["9-25", "「9-25」は読み取れません"],
    ["9:75-12", "「9:75-12」は読み取れません"],
    [
      "日 窓口9",
      "担当「窓口9」は登録されていません。使えるのは 窓口1・窓口2・電話1・現場責任者・案内・交代要員 です。",
    ],
    ["日+日+日+日", "1日の勤務は3つまでです"],
    ["日 窓口1 電話1", "読み取れません"],
    ["x".repeat(500), `「${"x".repeat(20)}…」は読み取れません`],
  ])("refuses %j with what was expected", (text, message) => {
    expect(entriesOf(text)).toContain(message);
  });
});

describe("cellText", () => {
  it("is read back as it was, with long and with short names of posts", () => {
    fc.assert(
      fc.property(anyEntries(person), fc.boolean(), (entries, short) => {
        expect(entriesOf(cellText(entries, words, short))).toEqual(entries);
      }),
    );
  });
});
