import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BillingAnswer, MonthListAnswer, MonthlyAnswer, Problem } from "@desk/shared/contract";
import { expect, test, vi } from "vitest";
import { id, temporaryFolder } from "../../deps.testing.ts";
import { caseOf } from "../day.testing.ts";
import { createLifeRepo } from "../life/life-repo.ts";
import { createReportLife } from "../life/service.ts";
import { createReportService } from "../service.ts";
import { handInDay, month, monthDesk, path, record } from "./month.testing.ts";

// Five files, two of them in a process of their own, on a machine that has others to run.
vi.setConfig({ testTimeout: 60_000 });

const submit = { revision: 1, textsRevision: 1, way: "mail" };

test("a month is the sum of its days, and says what it still needs", async () => {
  await using desk = await monthDesk();
  const { report, blockers, proposed, submissions } = await desk.answer();
  expect(report).toMatchObject({
    state: "draft",
    revision: 1,
    dueDate: "2026-07-10",
    total: 4,
    openDays: { total: 2, weekday: 2, thursdayExtended: 0, holidayOpening: 0, busySeasonOpening: 0 },
    countedFrom: "2026-06-29",
    byDivision: { "6-1": 0, "6-2": 4, "6-5": 0 },
    byOutcome: { completed: 3, "documents-missing": 1 },
    handling: { all: { n: 4, medianS: 12 * 60, maxS: 30 * 60 } },
    byWeekdayHour: { "1": { "9": 3 }, "2": { "9": 1 } },
    previousMonth: null,
    lastYear: null,
    invoice: null,
  });
  expect(report.days.map(({ businessDate, total, daily }) => [businessDate, total, daily?.state])).toEqual([
    ["2026-06-29", 3, "submitted"],
    ["2026-06-30", 1, "submitted"],
  ]);
  expect(report.next).toMatchObject({
    month: "2026-07",
    holidayOpenings: [{ businessDate: "2026-07-26", openingKind: "holiday-opening" }],
    jlisStops: [{ businessDate: "2026-07-19", stop: "monthly-maintenance" }],
    closedWeekdays: [{ businessDate: "2026-07-20", name: "海の日" }],
  });
  expect(blockers.map(({ code }) => code)).toEqual(["summary-missing"]);
  expect(proposed.summary).toContain("取扱件数は4件");
  expect(submissions).toEqual([]);
});

test("a month that the desk was not there for from its beginning says so, also where it is compared with", async () => {
  await using desk = await monthDesk();
  const june = await desk.answer();
  expect(june.proposed.summary).toContain(
    "令和8年6月（6月29日(月)以後の計）の開庁日数は2日（うち休日開庁0日）、取扱件数は4件、1日平均2.0件でした。",
  );
  const note = "6月29日(月)以後の計（同日より前の記録なし）。";
  const csv = new TextDecoder().decode(await desk.file(`${path}.csv`));
  expect(csv.match(new RegExp(note.replaceAll(/[()]/g, "\\$&"), "g"))).toHaveLength(2);

  await record(desk.deps, caseOf({ n: 40, date: "2026-07-02" }));
  const next = "/api/reports/monthly/2026-07";
  const july = (await desk.ask<MonthlyAnswer>("GET", next)).body;
  expect(july.report).not.toHaveProperty("countedFrom");
  expect(july.report.previousMonth).toMatchObject({ total: 4, openDays: 2, countedFrom: "2026-06-29" });
  expect(july.proposed.summary).toContain("前月（4件、6月29日(月)以後の計）に比べ、");
  expect(new TextDecoder().decode(await desk.file(`${next}.csv`))).toContain(`令和8年6月は${note}`);
});

test("handed in, all its files are kept byte for byte; of two leads at once the later is told", async () => {
  await using desk = await monthDesk();
  await desk.saveSummary();
  const [{ status, body }, later] = await Promise.all([
    desk.ask<MonthlyAnswer>("POST", `${path}/submit`, submit),
    desk.ask<Problem>("POST", `${path}/submit`, submit, "second-lead"),
  ]);
  expect([status, later.status]).toEqual([200, 409]);
  expect(later.body.detail).toContain("令和8年7月2日(木) 09:00に現場責任者さんが提出しています");
  expect(body).toMatchObject({ report: { state: "submitted" }, blockers: [], differences: [] });
  const [handedIn] = body.submissions;
  expect(handedIn).toMatchObject({ revision: 1, staffId: "lead-1", way: "mail", folder: null, total: 4 });
  expect(handedIn?.files.map(({ format }) => format)).toEqual(["json", "html", "pdf", "xlsx", "csv"]);
  desk.deps.clock.advance(86_400_000);
  for (const { format, sha256, bytes } of handedIn?.files ?? []) {
    const file = await desk.file(`${path}.${format}`);
    expect(file.byteLength).toBe(bytes);
    expect(createHash("sha256").update(file).digest("hex")).toBe(sha256);
  }
});

test("a late record blocks the month until the day is replaced, and afterwards asks for a 差替え", async () => {
  await using desk = await monthDesk();
  await desk.saveSummary();
  await record(desk.deps, caseOf({ n: 9, date: "2026-06-30" }));
  const torn = await desk.answer();
  expect(torn.report.days[1]?.mismatches).toEqual([{ division: "6-2", reported: 1, recorded: 2 }]);
  expect(torn.blockers).toMatchObject([{ code: "mismatch", businessDates: ["2026-06-30"] }]);
  const refused = await desk.ask<Problem>("POST", `${path}/submit`, submit);
  expect(refused).toMatchObject({ body: { code: "report-incomplete" } });
  expect(refused.body.detail).toContain("6月30日(火)");
  expect(new TextDecoder().decode(await desk.file(`${path}.html`))).toContain(
    "不一致 6-(2) 電子証明書: 日報1・記録2",
  );

  const revise = { revision: 1, reason: "電話の記録が遅れて届いた" };
  const checked = await desk.ask("POST", "/api/reports/daily/2026-06-30/revise", revise);
  expect(checked.status).toBe(200);
  expect((await desk.answer()).blockers).toMatchObject([{ code: "daily-not-submitted" }]);
  handInDay(desk.deps, "2026-06-30");
  const { report, blockers } = await desk.answer();
  expect(blockers).toEqual([]);
  expect(report.replaced).toMatchObject([
    { businessDate: "2026-06-30", revision: 2, reason: "電話の記録が遅れて届いた" },
  ]);

  await desk.ask("POST", `${path}/submit`, submit);
  await record(desk.deps, caseOf({ n: 20, date: "2026-06-29", procedureId: "guidance" }));
  const late = await desk.answer();
  expect(late.report).toMatchObject({ state: "submitted", total: 5 });
  expect(late.differences).toContain("6月29日(月) 6-(1) 案内: 提出 0件 → 現在 1件");

  const opened = await desk.ask<MonthlyAnswer>("POST", `${path}/revise`, {
    revision: 1,
    reason: "件数の差替え",
  });
  expect(opened.body.report).toMatchObject({ revision: 2, state: "draft", revisionReason: "件数の差替え" });
  const twice = await desk.ask("POST", `${path}/revise`, { revision: 1, reason: "もう一度" }, "second-lead");
  expect(twice).toMatchObject({ status: 409, body: { code: "conflict" } });
  const { textsRevision } = opened.body;
  await desk.ask("PUT", `${path}/texts`, { texts: { summary: "書き直し" }, textsRevision });
  const discard = (revision: number) =>
    desk.ask<MonthlyAnswer>("POST", `${path}/discard`, { revision, reason: "開く月を間違えた" });
  expect(await discard(1)).toMatchObject({ status: 409 });
  const { body: back } = await discard(2);
  expect(back.report).toEqual(late.report);
  expect(back.differences).toEqual(late.differences);
  expect(await discard(2)).toMatchObject({ status: 409, body: { code: "conflict" } });
  const again = await desk.ask<MonthlyAnswer>("POST", `${path}/revise`, {
    revision: 1,
    reason: "件数の差替え",
  });
  expect(again.body.report).toMatchObject({ revision: 2, texts: late.report.texts });
  const old = await desk.file(`${path}.csv?revision=1`);
  expect(new TextDecoder().decode(old)).toContain("第1版（提出）");
});

test("a correction within a division leaves its sums alone and still asks for the day's 差替え", async () => {
  await using desk = await monthDesk();
  await desk.saveSummary();
  const of = { counterId: "window-1", staffId: "lead-1", transactionId: id(10) };
  await record(desk.deps, [
    {
      type: "TransactionCorrected",
      ...of,
      id: id(999),
      at: "2026-06-29T10:00:00+09:00",
      changes: { procedureId: "certificate-issue" },
      reason: "新規発行だった",
    },
  ]);
  const { report, blockers } = await desk.answer();
  expect(report.days[0]).toMatchObject({ total: 3, mismatches: [], needsReplacement: true });
  expect(blockers).toMatchObject([{ code: "mismatch", businessDates: ["2026-06-29"] }]);
});

test("a month with a damaged event is not made silently: the event is named", async () => {
  await using desk = await monthDesk();
  const { raw } = desk.deps.db;
  raw.exec("DROP TRIGGER event_is_never_changed");
  raw.prepare("UPDATE event SET body = '{' WHERE id = ?").run(id(10));
  const { status, body } = await desk.ask<Problem>("GET", path);
  expect([status, body.code]).toEqual([409, "unreadable-event"]);
  expect(body.detail).toContain(id(10));
});

test("what cannot be a month's report is said in a sentence", async () => {
  await using desk = await monthDesk();
  const said = async (name: string) => {
    const { status, body } = await desk.ask<Problem>("GET", `/api/reports/monthly/${name}`);
    return [status, body.code, body.detail];
  };
  expect(await said("2026-13")).toEqual([422, "schema", expect.stringContaining("2026-05 の形")]);
  expect(await said("2026-03")).toEqual([404, "outside-contract", expect.stringContaining("令和8年4月")]);
  expect(await said("2026-08")).toEqual([404, "not-found", expect.stringContaining("まだ来ていません")]);
  expect(await said(`${month}.docx`)).toEqual([404, "not-found", expect.stringContaining(".xlsx")]);
  const running = await desk.ask<MonthlyAnswer>("GET", "/api/reports/monthly/2026-07");
  expect(running.body.blockers[0]).toMatchObject({ code: "month-not-over" });
  expect(running.body.blockers[0]?.message).toContain("令和8年7月はまだ終わっていません");
  const list = (await desk.ask<MonthListAnswer>("GET", "/api/reports/monthly")).body.months;
  expect(list.map((row) => [row.month, row.over, row.source, row.total])).toEqual([
    ["2026-07", false, "none", 0],
    ["2026-06", true, "records", 4],
    ["2026-05", true, "none", 0],
    ["2026-04", true, "none", 0],
  ]);
});

test("what cannot be noted in the audit is not done", async () => {
  await using desk = await monthDesk();
  const { raw } = desk.deps.db;
  raw.exec("CREATE TRIGGER disk_full BEFORE INSERT ON report_audit BEGIN SELECT RAISE(ABORT, 'full'); END");
  expect(await desk.saveSummary()).toMatchObject({ status: 500 });
  raw.exec("DROP TRIGGER disk_full");
  expect(await desk.answer()).toMatchObject({ textsRevision: 0, report: { texts: {} } });
  expect(await desk.saveSummary()).toMatchObject({ status: 200 });
});

test("of two leads who save the same texts or amounts, the later is told", async () => {
  await using desk = await monthDesk();
  expect((await desk.saveSummary("一人目の総括")).body.report.texts.summary).toBe("一人目の総括");
  const late = { texts: { summary: "二人目の総括" }, textsRevision: 0 };
  const refused = await desk.ask<Problem>("PUT", `${path}/texts`, late, "second-lead");
  expect(refused).toMatchObject({ status: 409, body: { code: "conflict" } });
  const personal = { texts: { summary: "090-1234-5678 の方から" }, textsRevision: 1 };
  expect(await desk.ask("PUT", `${path}/texts`, personal)).toMatchObject({ status: 422 });

  const billing = { yearNet: { "2026": 12_000_000 }, registrationNumber: null };
  const saved = await desk.ask<BillingAnswer>("PUT", "/api/billing", { billing, revision: 0 });
  expect(saved.body).toMatchObject({ billing, revision: 1, updatedBy: "lead-1" });
  expect((await desk.answer()).report.invoice).toMatchObject({
    gross: 1_100_000,
    tax: 100_000,
    instalment: 3,
  });
  const second = await desk.ask("PUT", "/api/billing", { billing, revision: 0 }, "second-lead");
  expect(second).toMatchObject({ status: 409, body: { code: "conflict" } });
  expect(await desk.ask("GET", "/api/billing", undefined, "console")).toMatchObject({ status: 401 });
});

test("through the shared folder, the city's four files lie there; one that is there already stops it", async () => {
  await using desk = await monthDesk();
  await desk.saveSummary();
  const folder = mkdtempSync(join(tmpdir(), "desk-month-"));
  try {
    const missing = await desk.ask<Problem>("POST", `${path}/submit`, { ...submit, way: "shared-folder" });
    expect(missing.body.code).toBe("folder-unusable");
    createLifeRepo(desk.deps.db.raw).saveSettings(folder, 1, {
      at: "2026-07-02T09:00:00+09:00",
      staffId: "lead-1",
    });
    const standing = join(folder, "月次報告書_2026-06_第1版.pdf");
    writeFileSync(standing, "somebody's");
    const stopped = await desk.ask<Problem>("POST", `${path}/submit`, { ...submit, way: "shared-folder" });
    expect(stopped.body.detail).toContain("第1版.pdf」がすでにあります");
    expect([readFileSync(standing, "utf8"), readdirSync(folder).length]).toEqual(["somebody's", 1]);
    expect((await desk.answer()).report.state).toBe("draft");
    rmSync(standing);
    const sent = await desk.ask<MonthlyAnswer>("POST", `${path}/submit`, { ...submit, way: "shared-folder" });
    expect(sent.body.submissions[0]).toMatchObject({ way: "shared-folder", folder });
    const names = ["csv", "html", "pdf", "xlsx"].map((of) => `月次報告書_2026-06_第1版.${of}`);
    expect(readdirSync(folder).sort()).toEqual(names);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a copy that stayed unfinished is still taken away when the month was handed in another way", async () => {
  await using desk = await monthDesk();
  using share = temporaryFolder();
  await desk.saveSummary();
  const { deps } = desk;
  const life = createLifeRepo(deps.db.raw);
  const name = "月次報告書_2026-06_第1版.pdf";
  // As a copy that hangs leaves it.
  life.beginDelivery({ period: month, revision: 1, folder: share.path, names: [name] });
  writeFileSync(join(share.path, name), "came late");
  expect((await desk.ask("POST", `${path}/submit`, submit)).status).toBe(200);
  await createReportLife(deps, { reports: createReportService(deps), contacts: () => [] }).recover();
  expect(readdirSync(share.path)).toEqual([]);
  expect(life.deliveries()).toEqual([]);
});
