import type { DeskEventOf } from "@desk/shared/contract";
import type { AdminTokens } from "@desk/shared/contract/admin";
import type { IncidentAnswer, IncidentsAnswer } from "@desk/shared/contract/incidents";
import { expect, test, vi } from "vitest";
import { contentDesk } from "../content/content.testing.ts";
import { id } from "../deps.testing.ts";
import { createLiveIncidents } from "./untold.ts";

vi.setConfig({ testTimeout: 30_000 });

const day = "2026-05-14";
const at = (time: string, date = day) => `${date}T${time}:00+09:00`;
type Reported = DeskEventOf<"IncidentReported">;
type Changes = DeskEventOf<"IncidentUpdated">["changes"];

const complaint: Reported = {
  type: "IncidentReported",
  ...{ id: id(1), at: at("09:12"), counterId: "window-1", staffId: "lead-1", incidentId: id(1) },
  ...{ kind: "complaint", category: "waiting-time", discoveredAt: at("09:10") },
  summary: "待ち時間が長いとの申出。詫びて順番を説明した",
};
const accident: Reported = {
  ...complaint,
  ...{ id: id(2), incidentId: id(2), kind: "accident", category: "loss", discoveredAt: at("09:30") },
  ...{ occurredAt: at("09:05"), firstAid: "窓口を止めて探した", deviceId: "terminal-1" },
  summary: "返却する書類1枚が見当たらない",
};
const update = (n: number, of: Reported, changes: Changes, more = {}): DeskEventOf<"IncidentUpdated"> => ({
  type: "IncidentUpdated",
  ...{ id: id(n), at: at("10:00"), counterId: "console", staffId: "lead-1" },
  ...{ incidentId: of.incidentId, changes },
  ...more,
});

/** 10:15; a complaint and an accident were reported at 窓口1. */
async function deskWithTwo() {
  const desk = contentDesk(at("10:15"));
  const send = async (who: "lead" | "counter", ...events: object[]) => {
    const { body } = await desk.ask<{ results: { status: string; reason?: string; detail?: string }[] }>(
      ...(["POST", "/api/events", { events }, who] as const),
    );
    return body.results.map(({ status, reason }) => reason ?? status);
  };
  expect(await send("counter", complaint, accident)).toEqual(["accepted", "accepted"]);
  return { ...desk, send };
}

test("the list tells what is open, by month too, newest discovery first", async () => {
  await using desk = await deskWithTwo();
  await desk.send("lead", update(3, complaint, { state: "closed" }));
  const ids = async (query: string) =>
    (await desk.ask<IncidentsAnswer>("GET", `/api/incidents${query}`)).body.incidents.map(
      (one) => one.incidentId,
    );
  expect(await ids("?open=1")).toEqual([id(2)]);
  expect(await ids("?month=2026-05")).toEqual([id(2), id(1)]);
  // What is still open next month is next month's too; what was closed is not.
  expect(await ids("?month=2026-06")).toEqual([id(2)]);
  expect(await ids("?month=2026-04")).toEqual([]);
  expect(await desk.ask("GET", "/api/incidents?month=2026-13")).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining("2026-05 の形") },
  });
  for (const who of ["counter", "console"] as const)
    expect((await desk.ask("GET", "/api/incidents", undefined, who)).status).toBeGreaterThanOrEqual(401);
});

test("one incident tells who changed what and when, in the order of time", async () => {
  await using desk = await deskWithTwo();
  const told = { reportedAt: at("09:40"), reportedTo: "phone" } as const;
  await desk.send(
    "lead",
    update(5, accident, { state: "closed", prevention: "返却は二人で確かめる" }, { at: at("10:10") }),
  );
  await desk.send("lead", update(4, accident, told));
  const { body } = await desk.ask<IncidentAnswer>("GET", `/api/incidents/${id(2)}`);
  expect(body).toMatchObject({
    incident: { ...told, state: "closed", prevention: "返却は二人で確かめる" },
    closedAt: at("10:10"),
    withinMin: 60,
  });
  expect(
    body.timeline.map(({ at: time, changes }) => [time.slice(11, 16), changes && Object.keys(changes)[0]]),
  ).toEqual([
    ["09:12", null],
    ["10:00", "reportedAt"],
    ["10:10", "prevention"],
  ]);
  expect((await desk.ask("GET", `/api/incidents/${id(9)}`)).status).toBe(404);
});

test("事故報告書 reads as a form, in HTML and PDF, without anybody's name but the lead's", async () => {
  await using desk = await deskWithTwo();
  const told = { reportedAt: at("09:42"), reportedTo: "city-manager" } as const;
  await desk.send(
    "lead",
    update(4, accident, told),
    update(5, accident, { followUp: "裏紙の束から発見し、返却した" }),
  );
  const html = new TextDecoder().decode(await desk.file(`/api/incidents/${id(2)}.html`));
  for (const words of [
    "事故報告書",
    "仕様書11(3)　直ちに発注者へ報告",
    "令和8年5月14日(木) 09:05",
    "令和8年5月14日(木) 09:30",
    "マイナンバーカード窓口　窓口1",
    "統合端末1",
    "市民課（担当係長等へ口頭）　（発見から12分）",
    "窓口を止めて探した",
    "対応・経過　裏紙の束から発見し、返却した",
    "続報あり",
  ])
    expect(html).toContain(words);
  expect(html).not.toContain("訓練");
  const pdf = await desk.file(`/api/incidents/${id(2)}.pdf`);
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
  expect((await desk.ask("GET", `/api/incidents/${id(2)}.xlsx`)).status).toBe(404);
  const complaintPage = new TextDecoder().decode(await desk.file(`/api/incidents/${id(1)}.html`));
  expect(complaintPage).toContain("苦情対応報告書");
  expect(complaintPage).toContain("未報告");
});

/** The words of the printed page, as the second lead gets it. */
async function printed({ open }: ReturnType<typeof contentDesk>, incidentId: string): Promise<string> {
  const response = await open(`/api/incidents/${incidentId}.html`, "second-lead");
  return (await response.text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

test("事故報告書 names the lead of now, counters and devices by their labels though retired, and no finder", async () => {
  await using desk = await deskWithTwo();
  const before = await printed(desk, id(2));
  expect(before).not.toContain("発見者");
  expect(before).toMatch(/記録した者 現場責任者/);
  expect(before).not.toContain("報告者 現場責任者 鈴木");
  const change = (path: string, changes: object) =>
    desk.ask("PATCH", `/api/${path}`, { revision: 0, ...changes }, "second-lead");
  const { body } = await desk.ask<AdminTokens>("GET", "/api/admin/tokens");
  for (const { id: token, counterId } of body.tokens)
    if (counterId === "window-1") await desk.ask("DELETE", `/api/admin/tokens/${token}`);
  for (const path of ["admin/counters/window-1", "admin/devices/terminal-1"])
    expect(await change(path, { retired: true })).toMatchObject({ status: 200 });
  expect(await change("staff/lead-1", { active: false })).toMatchObject({ status: 200 });
  const after = await printed(desk, id(2));
  expect(after).toMatch(/報告者 現場責任者 鈴木/);
  expect(after).toMatch(/マイナンバーカード窓口 窓口1 .*関係する機器 統合端末1 /);
});

test("発見 corrected to after 報告 leaves the minutes out", async () => {
  await using desk = await deskWithTwo();
  const told = { reportedAt: at("09:42"), reportedTo: "phone" } as const;
  await desk.send("lead", update(4, accident, told));
  expect(await printed(desk, id(2))).toContain("市民課（電話） （発見から12分）");
  await desk.send("lead", update(5, accident, { discoveredAt: at("09:50") }));
  expect(await printed(desk, id(2))).toMatch(/09:42 市民課（電話） 状況/);
});

test("遅滞なく in minutes is the lead's to set; of two who change it the second is told", async () => {
  await using desk = await deskWithTwo();
  const save = (withinMin: number, revision: number, who: "lead" | "second-lead" = "lead") =>
    desk.ask("PUT", "/api/incidents/settings", { withinMin, revision }, who);
  expect(await save(30, 0)).toMatchObject({
    status: 200,
    body: { withinMin: 30, revision: 1, changedBy: "lead-1" },
  });
  expect(await save(45, 0, "second-lead")).toMatchObject({ status: 409, body: { code: "conflict" } });
  expect(await save(45, 1, "second-lead")).toMatchObject({ body: { withinMin: 45, revision: 2 } });
  expect((await save(1, 2)).status).toBe(422);
  const rows = await desk.ask<{ rows: { detail: string }[] }>("GET", "/api/reports/audit");
  expect(JSON.stringify(rows.body)).toContain("苦情・トラブルの報告の目安 30分→45分");
});

test("the live status tells what the city has not been told, with the time by which it should be", async () => {
  await using desk = await deskWithTwo();
  const untold = () => createLiveIncidents(desk.deps.db.raw)(day).untold;
  expect(untold().map(({ kind, dueAt }) => [kind, dueAt.slice(11, 16)])).toEqual([
    ["complaint", "10:10"],
    ["accident", "09:30"],
  ]);
  const told = { reportedAt: at("09:40"), reportedTo: "phone" } as const;
  await desk.send("lead", update(4, accident, told), update(5, complaint, told));
  expect(untold()).toEqual([]);
});

test("the live status tells today's counters what the lead told the city and what was voided", async () => {
  await using desk = await deskWithTwo();
  const settled = (date: string) => createLiveIncidents(desk.deps.db.raw)(date).settled;
  expect(settled(day)).toEqual([]);
  const told = { reportedAt: at("09:40"), reportedTo: "phone" } as const;
  await desk.send(
    "lead",
    update(4, accident, told),
    update(5, complaint, { voidReason: "別の窓口の記録と重複" }),
  );
  expect(settled(day)).toEqual([
    { incidentId: id(1), reportedAt: null, voided: expect.objectContaining({ staffId: "lead-1" }) },
    { incidentId: id(2), ...told },
  ]);
  expect(settled("2026-05-15")).toEqual([]);
  // A counter that did not know it says later that it told: the proven time stands.
  const again = { reportedAt: at("10:10"), reportedTo: "city-desk" } as const;
  const byCounter = update(6, accident, again, { at: at("10:12"), counterId: "window-1" });
  expect(await desk.send("counter", byCounter)).toEqual(["accepted"]);
  expect(settled(day)).toMatchObject([{}, told]);
});

test.each<[string, object]>([
  ["a category of another kind", { ...complaint, id: id(20), incidentId: id(20), category: "leak" }],
  ["a kind without its category", update(20, complaint, { kind: "accident" })],
  [
    "an occurrence after the discovery",
    { ...complaint, id: id(20), incidentId: id(20), occurredAt: at("09:11") },
  ],
])("%s is refused", async (_, event) => {
  await using desk = await deskWithTwo();
  expect(await desk.send("lead", { ...event, counterId: "console" })).toEqual(["schema"]);
});

test("a time ahead of the clock and a device nobody knows are refused", async () => {
  await using desk = await deskWithTwo();
  const late = update(21, complaint, { reportedAt: at("11:00"), reportedTo: "phone" });
  const strange = { ...complaint, id: id(22), incidentId: id(22), deviceId: "terminal-9" };
  expect(await desk.send("lead", late)).toEqual(["clock-ahead"]);
  expect(await desk.send("counter", strange)).toEqual(["unknown-device"]);
});
