import type { DeskEvent } from "@desk/shared/contract";
import {
  type DayCharts,
  dayChartsSchema,
  type WeekCharts,
  weekChartsSchema,
} from "@desk/shared/contract/charts";
import { expect, test } from "vitest";
import { contentDesk } from "../content/content.testing.ts";
import { finished, started, tally } from "../deps.testing.ts";

type Desk = ReturnType<typeof contentDesk>;
const day = "2026-05-14";

const send = async (desk: Desk, events: readonly DeskEvent[]) => {
  const { body } = await desk.ask<{ results: { status: string }[] }>(
    "POST",
    "/api/events",
    { events },
    "counter",
  );
  expect(body.results.map(({ status }) => status)).toEqual(events.map(() => "accepted"));
};
const chart = (desk: Desk, date: string) =>
  desk.ask<DayCharts>("GET", `/api/charts/day/${date}`, undefined, "console");

/** `n` cases of that day at nine, each a minute long and one minute after the other. */
function nineOClock(date: string, n: number, firstId: number): DeskEvent[] {
  return Array.from({ length: n }, (_, index) => {
    const at = (minute: number) => `${date}T09:${String(minute).padStart(2, "0")}:00+09:00`;
    const id = firstId + index * 2;
    return [started({ id, at: at(index) }), finished({ id: id + 1, of: id, at: at(index + 1) })];
  }).flat();
}

test("today stands beside the Thursdays before it, and follows what is recorded", async () => {
  await using desk = contentDesk(`${day}T10:20:00+09:00`);
  const past = ["2026-04-16", "2026-04-23", "2026-05-07"];
  for (const [index, date] of past.entries()) {
    const counts = [2, 6, 3];
    await send(desk, nineOClock(date, counts[index] ?? 0, 1000 * (index + 1)));
  }
  // A Wednesday is another kind of day.
  await send(desk, nineOClock("2026-05-13", 9, 9000));
  const before = dayChartsSchema.parse((await chart(desk, day)).body);
  expect(before).toMatchObject({
    openingKind: "thursday-extended",
    total: 0,
    normalDay: { dates: [...past].reverse(), enough: true, total: 3, soFar: { today: 0, normal: 3 } },
  });
  await send(desk, [
    ...nineOClock(day, 4, 20_000),
    tally({ id: 30_000, at: `${day}T10:05:00+09:00`, quantity: 2 }),
  ]);
  const { body } = await chart(desk, day);
  expect(body.total).toBe(6);
  expect(body.hours.filter(({ hour }) => hour === 9 || hour === 10)).toEqual([
    { hour: 9, total: 4, byDivision: { "6-2": 4 }, normal: 3, ahead: false },
    { hour: 10, total: 2, byDivision: { "6-1": 2 }, normal: 0, ahead: false },
  ]);
  expect(body.normalDay.soFar).toEqual({ today: 4, normal: 3 });
  // A late record of a past day changes what is usual.
  await send(desk, nineOClock("2026-05-07", 2, 40_000));
  expect((await chart(desk, day)).body.normalDay.total).toBe(5);
});

test("two such days are no usual day, and nothing is invented", async () => {
  await using desk = contentDesk(`${day}T10:20:00+09:00`);
  await send(desk, [...nineOClock("2026-04-30", 3, 100), ...nineOClock("2026-05-07", 3, 200)]);
  const { body } = await chart(desk, day);
  expect(body.normalDay).toMatchObject({ enough: false, total: null });
  expect(body.normalDay.dates).toHaveLength(2);
  expect(body.hours.every(({ normal }) => normal === null)).toBe(true);
});

test("a day is compared with days of its hours, and one with hours of its own with none", async () => {
  await using desk = contentDesk(`${day}T10:20:00+09:00`);
  const thursdays = ["2026-04-16", "2026-04-23", "2026-05-07"];
  const weekdays = ["2026-05-11", "2026-05-12", "2026-05-13"];
  for (const [n, date] of [...thursdays, ...weekdays].entries())
    await send(desk, nineOClock(date, n < 3 ? 2 : 5, 1000 * (n + 1)));
  const closeAt = async (to: string, revision: number) => {
    const hours = { from: "08:30", to };
    const change = { kind: "thursday-extended", hours, reason: "市と協議", revision };
    const { status } = await desk.ask("PUT", `/api/calendar/overrides/${day}`, change);
    expect(status).toBe(200);
    return dayChartsSchema.parse((await chart(desk, day)).body).normalDay;
  };
  expect((await chart(desk, day)).body.normalDay).toMatchObject({ total: 2 });
  // Closed at noon: what came in the afternoons of other days is no measure.
  const noon = await closeAt("12:00", 0);
  expect(noon).toMatchObject({ dates: [], enough: false, total: null, soFar: { normal: null } });
  expect(noon.byDivision).toBeUndefined();
  // A Thursday that closes with the city hall is a 平日 like the others.
  const short = await closeAt("17:15", 1);
  expect(short).toMatchObject({ dates: weekdays.toReversed(), enough: true, total: 5 });
});

test("審査待ち and devices of the day come from the log and the reports", async () => {
  await using desk = contentDesk(`${day}T09:30:00+09:00`);
  const at = (time: string) => `${day}T${time}:00+09:00`;
  const review: DeskEvent = {
    type: "TransactionPhaseChanged",
    id: started({ id: 2 }).id,
    at: at("09:10"),
    counterId: "window-1",
    staffId: "lead-1",
    transactionId: started({ id: 1 }).id,
    phase: "review",
  };
  const down: DeskEvent = {
    type: "DeviceStatusReported",
    id: started({ id: 3 }).id,
    at: at("09:00"),
    counterId: "window-1",
    staffId: "lead-1",
    deviceId: "terminal-1",
    status: "down",
    cause: "terminal",
  };
  await send(desk, [started({ id: 1, at: at("09:00") }), review, down]);
  const { body } = await chart(desk, day);
  expect(body.review).toMatchObject({
    cases: 1,
    peak: { waiting: 1 },
    longest: { to: null, waitS: 20 * 60, procedureId: "certificate-renewal", counterId: "window-1" },
  });
  const terminal = body.devices.find(({ deviceId }) => deviceId === "terminal-1");
  expect(terminal?.seconds).toMatchObject({ down: 1800, unknown: 1800 });
  expect(terminal?.stretches.map(({ status }) => status)).toEqual([null, "down"]);
});

test("weeks of a quarter, with the devices day by day", async () => {
  await using desk = contentDesk(`${day}T10:20:00+09:00`);
  await send(desk, [...nineOClock("2026-05-07", 3, 100), ...nineOClock(day, 2, 200)]);
  const path = "/api/charts/weeks?from=2026-05-01&to=2026-06-30";
  const body = weekChartsSchema.parse((await desk.ask<WeekCharts>("GET", path, undefined, "console")).body);
  // Days that have not come are left out.
  expect(body).toMatchObject({ from: "2026-05-01", to: day });
  expect(body.weeks.map(({ week, total, complete }) => [week, total, complete])).toEqual([
    ["2026-W18", 0, true],
    ["2026-W19", 3, true],
    ["2026-W20", 2, false],
  ]);
  // 2026-05-02 to 06 are holidays, 05-09 and 10 a weekend.
  const dates = body.deviceDays.map(({ businessDate }) => businessDate);
  expect(dates).toEqual([
    "2026-05-01",
    "2026-05-07",
    "2026-05-08",
    "2026-05-11",
    "2026-05-12",
    "2026-05-13",
    day,
  ]);
  for (const { openS, devices } of body.deviceDays)
    for (const { seconds } of devices)
      expect(Object.values(seconds).reduce((sum, one) => sum + one, 0)).toBe(openS);
});

test("a wrong day or range is refused in words, and a counter's token is no console's", async () => {
  await using desk = contentDesk(`${day}T10:20:00+09:00`);
  const ask = async (path: string) => {
    const { status, body } = await desk.ask<{ code: string; detail: string }>(
      "GET",
      path,
      undefined,
      "console",
    );
    return { status, code: body.code, detail: body.detail };
  };
  expect(await ask("/api/charts/day/2026-02-30")).toMatchObject({ status: 422, code: "schema" });
  expect((await ask("/api/charts/day/2026-02-30")).detail).toContain("「2026-02-30」");
  expect(await ask("/api/charts/day/2026-03-31")).toMatchObject({ code: "outside-contract" });
  expect((await ask("/api/charts/day/2026-05-15")).detail).toContain("まだ来ていません");
  expect((await ask("/api/charts/weeks?to=2026-05-14")).detail).toContain("from");
  expect((await ask("/api/charts/weeks?from=2026-05-10&to=2026-05-01")).detail).toContain("末日以前");
  const counter = await desk.ask("GET", `/api/charts/day/${day}`, undefined, "counter");
  expect(counter).toMatchObject({ status: 403, body: { code: "role-not-allowed" } });
});
