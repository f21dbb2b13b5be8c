import { openingOn } from "@desk/shared/calendar/opening";
import { isCaseEvent } from "@desk/shared/contract";
import { arbitraryDay } from "@desk/shared/figures/arbitrary-day.testing";
import { aDeviceReport, at } from "@desk/shared/figures/build-events.testing";
import { foldEvents } from "@desk/shared/figures/events";
import fc from "fast-check";
import { expect, test } from "vitest";
import { availabilityOf } from "./availability.ts";
import { countByHour } from "./hours.ts";
import { besideNormal, median, type PastDay } from "./normal-day.ts";
import { reviewPicture, type Wait, waitsOf } from "./review.ts";
import { isoWeekOf, weeksOf } from "./weeks.ts";

const ms = (time: string) => Date.parse(at(time));

test("the stays in 審査待ち are together as long as the case's own figure", () => {
  fc.assert(
    fc.property(arbitraryDay({ maxTallies: 0, maxDevices: 0 }), (events) => {
      for (const state of foldEvents(events).cases) {
        const own = events.filter(isCaseEvent).filter((event) => event.transactionId === state.transactionId);
        const over = waitsOf(state, own).flatMap(({ fromMs, toMs }) => (toMs === null ? [] : toMs - fromMs));
        expect(over.reduce((sum, one) => sum + one, 0)).toBe(state.times.reviewMs);
      }
    }),
  );
});

test("an hour is told by division, on a 休日開庁 day under 6-(5) but for its calls", () => {
  const cells = [
    { procedureId: "pin-reset", hour: 9, count: 2 },
    { procedureId: "certificate-renewal", hour: 9, count: 3 },
    { procedureId: "call-renewal", hour: 9, count: 1 },
  ];
  expect(countByHour("weekday", cells).get(9)).toEqual({ total: 6, byDivision: { "6-2": 5, "6-4": 1 } });
  expect(countByHour("holiday-opening", cells).get(9)).toEqual({
    total: 6,
    byDivision: { "6-5": 5, "6-4": 1 },
  });
});

const pastDay = (businessDate: string, nine: number): PastDay => ({
  businessDate,
  hours: new Map([[9, { total: nine, byDivision: {} }]]),
});

test("by now a usual day has the median of the days' own sums, as the board says it", () => {
  const of = (date: string, eight: number, nine: number): PastDay => ({
    businessDate: date,
    hours: new Map([
      [8, { total: eight, byDivision: {} }],
      [9, { total: nine, byDivision: {} }],
    ]),
  });
  // The medians of the hours are 2 and 5; no day had 7 by ten.
  const past = [of("2026-05-07", 1, 9), of("2026-04-30", 2, 4), of("2026-04-23", 3, 5)];
  const { normalDay } = besideNormal(openingOn("2026-05-14"), new Map(), past, ms("10:00"));
  expect([normalDay.soFar.normal, normalDay.byDivision?.all?.byNow]).toEqual([8, 8]);
});

test("a usual day is the median of at least three days, and none of fewer", () => {
  const opening = openingOn("2026-05-14");
  const today = new Map([[9, { total: 7, byDivision: { "6-2": 7 } }]]);
  const past = [pastDay("2026-05-07", 4), pastDay("2026-04-30", 9), pastDay("2026-04-23", 5)];
  const two = besideNormal(opening, today, past.slice(0, 2), ms("10:30"));
  expect(two.normalDay).toMatchObject({ enough: false, total: null, soFar: { today: 7, normal: null } });
  expect(two.hours.every(({ normal }) => normal === null)).toBe(true);
  const three = besideNormal(opening, today, past, ms("10:30"));
  expect(three.normalDay).toEqual({
    dates: ["2026-05-07", "2026-04-30", "2026-04-23"],
    enough: true,
    total: 5,
    soFar: { today: 7, normal: 5 },
    byDivision: { all: { byNow: 5, total: 5 } },
  });
  // 木曜延長 8:30–19:00: a row for each hour, the last begins at 18:00.
  expect(three.hours.map(({ hour }) => hour)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
  expect(three.hours.filter(({ ahead }) => ahead).map(({ hour }) => hour)).toEqual([
    11, 12, 13, 14, 15, 16, 17, 18,
  ]);
  expect(median([1, 2, 10, 20])).toBe(6);
  expect(median([])).toBeNull();
});

test("the usual counts of a division by now take of the running hour its share", () => {
  const opening = openingOn("2026-05-14");
  const past = ["2026-05-07", "2026-04-30", "2026-04-23"].map(
    (businessDate, n): PastDay => ({
      businessDate,
      hours: new Map([
        [9, { total: 4, byDivision: { "6-2": 3, "6-4": 1 } }],
        [10, { total: 8 + n, byDivision: n === 0 ? { "6-2": 8 } : { "6-2": 8, "6-1": n } }],
      ]),
    }),
  );
  // 9:00 is over, of 10:00 a quarter: 3 + 8 / 4 of 6-(2). 6-(1) is none, 1 and 2 of the days.
  expect(besideNormal(opening, new Map(), past, ms("10:15")).normalDay.byDivision).toEqual({
    all: { byNow: 6.25, total: 13 },
    "6-2": { byNow: 5, total: 11 },
    "6-4": { byNow: 1, total: 1 },
    "6-1": { byNow: 0.25, total: 1 },
  });
});

const wait = (from: string, to: string | null): Wait => ({
  fromMs: ms(from),
  toMs: to === null ? null : ms(to),
  procedureId: "certificate-renewal",
  counterId: "window-1",
});
const hours = { opensMs: ms("08:30"), closesMs: ms("19:00"), untilMs: ms("10:10") };

test("審査待ち is told by quarters of an hour, the most at once and the longest", () => {
  const waits = [wait("09:02", "09:20"), wait("09:05", "09:10"), wait("09:08", "09:16"), wait("09:50", null)];
  const picture = reviewPicture(waits, 4, hours);
  const slots = Object.fromEntries(picture.slots.map(({ from, ...rest }) => [from.slice(11, 16), rest]));
  expect(Object.keys(slots)[0]).toBe("08:30");
  expect(slots["08:45"]).toEqual({ waiting: 0, longestS: 0 });
  expect(slots["09:00"]).toEqual({ waiting: 3, longestS: 13 * 60 });
  expect(slots["09:15"]).toEqual({ waiting: 2, longestS: 18 * 60 });
  // The last slot ends now, not at a quarter that has not come.
  expect(slots["10:00"]).toEqual({ waiting: 1, longestS: 20 * 60 });
  expect(Object.keys(slots).at(-1)).toBe("10:00");
  expect(picture.peak).toEqual({ at: at("09:08"), waiting: 3 });
  expect(picture.longest).toMatchObject({ from: at("09:50"), to: null, waitS: 20 * 60 });
});

test("one who follows another is not two at once, and a case left behind does not stretch the picture", () => {
  const picture = reviewPicture([wait("09:00", "09:10"), wait("09:10", "09:12"), wait("18:50", null)], 3, {
    ...hours,
    untilMs: ms("23:59"),
  });
  expect(picture.peak?.waiting).toBe(1);
  expect(picture.slots.at(-1)).toEqual({ from: at("18:45"), waiting: 1, longestS: 600 });
  expect(picture.longest?.waitS).toBe(600);
  expect(reviewPicture([], 0, hours)).toMatchObject({ cases: 0, peak: null, longest: null });
});

test("a device is 未確認 until its first report, and its seconds fill the opening hours", () => {
  const reports = [
    aDeviceReport("08:45", "ok"),
    aDeviceReport("10:00", "down", { cause: "terminal" }),
    aDeviceReport("10:30", "ok"),
    aDeviceReport("20:00", "unused"),
  ];
  const span = { fromMs: ms("08:30"), toMs: ms("19:00") };
  const [first, second] = availabilityOf(reports, span, ["terminal-1", "terminal-2"]);
  expect(first?.seconds).toEqual({
    ok: (75 + 510) * 60,
    trouble: 0,
    down: 1800,
    maintenance: 0,
    unused: 0,
    unknown: 900,
  });
  expect(first?.stretches.map(({ status }) => status)).toEqual([null, "ok", "down", "ok"]);
  expect(second?.seconds.unknown).toBe(10.5 * 3600);
  expect(availabilityOf(reports, { fromMs: span.fromMs, toMs: span.fromMs }, ["terminal-1"])).toMatchObject([
    { stretches: [], seconds: { unknown: 0 } },
  ]);
});

test("a status of the day before holds at the opening, and lasts until the next report", () => {
  const before = { ...aDeviceReport("17:00", "trouble"), at: "2026-05-13T17:00:00.000+09:00" };
  const span = { fromMs: ms("08:30"), toMs: ms("09:30") };
  const [device] = availabilityOf([aDeviceReport("08:30", "ok"), before], span, ["terminal-1"]);
  expect(device?.stretches).toEqual([{ from: at("08:30"), to: at("09:30"), status: "ok" }]);
  const [still] = availabilityOf([before], span, ["terminal-1"]);
  expect(still?.seconds.trouble).toBe(3600);
});

test("weeks are the ISO ones, cut to the range", () => {
  expect(isoWeekOf("2026-05-14")).toBe("2026-W20");
  expect(isoWeekOf("2027-01-03")).toBe("2026-W53");
  expect(isoWeekOf("2027-01-04")).toBe("2027-W01");
  const cell = (businessDate: string, procedureId: string, count: number) => ({
    businessDate,
    procedureId,
    count,
  });
  const weeks = weeksOf(
    { from: "2026-05-13", to: "2026-05-24" },
    [
      cell("2026-05-14", "pin-reset", 3),
      cell("2026-05-24", "pin-reset", 2),
      cell("2026-05-25", "pin-reset", 9),
    ],
    (date) => openingOn(date).kind,
    "2026-05-24",
  );
  expect(weeks).toEqual([
    {
      week: "2026-W20",
      from: "2026-05-13",
      to: "2026-05-17",
      openDays: 3,
      total: 3,
      byProcedure: { "pin-reset": 3 },
      byDivision: { "6-2": 3 },
      complete: true,
    },
    // 2026-05-24 is a 休日開庁 Sunday.
    {
      week: "2026-W21",
      from: "2026-05-18",
      to: "2026-05-24",
      openDays: 6,
      total: 2,
      byProcedure: { "pin-reset": 2 },
      byDivision: { "6-5": 2 },
      complete: false,
    },
  ]);
});
