import { expect, test } from "vitest";
import { absenceOf, formOf } from "./absence-form.ts";

const absence = {
  date: "2026-05-14",
  staffId: "staff-2",
  kind: "late",
  reason: "transport",
  to: "10:15",
} as const;

test("what was saved comes back as it was; empty fields are none", () => {
  expect(absenceOf(absence, formOf(absence))).toEqual(absence);
  const full = { ...absence, from: "08:15", standInId: "staff-3", note: "連絡あり" };
  expect(absenceOf(absence, formOf(full))).toEqual(full);
});

test("full-width and short times are taken, others not", () => {
  expect(absenceOf(absence, { ...formOf(absence), to: "９：００" })?.to).toBe("09:00");
  expect(absenceOf(absence, { ...formOf(absence), to: "昼" })).toBeNull();
});
