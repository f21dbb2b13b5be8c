import { expect, test } from "vitest";
import { sentenceOf, words } from "./words.ts";

test.each([
  ["schema", "「changes.outcome」: 決められた値ではありません（completed・informed のいずれか）。"],
  [
    "personal-data",
    "「note」: 個人情報とみられる文字が含まれています。番号・電話・メールなどを除いてください。",
  ],
  ["not-json", "Content-Type: application/json の、圧縮していない本文だけを受け付けます。"],
])("a refusal of the form (%s) is told without names of fields", (reason, detail) => {
  expect(sentenceOf({ reason, detail })).toMatch(/^[^A-Za-z]+。$/);
});

test("the agent's own sentence comes first, else what the code means", () => {
  const detail = "担当者（番号 staff-9）がこの拠点に登録されていません。現場責任者に知らせてください。";
  expect(sentenceOf({ reason: "unknown-staff", detail })).toBe(detail);
  expect(sentenceOf({ reason: "unknown-staff" })).toBe("登録されていない担当者です。");
  expect(sentenceOf({ reason: "of-a-newer-agent", detail })).toBe(detail);
});

test("a code of a newer agent that comes without a sentence is not shown as it came", () => {
  expect(sentenceOf({ reason: "of-a-newer-agent" })).toBe(words.unknownReason);
});
