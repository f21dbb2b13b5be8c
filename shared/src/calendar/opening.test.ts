import { describe, expect, it } from "vitest";
import { addDays, type BusinessDate } from "./business-date.ts";
import { formatWareki, formatWeekday } from "./era.ts";
import openDaysCsv from "./open_days.csv?raw";
import { contractPeriod, type OpeningOverride, openingOn } from "./opening.ts";
import { isHolidayOpening, type OpeningKind } from "./opening-kind.ts";

const rows = openDaysCsv.trim().split(/\r?\n/).slice(1);

// The words of the checked list, which is older than the product's own labels.
const csvKinds: Record<OpeningKind, string> = {
  weekday: "平日",
  "thursday-extended": "平日(木・19:00まで)",
  "holiday-opening": "休日開庁",
  "busy-season-opening": "休日開庁/繁忙期",
  closed: "",
};

function allDays(): BusinessDate[] {
  const days: BusinessDate[] = [];
  for (let date: string = contractPeriod.from; date <= contractPeriod.to; date = addDays(date, 1)) {
    days.push(date);
  }
  return days;
}

const openings = allDays()
  .map((date) => openingOn(date))
  .filter((opening) => opening.kind !== "closed");

describe("the 508 opening days", () => {
  it("are those of the checked list, row by row", () => {
    const computed = openings.map(({ date, kind, opensAt, closesAt }) =>
      [date, formatWeekday(date), formatWareki(date), csvKinds[kind], `${opensAt}-${closesAt}`].join(","),
    );
    expect(rows).toHaveLength(508);
    expect(computed).toEqual(rows);
  });

  it("have the monthly totals of FACTS §1 (平日/休日/計)", () => {
    const months = Map.groupBy(openings, ({ date }) => date.slice(0, 7));
    const totals = [...months].map(([month, days]) => {
      const holidays = days.filter(({ kind }) => isHolidayOpening(kind)).length;
      return `${month} ${days.length - holidays}/${holidays}/${days.length}`;
    });
    expect(totals).toEqual([
      ...["2026-04 21/1/22", "2026-05 18/1/19", "2026-06 22/1/23", "2026-07 22/1/23", "2026-08 20/1/21"],
      ...["2026-09 19/1/20", "2026-10 21/1/22", "2026-11 19/1/20", "2026-12 20/1/21", "2027-01 19/1/20"],
      ...["2027-02 18/1/19", "2027-03 22/1/23", "2027-04 21/1/22", "2027-05 18/1/19", "2027-06 22/1/23"],
      ...["2027-07 21/1/22", "2027-08 21/1/22", "2027-09 20/1/21", "2027-10 20/1/21", "2027-11 20/1/21"],
      ...["2027-12 20/1/21", "2028-01 19/1/20", "2028-02 19/1/20", "2028-03 22/1/23"],
    ]);
  });
});

describe("openingOn", () => {
  it.each([
    ["2026-05-14", "thursday-extended", "19:00"],
    ["2026-05-15", "weekday", "17:15"],
    ["2026-11-15", "holiday-opening", "17:15"],
    ["2027-03-28", "busy-season-opening", "17:15"],
  ])("%s is %s until %s", (date, kind, closesAt) => {
    expect(openingOn(date)).toEqual({ date, kind, opensAt: "08:30", closesAt });
  });

  it.each([
    ["2026-11-22", { reason: "weekend" }],
    ["2026-11-23", { reason: "national-holiday", detail: "勤労感謝の日" }],
    ["2027-02-11", { reason: "national-holiday", detail: "建国記念の日" }],
    ["2026-12-31", { reason: "year-end" }],
    ["2027-01-01", { reason: "year-end" }],
    ["2026-03-31", { reason: "outside-contract" }],
    ["2028-04-03", { reason: "outside-contract" }],
  ])("%s is closed, and says why", (date, why) => {
    expect(openingOn(date)).toEqual({ date, kind: "closed", ...why });
  });

  it("refuses a day that does not exist", () => {
    expect(() => openingOn("2026-02-30")).toThrow("expected an existing day");
  });
});

describe("overrides", () => {
  const overrides: OpeningOverride[] = [
    { date: "2026-11-15", kind: "closed", reason: "市の行事のため臨時停止" },
    { date: "2026-11-29", kind: "holiday-opening", reason: "11月15日の振替" },
    { date: "2028-03-20", kind: "weekday", reason: "春分の日の確定により平日" },
    { date: "2028-04-03", kind: "weekday", reason: "契約期間外" },
  ];

  it("close a listed day and open another", () => {
    expect(openingOn("2026-11-15", overrides)).toEqual({
      date: "2026-11-15",
      kind: "closed",
      reason: "override",
      detail: "市の行事のため臨時停止",
    });
    expect(openingOn("2026-11-29", overrides)).toMatchObject({
      kind: "holiday-opening",
      closesAt: "17:15",
      detail: "11月15日の振替",
    });
    expect(openingOn("2028-03-20", overrides).kind).toBe("weekday");
  });

  it("do not stretch the contract", () => {
    expect(openingOn("2028-04-03", overrides)).toMatchObject({ kind: "closed", reason: "outside-contract" });
  });
});
