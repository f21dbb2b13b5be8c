import { expect, it } from "vitest";
import { addMonths, endOfMonth } from "./months.ts";

it.each([
  ["2026-04-10", "2026-04-30"],
  ["2027-02-01", "2027-02-28"],
  ["2028-02-29", "2028-02-29"],
  ["2026-12-31", "2026-12-31"],
])("the month of %s ends on %s", (date, end) => {
  expect(endOfMonth(date)).toBe(end);
});

it.each([
  ["2026-05-31", -3, "2026-02-28"],
  ["2028-05-31", -3, "2028-02-29"],
  ["2026-01-15", -1, "2025-12-15"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2028-02-29", 12, "2029-02-28"],
  ["2026-12-31", 1, "2027-01-31"],
  ["2026-05-14", 0, "2026-05-14"],
])("%s and %i months is %s", (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});
