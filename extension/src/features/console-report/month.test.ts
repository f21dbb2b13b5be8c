import { expect, test } from "vitest";
import { monthBeside, monthOf } from "./month.ts";

test("months follow each other over the year's end, and end with the contract", () => {
  expect(monthOf("2026-05-14")).toBe("2026-05");
  expect(monthBeside("2026-12", 1)).toBe("2027-01");
  expect(monthBeside("2027-03", -1)).toBe("2027-02");
  expect(monthBeside("2026-04", -1)).toBeNull();
  expect(monthBeside("2028-03", 1)).toBeNull();
});
