import { openingOn } from "@desk/shared/calendar/opening";
import { expect, test } from "vitest";
import { openingDays, reportDueMs, touchedBy } from "./plan.ts";

test.each([
  ["2026-05-13", "2026-05-13T17:15:00+09:00", "a weekday"],
  ["2026-05-14", "2026-05-14T19:00:00+09:00", "a Thursday"],
  ["2026-05-24", "2026-05-24T17:15:00+09:00", "休日開庁"],
  ["2026-04-05", "2026-04-05T17:15:00+09:00", "繁忙期"],
  ["2026-05-10", "2026-05-11T00:00:00+09:00", "a closed Sunday, when it is over"],
])("the report of %s is due at %s (%s)", (date, due) => {
  expect(reportDueMs(openingOn(date))).toBe(Date.parse(due));
});

test("opening days leave out closed ones, those outside the contract and those over before the start", () => {
  const days = (from: string, to: string, sinceMs = 0) =>
    openingDays(from, to, { sinceMs, openingOn }).map(({ date }) => date);
  const since = Date.parse("2026-05-01T18:00:00+09:00");
  expect(days("2026-05-01", "2026-05-08", since)).toEqual(["2026-05-07", "2026-05-08"]);
  expect(days("2026-03-28", "2026-04-02")).toEqual(["2026-04-01", "2026-04-02"]);
  expect(days("2028-03-30", "2028-04-05")).toEqual(["2028-03-30", "2028-03-31"]);
});

test("a late record touches its day, the rest of the month, and the first day after it", () => {
  const compiled = ["2026-05-12", "2026-05-13", "2026-05-14", "2026-06-01", "2026-06-02"];
  expect(touchedBy("2026-05-13", compiled)).toEqual(["2026-05-13", "2026-05-14", "2026-06-01"]);
  expect(touchedBy("2026-06-02", compiled)).toEqual(["2026-06-02"]);
  expect(touchedBy("2026-06-03", compiled)).toEqual([]);
});
