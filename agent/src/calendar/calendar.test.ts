import type { DailyReport, Problem, SiteAnswer } from "@desk/shared/contract";
import type { OverridesAnswer } from "@desk/shared/contract/calendar";
import type { DueAnswer, ReportAuditAnswer } from "@desk/shared/contract/report-life";
import { expect, test, vi } from "vitest";
import { createJobRepo } from "../jobs/repo.ts";
import { createJobs } from "../jobs/runner.ts";
import { closedDay, date } from "../reports/life/desk.testing.ts";
import { createCalendar } from "./calendar.ts";

vi.setConfig({ testTimeout: 60_000 });

type Desk = Awaited<ReturnType<typeof closedDay>>;
const put = (desk: Desk, day: string, body: object, who: "lead" | "second-lead" | "console" = "lead") =>
  desk.ask<OverridesAnswer & Problem>("PUT", `/api/calendar/overrides/${day}`, body, who);
const typhoon = { kind: "closed", reason: "台風のため", revision: 0 } as const;

test("a closed day entered by the lead moves the due date, the next opening day and the panels' calendar", async () => {
  await using desk = await closedDay();
  const daily = async () => (await desk.ask<DailyReport>("GET", `/api/reports/daily/${date}`)).body;
  expect((await daily()).dueDate).toBe("2026-05-15");
  expect((await put(desk, "2026-05-15", typhoon)).body.overrides).toEqual([
    {
      ...{ date: "2026-05-15", kind: "closed", reason: "台風のため", regularKind: "weekday", revision: 1 },
      ...{ enteredAt: "2026-05-14T19:05:00.000+09:00", enteredBy: "lead-1", locked: false },
    },
  ]);
  expect((await daily()).dueDate).toBe("2026-05-18");
  expect((await desk.ask<SiteAnswer>("GET", "/api/site")).body).toMatchObject({
    nextOpeningDate: "2026-05-18",
    overrides: [{ date: "2026-05-15", kind: "closed", reason: "台風のため" }],
  });
  const { items } = (await desk.ask<DueAnswer>("GET", "/api/due")).body;
  expect(items).toMatchObject([{ kind: "daily", period: date, dueDate: "2026-05-18", state: "coming" }]);
  await desk.ask("DELETE", "/api/calendar/overrides/2026-05-15?revision=1");
  expect((await daily()).dueDate).toBe("2026-05-15");
  const { body } = await desk.ask<ReportAuditAnswer>("GET", "/api/reports/audit?date=2026-05-15");
  expect(body.rows.map(({ action, detail }) => [action, detail])).toEqual([
    ["override-removed", "閉庁 → 平日"],
    ["override", "平日 → 閉庁（台風のため）"],
  ]);
});

test.each([
  ["2026-03-31", typhoon, 404, "契約期間"],
  ["2026-02-30", typhoon, 422, "実在する日"],
  ["2026-05-15", { ...typhoon, kind: "weekday" }, 422, "もともと「平日」です"],
  ["2026-05-15", { ...typhoon, kind: "holiday-opening" }, 422, "市役所の開庁日です"],
  ["2026-05-16", { ...typhoon, kind: "weekday" }, 422, "「休日開庁」か「繁忙期開庁」"],
  [date, typhoon, 409, "記録が2件あり"],
  ["2026-05-15", { ...typhoon, revision: 3 }, 409, "読み直してから"],
  ["2026-05-15", { ...typhoon, reason: "090-1234-5678" }, 422, "個人情報"],
])("%s with %o is refused: %d %s", async (day, body, status, words) => {
  await using desk = await closedDay();
  expect(await put(desk, day, body)).toMatchObject({
    ...{ status, body: { detail: expect.stringContaining(words) } },
  });
  expect((await desk.ask<OverridesAnswer>("GET", "/api/calendar/overrides")).body.overrides).toEqual([]);
});

test("a submitted day keeps its kind; only a lead changes any", async () => {
  await using desk = await closedDay();
  await desk.confirm();
  await desk.submit();
  const extended = { kind: "weekday", reason: "19時までの延長なし", revision: 0 };
  expect(await put(desk, date, extended)).toMatchObject({ status: 409, body: { code: "report-submitted" } });
  expect(await put(desk, "2026-05-15", typhoon, "console")).toMatchObject({ status: 401 });
});

test("an extra opening is planned, counted under 休日開庁 and cannot be taken back once something is recorded", async () => {
  await using desk = await closedDay("2026-05-14T19:05:00+09:00");
  const sunday = "2026-05-17";
  const jobs = createJobs(desk.deps, {
    "daily-report": async () => null,
    "nightly-close": async () => null,
    backup: async () => null,
  });
  desk.deps.clock.set(`${sunday}T08:00:00+09:00`);
  await jobs.runDue();
  const planned = () =>
    createJobRepo(desk.deps.db.raw)
      .open()
      .filter(({ period }) => period === sunday);
  expect(planned()).toEqual([]);
  await put(desk, sunday, { kind: "holiday-opening", reason: "選挙に伴う臨時開庁", revision: 0 });
  await jobs.runDue();
  expect(planned()).toMatchObject([{ dueMs: Date.parse(`${sunday}T17:15:00+09:00`) }]);
  expect(createCalendar(desk.deps.db.raw).openingOn(sunday)).toMatchObject({
    ...{ kind: "holiday-opening", detail: "選挙に伴う臨時開庁" },
  });
  await desk.ask("DELETE", `/api/calendar/overrides/${sunday}?revision=1`);
  await jobs.runDue();
  expect(planned()).toEqual([]);
  await jobs.stop();
});
