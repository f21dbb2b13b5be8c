import type { DailyReport, Problem, ShiftMonthAnswer, SiteAnswer } from "@desk/shared/contract";
import type { OverridesAnswer } from "@desk/shared/contract/calendar";
import type { DayCharts } from "@desk/shared/contract/charts";
import type { DayCheckAnswer, DayListAnswer, ReportAuditAnswer } from "@desk/shared/contract/report-life";
import { expect, test, vi } from "vitest";
import { id } from "../deps.testing.ts";
import { createJobRepo } from "../jobs/repo.ts";
import { createJobs } from "../jobs/runner.ts";
import { caseOf } from "../reports/day.testing.ts";
import { createDraft } from "../reports/draft.ts";
import { closedDay, date } from "../reports/life/desk.testing.ts";
import { isInUse } from "../watch/hours.ts";
import { createCalendar } from "./calendar.ts";

vi.setConfig({ testTimeout: 60_000 });

type Desk = Awaited<ReturnType<typeof closedDay>>;
const put = (desk: Desk, day: string, body: object) =>
  desk.ask<OverridesAnswer & Problem>("PUT", `/api/calendar/overrides/${day}`, body);
const remove = (desk: Desk, day: string, revision = 1) =>
  desk.ask<OverridesAnswer & Problem>("DELETE", `/api/calendar/overrides/${day}?revision=${revision}`);
const noon = {
  ...{ kind: "thursday-extended", hours: { from: "08:30", to: "12:00" }, reason: "台風の接近（市と協議）" },
  revision: 0,
} as const;
const at = (time: string, day = date) => `${day}T${time}:00+09:00`;

function jobsOf(desk: Desk) {
  const compiled: string[] = [];
  const jobs = createJobs(desk.deps, {
    "daily-report": async (period) => {
      compiled.push(period);
      return null;
    },
    "nightly-close": async () => null,
    backup: async () => null,
  });
  const planned = () =>
    createJobRepo(desk.deps.db.raw)
      .open()
      .filter(({ kind, period }) => kind === "daily-report" && period === date);
  return { jobs, compiled, planned };
}

test("a day closed at noon is compiled at noon, and may be confirmed from then on", async () => {
  await using desk = await closedDay(at("11:00"));
  const { jobs, compiled, planned } = jobsOf(desk);
  await jobs.runDue();
  expect(planned()).toMatchObject([{ dueMs: Date.parse(at("19:00")) }]);
  expect((await put(desk, date, noon)).status).toBe(200);
  await jobs.runDue();
  expect(planned()).toMatchObject([{ dueMs: Date.parse(at("12:00")) }]);
  expect((await desk.check()).notYet).toBe("まだ開庁中です（12:00まで）。受付が終わってから確認できます。");
  desk.deps.clock.set(at("12:00"));
  await jobs.runDue();
  expect(compiled).toEqual([date]);
  expect((await desk.check()).notYet).toBeNull();
  // Opened longer after all: what was compiled at noon is compiled again at the new close.
  await put(desk, date, { ...noon, hours: { from: "08:30", to: "18:00" }, revision: 1 });
  desk.deps.clock.set(at("17:59"));
  await jobs.runDue();
  expect(compiled).toEqual([date]);
  desk.deps.clock.set(at("18:00"));
  await jobs.runDue();
  expect(compiled).toEqual([date, date]);
  await jobs.stop();
});

test("the report's hours are the day's own; work after them is 延長, which asks for its reason as on any day", async () => {
  await using desk = await closedDay();
  const report = async () => (await desk.ask<DailyReport>("GET", `/api/reports/daily/${date}`)).body;
  expect(await report()).toMatchObject({ opensAt: "08:30", closesAt: "19:00", extendedUntil: null });
  // The second case of the day ends at 9:14.
  await put(desk, date, { ...noon, hours: { from: "09:00", to: "09:10" } });
  expect(await report()).toMatchObject({
    ...{ openingKind: "thursday-extended", openingReason: noon.reason },
    ...{ opensAt: "09:00", closesAt: "09:10", extendedUntil: "2026-05-14T09:14:00.000+09:00" },
  });
  expect(Object.keys((await report()).transactions.byHour)).toEqual(["9"]);
  const check = await desk.ask<DayCheckAnswer>("GET", desk.path("check"));
  expect(check.body.items.find(({ code }) => code === "extension-reason")?.message).toContain(
    "終了時刻（09:10）を過ぎて 09:14 まで",
  );
  const html = await (await desk.open(`/api/reports/daily/${date}.html`, "lead")).text();
  expect(html).toContain("09:00～09:10（延長あり）");
  expect(html).toContain("平日（臨時: 台風の接近（市と協議））");
  expect(html).not.toContain("19時まで");
  await remove(desk, date);
  expect(await report()).toMatchObject({ closesAt: "19:00", openingReason: null, extendedUntil: null });
});

test("panel, day list, shift table, pictures and watches keep the day's own hours", async () => {
  await using desk = await closedDay(at("12:30"));
  await put(desk, date, noon);
  expect((await desk.ask<SiteAnswer>("GET", "/api/site")).body).toMatchObject({
    today: { opensAt: "08:30", closesAt: "12:00", reason: noon.reason },
    overrides: [{ date, kind: noon.kind, hours: noon.hours, reason: noon.reason }],
  });
  expect((await desk.ask<DayListAnswer>("GET", "/api/reports/daily?month=2026-05")).body.days).toMatchObject([
    { businessDate: date, hours: noon.hours, state: "none" },
  ]);
  const shift = await desk.ask<ShiftMonthAnswer>("GET", "/api/shifts/months/2026-05");
  expect(shift.body.days[13]).toMatchObject({ date, opensAt: "08:30", closesAt: "12:00" });
  const charts = await desk.ask<DayCharts>("GET", `/api/charts/day/${date}`);
  expect(charts.body).toMatchObject({ opensAt: "08:30", closesAt: "12:00" });
  expect(charts.body.hours.map(({ hour }) => hour)).toEqual([8, 9, 10, 11]);
  // Half past twelve: the devices of the picture end with the opening hours, however late it is.
  expect(charts.body.devices[0]?.stretches.at(-1)?.to).toBe("2026-05-14T12:00:00.000+09:00");
  const opening = createCalendar(desk.deps.db.raw).openingOn(date);
  const inUse = (time: string, hours?: { from: string; to: string }) =>
    isInUse(hours === undefined ? {} : { hours }, opening, Date.parse(at(time)));
  expect([inUse("11:59"), inUse("12:00")]).toEqual([true, false]);
  expect([
    inUse("11:59", { from: "09:00", to: "17:15" }),
    inUse("12:00", { from: "09:00", to: "17:15" }),
  ]).toEqual([true, false]);
});

test("a device that stands still after the early close has no downtime for it", async () => {
  await using desk = await closedDay(at("20:00"));
  await desk.record([
    {
      ...{ type: "DeviceStatusReported", id: id(900), at: at("11:50"), counterId: "window-1" },
      ...{ staffId: "lead-1", deviceId: "terminal-1", status: "down", cause: "power" },
    },
  ]);
  const downMinutes = () =>
    createDraft(desk.deps)(date).devices.find(({ deviceId }) => deviceId === "terminal-1")?.downMinutes;
  expect(downMinutes()).toBe(7 * 60 + 10);
  await put(desk, date, noon);
  expect(downMinutes()).toBe(10);
});

test("a usual day is made of days with their usual hours", async () => {
  await using desk = await closedDay();
  const thursdays = ["2026-04-16", "2026-04-23", "2026-04-30", "2026-05-07"];
  for (const [index, day] of thursdays.entries())
    await desk.record(caseOf({ n: 100 + index * 10, date: day, finish: {} }));
  const usual = async () =>
    (await desk.ask<DayCharts>("GET", `/api/charts/day/${date}`)).body.normalDay.dates;
  expect(await usual()).toEqual([...thursdays].reverse());
  await put(desk, "2026-04-30", noon);
  expect(await usual()).toEqual(["2026-05-07", "2026-04-23", "2026-04-16"]);
});

test("the log tells before and after, and a later opening of the same kind is an entry of its own", async () => {
  await using desk = await closedDay();
  await put(desk, "2026-05-15", { ...noon, kind: "weekday" });
  await put(desk, "2026-05-15", {
    ...{ kind: "weekday", hours: { from: "10:00", to: "17:15" }, reason: "停電復旧まで", revision: 1 },
  });
  expect(
    (await put(desk, "2026-05-15", { kind: "closed", reason: "復旧せず", revision: 2 })).body.overrides,
  ).toEqual([expect.objectContaining({ date: "2026-05-15", kind: "closed", revision: 3 })]);
  await remove(desk, "2026-05-15", 3);
  const { body } = await desk.ask<ReportAuditAnswer>("GET", "/api/reports/audit?date=2026-05-15");
  expect(body.rows.map(({ detail }) => detail)).toEqual([
    "閉庁 → 平日",
    "平日 10:00〜17:15 → 閉庁（復旧せず）",
    "平日 08:30〜12:00 → 平日 10:00〜17:15（停電復旧まで）",
    "平日 → 平日 08:30〜12:00（台風の接近（市と協議））",
  ]);
});

test("hours that are those of the kind are not kept as the day's own", async () => {
  await using desk = await closedDay();
  const sunday = {
    kind: "holiday-opening",
    hours: { from: "08:30", to: "17:15" },
    reason: "選挙",
    revision: 0,
  };
  const [entry] = (await put(desk, "2026-05-31", sunday)).body.overrides;
  expect(entry).not.toHaveProperty("hours");
});

test.each([
  [
    "08:30",
    "08:30",
    "終わりの時刻（08:30）は、始まりの時刻（08:30）より後にしてください。何も変更していません。",
  ],
  ["06:30", "12:00", "開庁時間は 07:00〜22:00 の間で"],
  ["8時半", "12:00", "指定された時刻: 「8時半」"],
  ["08:30", "17:15", "もともと「平日」です（08:30〜17:15）"],
])("a weekday from %s to %s is refused: %s", async (from, to, said) => {
  await using desk = await closedDay();
  const answer = await put(desk, "2026-05-15", { ...noon, kind: "weekday", hours: { from, to } });
  expect(answer).toMatchObject({ status: 422, body: { detail: expect.stringContaining(said) } });
});

test("a closed day has no hours, and a submitted one keeps those it had", async () => {
  await using desk = await closedDay();
  expect((await put(desk, "2026-05-15", { ...noon, kind: "closed" })).body.detail).toBe(
    "閉庁にする日に、開庁時間は指定できません。何も変更していません。",
  );
  await desk.confirm();
  await desk.submit();
  expect(await put(desk, date, noon)).toMatchObject({ status: 409, body: { code: "report-submitted" } });
});
