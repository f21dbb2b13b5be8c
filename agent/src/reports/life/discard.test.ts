import type { DayListAnswer, ReportAuditAnswer } from "@desk/shared/contract/report-life";
import { expect, test, vi } from "vitest";
import { caseOf } from "../day.testing.ts";
import { closedDay, date } from "./desk.testing.ts";

// Real workbooks and PDFs take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test("a 差替え opened by mistake is taken back, with its texts; what is recorded calls for one again", async () => {
  await using desk = await closedDay();
  await desk.confirm();
  const { report: submitted } = (await desk.submit()).body;
  const reason = "別の日と取り違えた";
  const refused = (words: string) => ({ status: 409, body: { detail: expect.stringContaining(words) } });
  expect(await desk.post("discard", { revision: 1, reason })).toMatchObject(refused("に提出しています"));
  await desk.post("revise", { revision: 1, reason: "件数の誤り" });
  const texts = { remarks: "書きかけ" };
  await desk.ask("PUT", desk.path("texts"), { texts, textsRevision: 0 });
  await desk.confirm();
  expect(await desk.post("discard", { revision: 1, reason })).toMatchObject(refused("第1版）はありません"));
  expect(await desk.post("discard", { revision: 2, reason }, "second-lead")).toMatchObject({
    status: 200,
    body: { report: submitted, needsReplacement: false, textsRevision: 2, revisions: [{ revision: 1 }] },
  });
  const { body: audit } = await desk.ask<ReportAuditAnswer>("GET", `/api/reports/audit?date=${date}`);
  expect(audit.rows[0]).toMatchObject({
    ...{ action: "discard", revision: 2, detail: reason, staffId: desk.secondLead },
  });

  await desk.post("revise", { revision: 1, reason: "件数の誤り" });
  await desk.record(caseOf({ n: 3, date }));
  expect((await desk.post("discard", { revision: 2, reason })).body).toMatchObject({
    needsReplacement: true,
    report: { revision: 1, transactions: { total: 2 } },
  });
  const { body: list } = await desk.ask<DayListAnswer>("GET", "/api/reports/daily?month=2026-05");
  expect(list.days.find((day) => day.businessDate === date)).toMatchObject({
    ...{ state: "submitted", needsReplacement: true, revision: 1 },
  });
  await desk.post("revise", { revision: 1, reason: "1件遅れて届いた" });
  await desk.confirm();
  expect((await desk.submit()).body).toMatchObject({ report: { revision: 2, transactions: { total: 3 } } });
});
