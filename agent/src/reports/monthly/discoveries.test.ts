import type { DailyReport, DeskEvent, DeskEventOf, MonthlyAnswer, Problem } from "@desk/shared/contract";
import type { DayListAnswer } from "@desk/shared/contract/report-life";
import { expect, test, vi } from "vitest";
import { contentDesk } from "../../content/content.testing.ts";
import { id } from "../../deps.testing.ts";
import { createDayRepo } from "../life/day-repo.ts";
import { record } from "./month.testing.ts";

vi.setConfig({ testTimeout: 60_000 });

const accident = (at: string, discoveredAt = at): DeskEvent => ({
  ...{ type: "IncidentReported", id: id(701), at, counterId: "window-1", staffId: "lead-1" },
  ...{ incidentId: id(700), kind: "accident", category: "damage", discoveredAt, summary: "申請書がぬれた" },
});
const changed = (n: number, at: string, changes: DeskEventOf<"IncidentUpdated">["changes"]): DeskEvent => ({
  ...{ type: "IncidentUpdated", id: id(n), at, counterId: "console", staffId: "lead-1" },
  ...{ incidentId: id(700), changes },
});
const missed = (at: string): DeskEvent => ({
  ...{ type: "CallMissed", id: id(720), at, counterId: "call-1", staffId: "lead-1", kind: "missed" },
});
const closed = { reportedTo: "phone", state: "closed" } as const;

/** A desk of 05-25 that has these events, some of them later corrected, on the morning of `now`. */
async function deskWith(events: readonly DeskEvent[], now = "2026-07-02") {
  const desk = contentDesk("2026-05-25T08:00:00+09:00");
  desk.deps.clock.set(`${now}T09:00:00+09:00`);
  await record(desk.deps, events);
  return Object.assign(desk, {
    month: async (month: string) =>
      (await desk.ask<MonthlyAnswer>("GET", `/api/reports/monthly/${month}`)).body,
    daily: (date: string) => desk.ask<DailyReport & Problem>("GET", `/api/reports/daily/${date}`),
    listed: async (date: string) =>
      (await desk.ask<DayListAnswer>("GET", `/api/reports/daily?month=${date.slice(0, 7)}`)).body.days.find(
        ({ businessDate }) => businessDate === date,
      ),
  });
}

const ids = ({ report }: MonthlyAnswer) => report.incidents.map(({ incidentId }) => incidentId);

test("a day with an accident and a missed call is no 閉庁, though nobody was served", async () => {
  const day = "2026-06-03";
  await using desk = await deskWith([accident(`${day}T09:00:00+09:00`), missed(`${day}T09:30:00+09:00`)]);
  const close = { kind: "closed", reason: "大雨のため", revision: 0 };
  expect(await desk.ask("PUT", `/api/calendar/overrides/${day}`, close)).toMatchObject({
    ...{ status: 409, body: { detail: expect.stringContaining("記録が2件あり") } },
  });
});

test("an accident and a missed call of a Sunday have that day's report, and stand in the month", async () => {
  const sunday = "2026-06-07";
  await using desk = await deskWith([
    accident(`${sunday}T10:00:00+09:00`),
    changed(702, `${sunday}T11:00:00+09:00`, { reportedAt: `${sunday}T10:10:00+09:00`, ...closed }),
    missed(`${sunday}T10:30:00+09:00`),
  ]);
  expect(await desk.daily(sunday)).toMatchObject({
    ...{
      status: 200,
      body: { openingKind: "closed", incidents: [{ state: "closed" }], calls: { missed: 1 } },
    },
  });
  expect(await desk.listed(sunday)).toMatchObject({ openingKind: "closed", total: 0 });
  const answer = await desk.month("2026-06");
  expect([ids(answer), answer.report.calls.missed]).toEqual([[id(700)], 1]);
  expect(answer.proposed.summary).toContain("苦情0件、トラブル0件、事故1件がありました。");
  expect(answer.blockers.find(({ code }) => code === "daily-missing")?.businessDates).toContain(sunday);
});

test("an accident of a closed day, recorded in the next month, is one of the month it was found in", async () => {
  const saturday = "2026-05-30";
  await using desk = await deskWith([
    accident("2026-06-01T08:40:00+09:00", `${saturday}T14:00:00+09:00`),
    changed(702, "2026-06-02T09:00:00+09:00", { reportedAt: "2026-06-01T08:45:00+09:00", ...closed }),
  ]);
  expect([ids(await desk.month("2026-05")), ids(await desk.month("2026-06"))]).toEqual([
    [id(700)],
    [id(700)],
  ]);
  expect((await desk.daily(saturday)).body.incidents).toMatchObject([{ state: "open" }]);
  expect(createDayRepo(desk.deps.db.raw).firstRecorded()).toBe(saturday);
});

test("発見 that is corrected into the month before makes it one of that month and of that day", async () => {
  await using desk = await deskWith([accident("2026-07-02T08:50:00+09:00")]);
  expect([ids(await desk.month("2026-06")), ids(await desk.month("2026-07"))]).toEqual([[], [id(700)]]);
  const discoveredAt = "2026-06-30T17:00:00+09:00";
  await record(desk.deps, [
    changed(702, "2026-07-02T08:55:00+09:00", { discoveredAt, followUp: "届け出た" }),
  ]);
  const { report, proposed } = await desk.month("2026-06");
  expect(report.incidents).toMatchObject([{ discoveredAt, state: "open" }]);
  // What was done about it in July is July's.
  expect(report.incidents[0]).not.toHaveProperty("followUp");
  expect(proposed.summary).toContain("事故1件がありました。");
  expect((await desk.daily("2026-06-30")).body.incidents).toMatchObject([{ discoveredAt }]);
  expect((await desk.month("2026-07")).report.incidents).toMatchObject([{ followUp: "届け出た" }]);
});

test("one that is 取消 is no record of its day, and in no month", async () => {
  const sunday = "2026-06-07";
  await using desk = await deskWith([
    accident(`${sunday}T10:00:00+09:00`),
    changed(702, "2026-06-08T09:00:00+09:00", { voidReason: "二重の記録" }),
  ]);
  expect(await desk.daily(sunday)).toMatchObject({ status: 404 });
  expect(await desk.listed(sunday)).toBeUndefined();
  expect(ids(await desk.month("2026-06"))).toEqual([]);
});
