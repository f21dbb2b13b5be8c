import { createHash } from "node:crypto";
import type { DailyReport, DeskEvent, Problem } from "@desk/shared/contract";
import type {
  DayCheckAnswer,
  DayListAnswer,
  DifferenceAnswer,
  ReportAuditAnswer,
} from "@desk/shared/contract/report-life";
import { expect, test, vi } from "vitest";
import { id } from "../../deps.testing.ts";
import { caseOf } from "../day.testing.ts";
import { closedDay, date } from "./desk.testing.ts";
import { createFrozenRepo } from "./frozen-repo.ts";

// Real workbooks and PDFs take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test("a day is confirmed, submitted, overtaken by a late case, and replaced; what was handed in stands", async () => {
  await using desk = await closedDay();
  expect((await desk.check()).items.map(({ code }) => code)).toEqual(["counter-silent", "device-unreported"]);
  expect((await desk.confirm()).body).toMatchObject({
    report: { state: "confirmed", revision: 1 },
    revisions: [{ state: "confirmed", confirmed: { staffId: "lead-1" }, submitted: null }],
  });
  const submitted = (await desk.submit("mail")).body;
  expect(submitted).toMatchObject({
    report: { state: "submitted", transactions: { total: 2 } },
    items: [],
    revisions: [
      { submitted: { staffId: "lead-1", way: "mail", at: `${date}T19:05:00.000+09:00`, folder: null } },
    ],
  });
  const key = { kind: "daily", period: date, revision: 1 } as const;
  const frozen = createFrozenRepo(desk.deps.db.raw);
  const files = submitted.revisions[0]?.files ?? [];
  expect(files.map(({ format }) => format)).toEqual(["json", "html", "xlsx", "pdf", "csv"]);
  for (const { format, sha256, bytes } of files) {
    const kept = frozen.read(key, format)?.bytes ?? new Uint8Array();
    expect([kept.length, createHash("sha256").update(kept).digest("hex")]).toEqual([bytes, sha256]);
  }

  await desk.record(caseOf({ n: 3, date }));
  await desk.compile();
  expect(await desk.check()).toMatchObject({
    needsReplacement: true,
    report: { transactions: { total: 2 } },
  });
  const { body: list } = await desk.ask<DayListAnswer>("GET", "/api/reports/daily?month=2026-05");
  expect(list.days.find((day) => day.businessDate === date)).toMatchObject({
    ...{ state: "submitted", needsReplacement: true, revision: 1, total: 3 },
  });
  const { body: difference } = await desk.ask<DifferenceAnswer>("GET", desk.path("difference"));
  expect(difference).toMatchObject({ revision: 1, needsReplacement: true });
  expect(difference.differences).toContainEqual({
    ...{ path: "transactions.total", label: "件数の合計", before: "2", after: "3", counts: true },
  });

  const revise = { revision: 1, reason: "送信の遅れた記録があった" };
  expect((await desk.post("revise", revise)).body).toMatchObject({
    needsReplacement: false,
    report: { state: "draft", revision: 2, revisionReason: revise.reason, transactions: { total: 3 } },
  });
  await desk.confirm();
  const second = (await desk.submit()).body;
  expect(second.revisions).toMatchObject([
    { revision: 1, state: "submitted", reason: null },
    { revision: 2, state: "submitted", reason: revise.reason },
  ]);
  expect(second.revisions[0]?.files).toEqual(files);
  const first = await desk.ask<DailyReport>("GET", `/api/reports/daily/${date}?revision=1`);
  expect(first.body).toEqual(submitted.report);
  const { body: audit } = await desk.ask<ReportAuditAnswer>("GET", `/api/reports/audit?date=${date}`);
  expect(audit.rows.map(({ action, revision }) => `${action} ${revision}`)).toEqual([
    ...["submit 2", "confirm 2", "revise 2", "submit 1", "confirm 1"],
  ]);
});

test("of two leads who confirm, submit or replace at once one wins and the other hears who and when", async () => {
  await using desk = await closedDay();
  const { items } = await desk.check();
  const asked = { ...(await desk.shown()), acknowledged: items.map((item) => item.id) };
  const race = async (step: string, body: unknown) => {
    const both = await Promise.all([
      desk.post<Problem>(step, body, "lead"),
      desk.post<Problem>(step, body, "second-lead"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    return both.find(({ status }) => status === 409)?.body;
  };
  expect(await race("confirm", asked)).toMatchObject({
    code: "conflict",
    detail: expect.stringMatching(/が 14日 19:05 に確認しています/),
  });
  expect(await race("submit", { ...(await desk.shown()), way: "hand" })).toMatchObject({
    detail: expect.stringMatching(/が 14日 19:05 に提出しています/),
  });
  expect(await race("revise", { revision: 1, reason: "件数の誤り" })).toMatchObject({
    detail: expect.stringMatching(/差替え（第2版）は、.+が 14日 19:05 に始めています/),
  });
});

test("the same tap sent twice is one confirmation and one submission", async () => {
  await using desk = await closedDay();
  const { items } = await desk.check();
  const asked = { ...(await desk.shown()), acknowledged: items.map((item) => item.id) };
  expect((await desk.post("confirm", asked)).status).toBe(200);
  expect((await desk.post("confirm", asked)).status).toBe(200);
  const hand = { ...(await desk.shown()), way: "hand" };
  expect((await desk.post("submit", hand)).status).toBe(200);
  expect((await desk.post("submit", hand)).status).toBe(200);
  const { body } = await desk.ask<ReportAuditAnswer>("GET", `/api/reports/audit?date=${date}`);
  expect(body.rows.map(({ action }) => action)).toEqual(["submit", "confirm"]);
});

test("a confirmed day whose records change is a draft again and says so, and is not submitted", async () => {
  await using desk = await closedDay();
  await desk.confirm();
  const seen = await desk.shown();
  await desk.record(caseOf({ n: 3, date }));
  expect(await desk.check()).toMatchObject({
    report: { state: "draft" },
    note: expect.stringContaining("確認したあとで内容が変わったため、下書きに戻りました"),
  });
  expect(await desk.post("submit", { ...seen, way: "hand" })).toMatchObject({ status: 409 });
  await desk.compile();
  const { body } = await desk.ask<DayListAnswer>("GET", "/api/reports/daily?month=2026-05");
  expect(body.days.find((day) => day.businessDate === date)).toMatchObject({
    ...{ state: "draft", note: expect.stringContaining("下書きに戻りました") },
  });
  expect(await desk.submit()).toMatchObject({ status: 422, body: { code: "report-incomplete" } });
  expect((await desk.confirm()).body.note).toBeNull();
  expect(await desk.submit()).toMatchObject({ status: 200 });
});

test("what is asked for has to be answered, and an extension needs its reason", async () => {
  await using desk = await closedDay("2026-05-14T19:40:00+09:00");
  await desk.record([
    ...caseOf({ n: 4, date, minutes: 625 }),
    ...caseOf({ n: 5, date, finish: null, counterId: "window-1" }),
  ]);
  const { items, fingerprint } = await desk.check();
  expect(items.map(({ code, answer }) => [code, answer])).toEqual([
    ["unfinished", "acknowledge"],
    ["device-unreported", "acknowledge"],
    ["extension-reason", "fill-in"],
  ]);
  const all = items.map((item) => item.id);
  const confirm = (acknowledged: readonly string[], of = fingerprint) =>
    desk.post<Problem & DayCheckAnswer>("confirm", { revision: 1, fingerprint: of, acknowledged });
  expect((await confirm([])).body).toMatchObject({
    code: "report-incomplete",
    detail: expect.stringMatching(/終わっていない案件が1件.*ほかに2件あります。確認していません。/),
  });
  expect((await confirm(all)).body.detail).toContain("延長の理由を書いてください");
  const texts = { extensionReason: "19時前に受け付けた更新の審査が続いたため", remarks: "特になし" };
  const put = (revision: number, who: "lead" | "second-lead" = "lead", of: object = texts) =>
    desk.ask<DayCheckAnswer & Problem>(
      "PUT",
      desk.path("texts"),
      { texts: of, textsRevision: revision },
      who,
    );
  expect((await put(0)).body).toMatchObject({ textsRevision: 1, report: { texts } });
  expect((await put(0, "second-lead", { remarks: "別の文" })).body.detail).toMatch(
    /が 14日 19:40 に別の画面で/,
  );
  expect(await put(0, "lead", { remarks: "090-1234-5678 に連絡" })).toMatchObject({ status: 422 });
  const now = await desk.check();
  expect(await confirm(all, fingerprint)).toMatchObject({ status: 409 });
  // Only what was asked is kept: anything else could be somebody's.
  expect(await confirm([...all, "090-1234-5678"], now.fingerprint)).toMatchObject({ status: 200 });
  const { body: audit } = await desk.ask<ReportAuditAnswer>("GET", `/api/reports/audit?date=${date}`);
  const detail = "このまま報告: 終わっていない案件、状態が未確認の機器";
  expect(audit.rows[0]).toMatchObject({ action: "confirm", detail });
  await desk.submit();
  expect(await put(1, "lead", {})).toMatchObject({ status: 409, body: { code: "report-submitted" } });
});

test("確認 names the devices that nobody looked at on the day, with the last look", async () => {
  await using desk = await closedDay();
  const look = (n: number, deviceId: string, at: string, status: "ok" | "down" = "ok") => ({
    ...{ type: "DeviceStatusReported" as const, id: id(n), at, counterId: "window-1", staffId: "lead-1" },
    ...{ deviceId, status },
  });
  const { items: before } = await desk.check();
  const told = before.find(({ code }) => code === "device-unreported");
  const ids = told?.about ?? [];
  await desk.record([
    ...ids.map((one, n) => look(800 + n, one, `${date}T08:20:00+09:00`)).slice(2),
    look(900, ids[0] ?? "", "2026-04-20T08:20:00+09:00"),
    look(901, ids[1] ?? "", "2026-04-20T08:20:00+09:00", "down"),
  ]);
  const { items, report } = await desk.check();
  // What lasts as 停止 is asked for as such.
  expect(items.find(({ code }) => code === "device-unreported")).toMatchObject({
    about: [ids[0]],
    message: expect.stringContaining("（前回の確認：統合端末1 4月20日(月)）"),
  });
  expect(items.map(({ id: of }) => of)).toContain(`device-open:${ids[1]}`);
  expect(report.devices.map(({ lastLookedOn }) => lastLookedOn).slice(0, 3)).toEqual([
    "2026-04-20",
    "2026-04-20",
    undefined,
  ]);
  await desk.record([look(902, ids[0] ?? "", `${date}T18:50:00+09:00`)]);
  expect((await desk.check()).items.map(({ code }) => code)).not.toContain("device-unreported");
});

test.each([
  ["2026-05-14T18:59:59+09:00", date, 422, "まだ開庁中です（19:00まで）"],
  ["2026-05-14T19:05:00+09:00", "2026-05-15", 404, "まだ来ていません"],
  ["2026-05-14T19:05:00+09:00", "2026-05-10", 404, "閉庁日で、記録もありません"],
  ["2026-05-14T19:05:00+09:00", "2026-03-31", 404, "報告書があるのは"],
  ["2026-05-14T19:05:00+09:00", "2026-02-30", 422, "実在する日"],
])("at %s the day %s cannot be confirmed: %d", async (at, day, status, words) => {
  await using desk = await closedDay(at);
  const { items = [], fingerprint = "", report } = await desk.check(day);
  const body = { revision: report?.revision ?? 1, fingerprint, acknowledged: items.map((item) => item.id) };
  expect(await desk.ask<Problem>("POST", desk.path("confirm", day), body)).toMatchObject({
    ...{ status, body: { detail: expect.stringContaining(words) } },
  });
});

test("only a lead confirms; nobody changes or deletes what was submitted, not even in the database", async () => {
  await using desk = await closedDay();
  const anybody = { ...(await desk.shown()), acknowledged: [] };
  expect(await desk.ask("POST", desk.path("confirm"), anybody, "console")).toMatchObject({ status: 401 });
  expect(await desk.ask("POST", desk.path("confirm"), anybody, "counter")).toMatchObject({ status: 401 });
  await desk.confirm();
  await desk.submit();
  const { raw } = desk.deps.db;
  for (const sql of [
    "UPDATE daily_report SET body = '{}'",
    "UPDATE daily_report SET state = 'draft'",
    "DELETE FROM daily_report",
    "INSERT OR REPLACE INTO daily_report SELECT * FROM daily_report",
    "UPDATE frozen_report SET bytes = x'00'",
    "DELETE FROM frozen_report",
    "INSERT OR REPLACE INTO frozen_report SELECT * FROM frozen_report",
    "UPDATE report_audit SET detail = NULL",
    "DELETE FROM report_audit",
  ])
    expect(() => raw.exec(sql), sql).toThrow(/never|begins as a draft|append-only|only a draft/);
});

test("what only follows from other days or came later does not call for a 差替え", async () => {
  await using desk = await closedDay();
  const reported = (n: number, time: string, status: "down" | "ok"): DeskEvent => ({
    type: "DeviceStatusReported",
    ...{ id: id(n), at: `${date}T${time}:00+09:00`, counterId: "window-1", staffId: "lead-1" },
    ...{ deviceId: "terminal-1", status },
  });
  await desk.record([reported(700, "16:00", "down")]);
  await desk.confirm();
  await desk.submit();
  desk.deps.clock.set("2026-05-15T08:40:00+09:00");
  await desk.record([...caseOf({ n: 9, date: "2026-05-12" }), reported(701, "19:30", "ok")]);
  const { body } = await desk.ask<DifferenceAnswer>("GET", desk.path("difference"));
  expect(body.needsReplacement).toBe(false);
  expect(body.differences.map(({ label }) => label)).toEqual([
    ...["証明書更新 月累計", "月累計の起算日", "機器 統合端末1 不具合 1 まで"],
  ]);
});

test("a day with a damaged event is neither compiled nor confirmed: the event is named", async () => {
  await using desk = await closedDay();
  const seen = await desk.shown();
  const { raw } = desk.deps.db;
  raw.exec("DROP TRIGGER event_is_never_changed");
  raw.exec("UPDATE event SET body = '{broken' WHERE seq = 2");
  const named = {
    ...{ status: 409 },
    body: {
      code: "unreadable-event",
      detail: expect.stringMatching(/通番2（.*読み取れない|読み取れない.*通番2（/),
    },
  };
  expect(await desk.ask("GET", `/api/reports/daily/${date}`)).toMatchObject(named);
  expect(await desk.ask("GET", desk.path("check"))).toMatchObject(named);
  expect(await desk.post("confirm", { ...seen, acknowledged: [] })).toMatchObject(named);
  const { body } = await desk.ask<DayListAnswer>("GET", "/api/reports/daily?month=2026-05");
  expect(body.days).toMatchObject([{ businessDate: date }]);
});

test("what was handed in can be read though the log is damaged since", async () => {
  await using desk = await closedDay();
  await desk.confirm();
  await desk.submit();
  const { raw } = desk.deps.db;
  raw.exec("DROP TRIGGER event_is_never_changed");
  raw.exec("UPDATE event SET body = '{broken' WHERE seq = 2");
  expect(await desk.check()).toMatchObject({
    ...{ report: { state: "submitted" }, needsReplacement: false },
    note: expect.stringContaining("読み取れない"),
  });
  expect(await desk.ask("GET", desk.path("difference"))).toMatchObject({ status: 409 });
});
