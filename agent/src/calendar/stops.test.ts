import type {
  DailyReport,
  DevicesAnswer,
  DeviceTimeline,
  MonthlyReport,
  Problem,
  SiteAnswer,
} from "@desk/shared/contract";
import type { OverridesAnswer } from "@desk/shared/contract/calendar";
import type { ReportAuditAnswer } from "@desk/shared/contract/report-life";
import { expect, test, vi } from "vitest";
import { id } from "../deps.testing.ts";
import { closedDay, date } from "../reports/life/desk.testing.ts";

vi.setConfig({ testTimeout: 60_000 });

type Desk = Awaited<ReturnType<typeof closedDay>>;
const path = (day: string) => `/api/calendar/jlis-stops/${day}`;
const put = (desk: Desk, day: string, body: object, who: "lead" | "console" = "lead") =>
  desk.ask<OverridesAnswer & Problem>("PUT", path(day), body, who);
const remove = (desk: Desk, day: string, revision = 1) =>
  desk.ask<OverridesAnswer & Problem>("DELETE", `${path(day)}?revision=${revision}`);
const afternoon = {
  hours: { from: "13:00", to: "15:00" },
  reason: "機器更改（J-LIS通知）",
  revision: 0,
} as const;
const at = (time: string, day = date) => `${day}T${time}:00.000+09:00`;
const note = "J-LISの停止：機器更改（J-LIS通知）";

const terminals = async (desk: Desk) => {
  const { devices } = (await desk.ask<DevicesAnswer>("GET", "/api/devices")).body;
  return devices.filter(({ device }) => device.kind === "terminal").map(({ state }) => state);
};

test("in the announced hours every 統合端末 is 計画停止 by itself, and nothing else is", async () => {
  await using desk = await closedDay(at("12:59"));
  expect((await put(desk, date, afternoon)).body.jlisChanges).toEqual([
    {
      ...{ date, hours: afternoon.hours, reason: afternoon.reason, revision: 1, locked: false },
      ...{ enteredAt: at("12:59"), enteredBy: "lead-1" },
    },
  ]);
  const well = { type: "DeviceStatusReported", counterId: "window-1", staffId: "lead-1" } as const;
  await desk.record([
    { ...well, id: id(900), at: at("08:40"), deviceId: "terminal-1", status: "ok" },
    { ...well, id: id(901), at: at("08:40"), deviceId: "pc-1", status: "ok" },
  ]);
  const first = async () => (await terminals(desk))[0];
  expect(await first()).toMatchObject({ status: "ok" });
  desk.deps.clock.set(at("13:00"));
  expect(await terminals(desk)).toMatchObject(
    ["terminal-1", "terminal-2", "terminal-3"].map((deviceId) => ({
      ...{ deviceId, status: "maintenance", cause: "planned", source: "calendar", since: at("13:00"), note },
    })),
  );
  const { devices } = (await desk.ask<DevicesAnswer>("GET", "/api/devices")).body;
  expect(devices.find(({ device }) => device.id === "pc-1")?.state.status).toBe("ok");
  desk.deps.clock.set(at("15:00"));
  expect(await first()).toMatchObject({ status: "ok", since: at("15:00") });

  await remove(desk, date);
  desk.deps.clock.set(at("14:00"));
  expect(await first()).toMatchObject({ status: "ok", since: at("08:40") });
});

test("the day's report prints the stop with both its ends, counts no downtime and asks nothing about it", async () => {
  await using desk = await closedDay();
  await put(desk, date, { ...afternoon, hours: { from: "18:00", to: "24:00" } });
  const { body } = await desk.ask<DailyReport>("GET", `/api/reports/daily/${date}`);
  expect(body.devices.find(({ deviceId }) => deviceId === "terminal-1")).toMatchObject({
    downMinutes: 0,
    episodes: [
      { from: at("18:00"), to: at("00:00", "2026-05-15"), status: "maintenance", source: "calendar" },
    ],
  });
  expect((await desk.check()).items.map(({ code }) => code)).not.toContain("device-open");
  const html = await (await desk.open(`/api/reports/daily/${date}.html`, "lead")).text();
  expect(html).toContain(`計画停止 18:00～24:00（${note}）`);
  const timeline = await desk.ask<DeviceTimeline>(
    "GET",
    `/api/devices/terminal-2/timeline?from=${date}&to=${date}`,
  );
  expect(timeline.body.episodes).toMatchObject([{ from: at("18:00"), status: "maintenance", note }]);
});

test("panels are told of today's stop and of those to come, and next month's dates name it", async () => {
  await using desk = await closedDay();
  await put(desk, date, afternoon);
  await put(desk, "2026-06-10", { ...afternoon, hours: { from: "00:00", to: "24:00" }, reason: "全国停止" });
  await put(desk, "2026-06-18", afternoon);
  // The month's own maintenance is not on its Sunday this time (S 別紙1 ※2).
  await put(desk, "2026-06-21", { hours: null, reason: "保守日の変更", revision: 0 });
  const site = (await desk.ask<SiteAnswer>("GET", "/api/site")).body;
  expect(site.today.jlisStop).toEqual({ from: "13:00", to: "15:00", note });
  expect(site.jlisChanges).toEqual([
    { date, hours: afternoon.hours, reason: afternoon.reason },
    { date: "2026-06-10", hours: { from: "00:00", to: "24:00" }, reason: "全国停止" },
    { date: "2026-06-18", hours: afternoon.hours, reason: afternoon.reason },
    { date: "2026-06-21", hours: null, reason: "保守日の変更" },
  ]);
  const { body } = await desk.ask<{ report: MonthlyReport }>("GET", "/api/reports/monthly/2026-05");
  expect(body.report.next.jlisStops).toEqual([
    { businessDate: "2026-06-10", stop: "announced", reason: "全国停止" },
    { businessDate: "2026-06-18", stop: "announced", hours: afternoon.hours, reason: afternoon.reason },
  ]);
  const html = await (await desk.open("/api/reports/monthly/2026-05.html", "lead")).text();
  expect(html).toContain("6月18日(木)　臨時　13:00～15:00（機器更改（J-LIS通知））");
  expect(html).not.toContain("6月21日(日)　毎月のシステムメンテナンス");
});

test("the rule's stop can be given hours or called off, and comes back when that is taken back", async () => {
  await using desk = await closedDay(at("09:00", "2026-05-17"));
  const status = async () => (await terminals(desk))[0]?.status;
  expect(await status()).toBe("maintenance");
  await put(desk, "2026-05-17", { hours: null, reason: "保守日の変更", revision: 0 });
  expect(await status()).toBeNull();
  await put(desk, "2026-05-17", { hours: { from: "00:00", to: "09:30" }, reason: "午前のみ", revision: 1 });
  expect(await status()).toBe("maintenance");
  await remove(desk, "2026-05-17", 2);
  const { body } = await desk.ask<ReportAuditAnswer>("GET", "/api/reports/audit?date=2026-05-17");
  expect(body.rows.map(({ action, detail }) => [action, detail])).toEqual([
    ["jlis-stop-removed", "停止 00:00〜09:30（午前のみ） → 停止 終日"],
    ["jlis-stop", "停止なし（保守日の変更） → 停止 00:00〜09:30（午前のみ）"],
    ["jlis-stop", "停止 終日 → 停止なし（保守日の変更）"],
  ]);
  expect(await desk.ask("GET", "/api/admin/audit?kind=calendar")).toMatchObject({
    body: { rows: [{ after: "停止 終日" }, {}, { before: "停止 終日", after: "停止なし（保守日の変更）" }] },
  });
});

test.each([
  ["2026-05-20", { ...afternoon, hours: { from: "15:00", to: "13:00" } }, 422, "より後にしてください"],
  ["2026-05-20", { ...afternoon, hours: { from: "13:00", to: "25:00" } }, 422, "「25:00」"],
  ["2026-05-20", { ...afternoon, hours: null }, 422, "停止の予定はもともとありません"],
  [
    "2026-05-17",
    { ...afternoon, hours: { from: "00:00", to: "24:00" } },
    422,
    "もともとJ-LISが終日停止する日です",
  ],
  ["2026-05-20", { ...afternoon, reason: "090-1234-5678" }, 422, "個人情報"],
  ["2026-05-20", { ...afternoon, revision: 2 }, 409, "J-LISの停止の登録は、別の画面で取り消されています"],
  ["2028-04-01", afternoon, 404, "契約期間"],
  ["2026-02-30", afternoon, 422, "実在する日"],
])("a stop on %s with %o is refused: %d %s", async (day, body, status, words) => {
  await using desk = await closedDay();
  expect(await put(desk, day, body)).toMatchObject({
    status,
    body: { detail: expect.stringContaining(words) },
  });
  expect((await desk.ask<OverridesAnswer>("GET", "/api/calendar/overrides")).body.jlisChanges).toEqual([]);
});

test("only a lead enters one, never for a day that is submitted; nothing is taken back twice", async () => {
  await using desk = await closedDay();
  expect((await put(desk, "2026-05-20", afternoon, "console")).status).toBe(401);
  expect((await remove(desk, "2026-05-20")).status).toBe(409);
  await desk.confirm();
  await desk.submit();
  expect(await put(desk, date, afternoon)).toMatchObject({ status: 409, body: { code: "report-submitted" } });
});
