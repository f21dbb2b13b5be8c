import { expect, test } from "vitest";
import { openingDays, reportDueMs, touchedBy } from "./plan.ts";

test.each([
  ["2026-05-13", "2026-05-13T17:15:00+09:00", "a weekday"],
  ["2026-05-14", "2026-05-14T19:00:00+09:00", "a Thursday"],
  ["2026-05-24", "2026-05-24T17:15:00+09:00", "休日開庁"],
  ["2026-04-05", "2026-04-05T17:15:00+09:00", "繁忙期"],
  ["2026-05-10", "2026-05-11T00:00:00+09:00", "a closed Sunday, when it is over"],
])("the report of %s is due at %s (%s)", (date, due) => {
  expect(reportDueMs(date)).toBe(Date.parse(due));
});

test("opening days leave out closed ones, those outside the contract and those over before the start", () => {
  const since = Date.parse("2026-05-01T18:00:00+09:00");
  expect(openingDays("2026-05-01", "2026-05-08", since)).toEqual(["2026-05-07", "2026-05-08"]);
  expect(openingDays("2026-03-28", "2026-04-02", 0)).toEqual(["2026-04-01", "2026-04-02"]);
  expect(openingDays("2028-03-30", "2028-04-05", 0)).toEqual(["2028-03-30", "2028-03-31"]);
});

test("a late record touches its day, the rest of the month, and the first day after it", () => {
  const compiled = ["2026-05-12", "2026-05-13", "2026-05-14", "2026-06-01", "2026-06-02"];
  expect(touchedBy("2026-05-13", compiled)).toEqual(["2026-05-13", "2026-05-14", "2026-06-01"]);
  expect(touchedBy("2026-06-02", compiled)).toEqual(["2026-06-02"]);
  expect(touchedBy("2026-06-03", compiled)).toEqual([]);
});
