import { expect, test } from "vitest";
import { differs, fieldsOf, problemIn, textsOf } from "./texts.ts";

const fields = { remarks: " 午前に混雑した。\n", handover: "", extensionReason: "  " };

test("an emptied field is left out, and spaces around a text are no change", () => {
  expect(textsOf(fields)).toEqual({ remarks: "午前に混雑した。" });
  expect(differs(fields, { remarks: "午前に混雑した。" })).toBe(false);
  expect(differs(fields, { remarks: "午前に混雑した。", handover: "なし" })).toBe(true);
  expect(differs(fieldsOf({}), {})).toBe(false);
});

test("what looks like personal data is refused before it is sent, in whichever field", () => {
  expect(problemIn(fields)).toBeNull();
  expect(problemIn({ ...fields, handover: "090-1234-5678 へ折り返す" })).toContain("電話番号");
  expect(problemIn({ ...fields, remarks: "あ".repeat(601) })).toContain("600文字まで");
  expect(problemIn({ ...fields, remarks: "あ".repeat(600) })).toBeNull();
});
