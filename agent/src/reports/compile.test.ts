import { catalogue } from "@desk/shared/procedures/catalogue";
import { expect, test } from "vitest";
import { isInterim } from "./compile.ts";
import { caseOf, reportOf } from "./day.testing.ts";

const thursday = "2026-05-14";

test("a day without a record is a report of zeros with every procedure and every hour", () => {
  const { transactions, handling } = reportOf([], thursday);
  expect(Object.keys(transactions.byProcedure)).toEqual(catalogue.map((entry) => entry.id));
  expect(
    Object.values(transactions.byProcedure).every((row) => row.count === 0 && row.monthToDate === 0),
  ).toBe(true);
  expect(Object.keys(transactions.byHour)).toEqual([
    "8",
    "9",
    "10",
    "11",
    "12",
    "13",
    "14",
    "15",
    "16",
    "17",
    "18",
  ]);
  expect(handling).toEqual({ all: { n: 0, meanS: null, medianS: null, maxS: null } });
});

test.each([
  ["2026-05-13", "17", "2026-05-14"],
  ["2026-05-14", "18", "2026-05-15"],
  ["2026-05-24", "17", "2026-05-25"],
  ["2026-05-01", "17", "2026-05-07"],
])("%s ends in the hour of %s and is due on %s", (date, lastHour, dueDate) => {
  const report = reportOf([], date);
  expect(Object.keys(report.transactions.byHour).at(-1)).toBe(lastHour);
  expect(report.dueDate).toBe(dueDate);
});

test("work outside the opening hours has its hour too", () => {
  const { byHour } = reportOf(caseOf({ n: 11 * 60, date: "2026-05-13" }), "2026-05-13").transactions;
  expect(byHour["20"]).toBe(1);
  expect(Object.keys(byHour).at(-1)).toBe("20");
});

test("the month stands beside the day, also for a procedure that had no case today", () => {
  const monthToDate = { from: "2026-05-01", counts: { "certificate-renewal": 7, "pin-reset": 3 } };
  const { transactions } = reportOf(caseOf({ n: 1, date: thursday }), thursday, { monthToDate });
  expect(transactions.monthToDateFrom).toBe("2026-05-01");
  expect(transactions.byProcedure["certificate-renewal"]).toMatchObject({ count: 1, monthToDate: 7 });
  expect(transactions.byProcedure["pin-reset"]).toMatchObject({ count: 0, monthToDate: 3 });
});

test("staff stand with their names, an unknown one with the id", () => {
  const events = [
    ...caseOf({ n: 1, date: thursday }),
    ...caseOf({ n: 2, date: thursday }).map((event) => ({ ...event, staffId: "staff-9" })),
  ];
  expect(reportOf(events, thursday).staff.map((one) => one.name)).toEqual(["現場 花子", "staff-9"]);
});

test("what is compiled before the close is interim", () => {
  const compiled = (compiledAt: string) => reportOf([], thursday, { compiledAt });
  expect(isInterim(compiled("2026-05-14T18:59:59+09:00"))).toBe(true);
  expect(isInterim(compiled("2026-05-14T19:00:00+09:00"))).toBe(false);
  expect(isInterim(reportOf([], "2026-05-16", { compiledAt: "2026-05-16T12:00:00+09:00" }))).toBe(false);
});
