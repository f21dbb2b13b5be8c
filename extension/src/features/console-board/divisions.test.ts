import type { LiveStatus } from "@desk/shared/contract";
import type { DayCharts } from "@desk/shared/contract/charts";
import { expect, test } from "vitest";
import { divisionLines } from "./divisions.ts";

const live = {
  businessDate: "2026-05-14",
  todayCount: 9,
  byDivision: { "6-2": 7, "6-4": 2 },
} as unknown as LiveStatus;
const dayOf = (businessDate: string): Pick<DayCharts, "businessDate" | "normalDay"> => ({
  businessDate,
  normalDay: {
    dates: [],
    enough: true,
    total: 20,
    soFar: { today: 0, normal: 0 },
    byDivision: {
      all: { byNow: 8.4, total: 20 },
      "6-2": { byNow: 5.5, total: 12 },
      "6-3-2": { byNow: 0.2, total: 3 },
      "6-1": { byNow: 0, total: 0 },
    },
  },
});

test("today's divisions stand beside the usual ones, also one of which there is nothing yet", () => {
  const lines = divisionLines(live, dayOf("2026-05-14"), "合計");
  expect(lines.map(({ code, count, usual }) => [code, count, usual?.byNow, usual?.total])).toEqual([
    ["all", 9, 8, 20],
    ["6-2", 7, 6, 12],
    ["6-3-2", 0, 0, 3],
    ["6-4", 2, 0, 0],
  ]);
});

test("without a usual day, or with that of another day, there are counts alone", () => {
  for (const day of [null, dayOf("2026-05-13")])
    expect(divisionLines(live, day, "合計").map(({ count, usual }) => [count, usual])).toEqual([
      [9, null],
      [7, null],
      [2, null],
    ]);
});
