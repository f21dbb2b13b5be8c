import { describe, expect, it } from "vitest";
import { addDays } from "./business-date.ts";
import { isListedHolidayOpening } from "./holiday-openings.ts";
import { type JlisChange, jlisRuleOn, jlisStopOn, stopsAllDay, stopWithin } from "./jlis.ts";
import { jlisStopsBetween } from "./jlis-stops.ts";
import { contractPeriod, openingOn } from "./opening.ts";

function daysWhere(matches: (date: string) => boolean): string[] {
  const days: string[] = [];
  for (let date: string = contractPeriod.from; date <= contractPeriod.to; date = addDays(date, 1)) {
    if (matches(date)) days.push(date);
  }
  return days;
}

it("stands still on the Sundays of FACTS §1", () => {
  expect(daysWhere((date) => jlisRuleOn(date) === "monthly-maintenance")).toEqual([
    ...["2026-04-19", "2026-05-17", "2026-06-21", "2026-07-19", "2026-08-16", "2026-09-20", "2026-10-18"],
    ...["2026-11-22", "2026-12-20", "2027-01-17", "2027-02-21", "2027-03-21", "2027-04-18", "2027-05-16"],
    ...["2027-06-20", "2027-07-18", "2027-08-22", "2027-09-19", "2027-10-17", "2027-11-21", "2027-12-19"],
    ...["2028-01-16", "2028-02-20", "2028-03-19"],
  ]);
});

it("does not take the third Sunday where the month starts on a Sunday", () => {
  expect(jlisRuleOn("2026-11-15")).toBeNull();
  expect(jlisRuleOn("2027-08-15")).toBeNull();
});

it("stands still over the year's end", () => {
  expect(jlisRuleOn("2026-12-28")).toBeNull();
  expect(jlisRuleOn("2026-12-29")).toBe("year-end");
  expect(jlisRuleOn("2027-01-03")).toBe("year-end");
  expect(jlisRuleOn("2027-01-04")).toBeNull();
});

it("meets none of the 24 days of 別紙1", () => {
  expect(daysWhere((date) => isListedHolidayOpening(date))).toHaveLength(24);
  expect(daysWhere((date) => isListedHolidayOpening(date) && jlisRuleOn(date) !== null)).toEqual([]);
});

describe("what J-LIS has announced", () => {
  const change = (date: string, from: string, to: string): JlisChange => ({
    ...{ date, hours: { from, to }, reason: "機器更改" },
  });

  it("adds a stop, takes the place of the rule's, or calls it off", () => {
    expect(jlisStopOn("2026-05-20", [])).toBeNull();
    expect(jlisStopOn("2026-05-20", [change("2026-05-20", "13:00", "15:00")])).toEqual({
      ...{ kind: "announced", hours: { from: "13:00", to: "15:00" } },
      ...{ reason: "機器更改", note: "J-LISの停止：機器更改" },
    });
    expect(jlisStopOn("2026-05-17", [change("2026-05-17", "00:00", "12:00")])).toMatchObject({
      hours: { from: "00:00", to: "12:00" },
    });
    const calledOff = [{ date: "2026-05-17", hours: null, reason: "保守日の変更" }];
    expect(jlisStopOn("2026-05-17", calledOff)).toBeNull();
    expect(jlisStopsBetween("2026-05-17", "2026-05-17", calledOff)).toEqual([]);
  });

  it("is one stop where it goes on over midnight, seen from either day", () => {
    const changes = [change("2026-05-20", "18:00", "24:00"), change("2026-05-21", "00:00", "06:00")];
    const stop = {
      ...{ from: "2026-05-20T18:00:00.000+09:00", to: "2026-05-21T06:00:00.000+09:00" },
      note: "J-LISの停止：機器更改",
    };
    for (const date of ["2026-05-20", "2026-05-21"])
      expect(jlisStopsBetween(date, date, changes)).toEqual([stop]);
    expect(jlisStopsBetween("2026-05-19", "2026-05-22", changes)).toEqual([stop]);
    expect(jlisStopsBetween("2026-05-22", "2026-05-22", changes)).toEqual([]);
  });

  it("is told by the opening hours that it takes away", () => {
    const stop = jlisStopOn("2026-05-20", [change("2026-05-20", "13:00", "24:00")]);
    expect(stopWithin(openingOn("2026-05-20"), stop)).toEqual({ from: "13:00", to: "17:15" });
    expect(stopsAllDay(openingOn("2026-05-20"), stop)).toBe(false);
    const night = jlisStopOn("2026-05-20", [change("2026-05-20", "18:00", "24:00")]);
    expect(stopWithin(openingOn("2026-05-20"), night)).toBeNull();
    expect(stopWithin(openingOn("2026-05-17"), jlisStopOn("2026-05-17", []))).toBeNull();
  });
});
