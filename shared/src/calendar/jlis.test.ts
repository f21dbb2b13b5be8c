import { expect, it } from "vitest";
import { addDays } from "./business-date.ts";
import { isListedHolidayOpening } from "./holiday-openings.ts";
import { jlisStopOn } from "./jlis.ts";
import { contractPeriod } from "./opening.ts";

function daysWhere(matches: (date: string) => boolean): string[] {
  const days: string[] = [];
  for (let date: string = contractPeriod.from; date <= contractPeriod.to; date = addDays(date, 1)) {
    if (matches(date)) days.push(date);
  }
  return days;
}

it("stands still on the Sundays of FACTS §1", () => {
  expect(daysWhere((date) => jlisStopOn(date) === "monthly-maintenance")).toEqual([
    ...["2026-04-19", "2026-05-17", "2026-06-21", "2026-07-19", "2026-08-16", "2026-09-20", "2026-10-18"],
    ...["2026-11-22", "2026-12-20", "2027-01-17", "2027-02-21", "2027-03-21", "2027-04-18", "2027-05-16"],
    ...["2027-06-20", "2027-07-18", "2027-08-22", "2027-09-19", "2027-10-17", "2027-11-21", "2027-12-19"],
    ...["2028-01-16", "2028-02-20", "2028-03-19"],
  ]);
});

it("does not take the third Sunday where the month starts on a Sunday", () => {
  expect(jlisStopOn("2026-11-15")).toBeNull();
  expect(jlisStopOn("2027-08-15")).toBeNull();
});

it("stands still over the year's end", () => {
  expect(jlisStopOn("2026-12-28")).toBeNull();
  expect(jlisStopOn("2026-12-29")).toBe("year-end");
  expect(jlisStopOn("2027-01-03")).toBe("year-end");
  expect(jlisStopOn("2027-01-04")).toBeNull();
});

it("meets none of the 24 days of 別紙1", () => {
  expect(daysWhere((date) => isListedHolidayOpening(date))).toHaveLength(24);
  expect(daysWhere((date) => isListedHolidayOpening(date) && jlisStopOn(date) !== null)).toEqual([]);
});
