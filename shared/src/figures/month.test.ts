import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryDay } from "./arbitrary-day.testing.ts";
import { aTally } from "./build-events.testing.ts";
import { dayFigures } from "./day.ts";
import { foldDay, foldEvents } from "./events.ts";
import { monthFigures, withMonthToDate } from "./month.ts";

const date = "2026-05-14";
const dayOf = (businessDate: string, quantity: number) => ({
  businessDate,
  ...foldDay([aTally("09:00", { quantity })], date),
});

describe("monthFigures", () => {
  it("gives zeros for a month without days", () => {
    expect(monthFigures([])).toEqual({
      transactions: { total: 0, byProcedure: {}, byHour: {} },
      inaccurate: 0,
      voided: 0,
      corrected: 0,
      days: [],
    });
  });

  it("lists its days by date", () => {
    expect(monthFigures([dayOf("2026-05-15", 1), dayOf("2026-05-14", 2)]).days).toEqual([
      { businessDate: "2026-05-14", total: 2 },
      { businessDate: "2026-05-15", total: 1 },
    ]);
  });

  it("throws when a day is given twice, which would count it twice", () => {
    expect(() => monthFigures([dayOf(date, 1), dayOf(date, 1)])).toThrow(date);
  });

  it("is what all its records counted at once would give", () => {
    fc.assert(
      fc.property(arbitraryDay(), (events) => {
        const all = foldEvents(events);
        const dates = new Set([...all.cases, ...all.tallies].map((one) => one.businessDate));
        const month = monthFigures(
          [...dates].map((businessDate) => ({ businessDate, ...foldDay(events, businessDate) })),
        );
        const atOnce = dayFigures(all);
        expect(month).toMatchObject({
          transactions: atOnce.transactions,
          inaccurate: atOnce.inaccurate,
          voided: atOnce.voided,
          corrected: atOnce.corrected,
        });
      }),
    );
  });
});

describe("withMonthToDate", () => {
  const today = dayOf(date, 3).transactions;

  it("puts 月累計 beside the day's count, also for procedures that had none today", () => {
    const month = { from: "2026-05-01", counts: { "pin-reset": 7, guidance: 10 } };
    const merged = withMonthToDate(today, month);
    expect(merged).toEqual({
      ...today,
      monthToDateFrom: "2026-05-01",
      byProcedure: {
        guidance: { ...today.byProcedure.guidance, monthToDate: 10 },
        "pin-reset": { count: 0, byCounter: {}, byOutcome: {}, tallied: 0, monthToDate: 7 },
      },
    });
    expect(Object.keys(merged.byProcedure)).toEqual(["guidance", "pin-reset"]);
  });

  it("throws when the month has less than the day: the counters behind it are broken", () => {
    expect(() => withMonthToDate(today, { from: date, counts: { guidance: 2 } })).toThrow("guidance");
  });
});
