import type { ChartWeek, DayCharts } from "@desk/shared/contract/charts";
import { expect, test } from "vitest";
import { divisionKinds, statusKinds } from "./palette.ts";
import {
  divisionPieces,
  kindsIn,
  minutesOf,
  percent,
  procedureRows,
  reviewRows,
  sharesOf,
  troubledFirst,
  weekLabels,
} from "./rows.ts";

const week = (from: string, byProcedure: Record<string, number>): ChartWeek => ({
  week: "2026-W20",
  from,
  to: from,
  openDays: 5,
  total: Object.values(byProcedure).reduce((sum, n) => sum + n, 0),
  byProcedure,
  byDivision: {},
  complete: true,
});

test("pieces of a bar lie in the contract's order, without empty ones", () => {
  const pieces = divisionPieces([{ place: "9時", byDivision: { "6-4": 2, "6-1": 3, "6-2": 0 } }]);
  expect(pieces.map(({ code, value, order }) => [code, value, order])).toEqual([
    ["6-1", 3, 0],
    ["6-4", 2, 4],
  ]);
  expect(kindsIn(["6-4", "6-1"], divisionKinds).map(({ code }) => code)).toEqual(["6-1", "6-4"]);
});

test("instants become minutes of the day in Japan, and midnight at its end is no beginning", () => {
  expect(minutesOf("2026-05-14T00:30:00Z", "2026-05-14")).toBe(570);
  expect(minutesOf("2026-05-15T00:00:00.000+09:00", "2026-05-14")).toBe(1440);
});

test("the slot that runs now is as long as it has run", () => {
  const day = {
    businessDate: "2026-05-14",
    untilAt: "2026-05-14T09:20:00.000+09:00",
    review: {
      slots: [
        { from: "2026-05-14T09:00:00.000+09:00", waiting: 2, longestS: 300 },
        { from: "2026-05-14T09:15:00.000+09:00", waiting: 1, longestS: 90 },
      ],
    },
  } as unknown as DayCharts;
  expect(reviewRows(day)).toEqual([
    { from: 540, to: 555, waiting: 2, longestMin: 5 },
    { from: 555, to: 560, waiting: 1, longestMin: 1.5 },
  ]);
});

test("a share is a hundred only when it is all, and nought only when it is nothing", () => {
  expect([1, 0.99999, 0.5, 0.0001, 0].map(percent)).toEqual(["100%", "99.9%", "50%", "0.1%", "0%"]);
  const seconds = { ok: 300, trouble: 0, down: 100, maintenance: 0, unused: 0, unknown: 0 };
  const shares = sharesOf({ deviceId: "terminal-1", seconds });
  expect(shares.map(({ code, share }) => [code, share])).toEqual([
    ["ok", 0.75],
    ["down", 0.25],
  ]);
  const none = { ...seconds, ok: 0, down: 0 };
  expect(sharesOf({ deviceId: "terminal-1", seconds: none })).toEqual([]);
  expect(statusKinds.map(({ code }) => code)).toEqual(Object.keys(seconds));
});

test("a procedure that occurs has a row for every week, in the catalogue's order", () => {
  const weeks = [week("2026-12-28", { "call-renewal": 4 }), week("2027-01-04", { guidance: 2 })];
  expect(weekLabels(weeks)).toEqual(["12/28", "2027/1/4"]);
  expect(procedureRows(weeks, null).map(({ procedure, value }) => [procedure, value])).toEqual([
    ["案内", 0],
    ["案内", 2],
    ["④更新案内", 4],
    ["④更新案内", 0],
  ]);
  expect(procedureRows(weeks, "6-4")).toHaveLength(2);
});

test("of many devices those that were not well at some time are drawn, the longest down first", () => {
  const seconds = { ok: 300, trouble: 0, down: 0, maintenance: 0, unused: 0, unknown: 0 };
  const of = (deviceId: string, more: Partial<typeof seconds>) => ({
    deviceId,
    seconds: { ...seconds, ...more },
  });
  const devices = [
    of("well", {}),
    of("unknown", { unknown: 9 }),
    of("planned", { maintenance: 500 }),
    of("short", { down: 10 }),
    of("trouble", { trouble: 900 }),
    of("long", { down: 90 }),
  ];
  expect(troubledFirst(devices).map(({ deviceId }) => deviceId)).toEqual([
    "long",
    "short",
    "trouble",
    "planned",
  ]);
});
