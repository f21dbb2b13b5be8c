import { expect, test } from "vitest";
import { differs, fieldsOf, filledOf, problemIn } from "./text-fields.ts";

const keys = ["remarks", "handover", "extensionReason"] as const;
const fields = { remarks: " 午前に混雑した。\n", handover: "", extensionReason: "  " };

test("an emptied field is left out, and spaces around a text are no change", () => {
  expect(filledOf(fields)).toEqual({ remarks: "午前に混雑した。" });
  expect(differs(fields, fieldsOf(keys, { remarks: "午前に混雑した。" }))).toBe(false);
  expect(differs(fields, fieldsOf(keys, { remarks: "午前に混雑した。", handover: "なし" }))).toBe(true);
  expect(differs(fieldsOf(keys, {}), fieldsOf(keys, {}))).toBe(false);
});

test("what looks like personal data is refused before it is sent, in whichever field", () => {
  expect(problemIn(fields, 600)).toBeNull();
  expect(problemIn({ ...fields, handover: "090-1234-5678 へ折り返す" }, 600)).toContain("電話番号");
  expect(problemIn({ ...fields, remarks: "あ".repeat(601) }, 600)).toContain("600文字まで");
  expect(problemIn({ ...fields, remarks: "あ".repeat(600) }, 600)).toBeNull();
});
