import type {
  DeskEvent,
  ImportAnswer,
  ImportHistoryAnswer,
  MonthListAnswer,
  MonthlyAnswer,
} from "@desk/shared/contract";
import { expect, test } from "vitest";
import { contentDesk } from "../content/content.testing.ts";
import { id } from "../deps.testing.ts";
import { caseOf } from "../reports/day.testing.ts";
import { record } from "../reports/monthly/month.testing.ts";

const path = "/api/imports/monthly-totals";
const head = "対象月,業務コード,業務名,窓口,件数";

/** The middle of June; the desk has been there since the first of the month. */
function desk() {
  const made = contentDesk("2026-06-15T10:00:00+09:00");
  const send = (lines: readonly string[], commit: boolean, who: "lead" | "second-lead" = "lead") =>
    made.ask<ImportAnswer>("POST", path, { csv: [head, ...lines].join("\r\n"), commit }, who);
  return Object.assign(made, { send });
}

test("a preview takes in nothing; a commit all of it, and a later one replaces the month", async () => {
  await using at = desk();
  const lines = ["2026-04,guidance,,,100", "2026-04,pin-reset,,,20", "2026-05,guidance,,,130"];
  const preview = (await at.send(lines, false)).body;
  expect(preview).toMatchObject({
    committed: false,
    refused: [],
    months: [
      { month: "2026-04", total: 120, replaces: null },
      { month: "2026-05", total: 130, replaces: null },
    ],
  });
  expect(preview.warnings[0]).toContain("令和8年4月: 行のない業務（証明書更新、");
  expect((await at.ask<ImportHistoryAnswer>("GET", path)).body.months).toEqual([]);

  expect((await at.send(lines, true)).body.committed).toBe(true);
  const again = (await at.send(["2026-04,guidance,,,101"], true, "second-lead")).body;
  expect(again).toMatchObject({ committed: true, months: [{ total: 101, replaces: { total: 120 } }] });
  const history = (await at.ask<ImportHistoryAnswer>("GET", path)).body.months;
  expect(history).toMatchObject([
    { month: "2026-04", total: 101, byProcedure: { guidance: 101 }, importedBy: at.secondLead, times: 2 },
    { month: "2026-05", total: 130, importedBy: "lead-1", times: 1 },
  ]);
});

test("a record that comes late for an imported month does not take the import's place in comparisons", async () => {
  await using at = desk();
  await at.send(["2026-05,guidance,,,4000"], true);
  await record(at.deps, caseOf({ n: 1, date: "2026-05-29" }));
  const { body } = await at.ask<MonthlyAnswer>("GET", "/api/reports/monthly/2026-06");
  expect(body.report.previousMonth).toMatchObject({ source: "imported", total: 4000 });
});

test("nor does it make the month its own: the month stays imported, and its page tells of the late record", async () => {
  await using at = desk();
  await at.send(["2026-05,guidance,,,580"], true);
  await record(at.deps, caseOf({ n: 1, date: "2026-05-29" }));
  const { months } = (await at.ask<MonthListAnswer>("GET", "/api/reports/monthly")).body;
  expect(months.find(({ month }) => month === "2026-05")).toMatchObject({
    ...{ source: "imported", total: 580, state: "none", revision: 0 },
  });
  const { blockers } = (await at.ask<MonthlyAnswer>("GET", "/api/reports/monthly/2026-05")).body;
  expect(blockers).toMatchObject([
    {
      code: "imported-month",
      message: expect.stringContaining(
        "あとから入力された記録が1件あります。取り込んだ合計には含まれていません。",
      ),
    },
  ]);
});

test("its totals can be put right also then", async () => {
  await using at = desk();
  await at.send(["2026-05,guidance,,,580"], true);
  await record(at.deps, caseOf({ n: 1, date: "2026-05-29" }));
  expect((await at.send(["2026-05,guidance,,,850"], true)).body).toMatchObject({
    committed: true,
    months: [{ month: "2026-05", total: 850, replaces: { total: 580 } }],
  });
});

test("a month whose only records are 取消 has none, and is taken in", async () => {
  await using at = desk();
  const voided = (n: number, recordId: string): DeskEvent => ({
    ...{ type: "TransactionVoided", id: id(n), at: "2026-05-29T11:00:00+09:00", counterId: "window-1" },
    ...{ staffId: "lead-1", transactionId: recordId, reason: "操作の練習だった" },
  });
  const tally: DeskEvent = {
    ...{ type: "TallyAdded", id: id(90), at: "2026-05-29T10:00:00+09:00", counterId: "window-1" },
    ...{ staffId: "lead-1", procedureId: "guidance", quantity: 1 },
  };
  await record(at.deps, [...caseOf({ n: 1, date: "2026-05-29" }), tally, voided(91, id(10))]);
  const lines = ["2026-05,guidance,,,580"];
  expect((await at.send(lines, true)).body.committed).toBe(false);
  await record(at.deps, [voided(92, id(90))]);
  expect((await at.send(lines, true)).body.committed).toBe(true);
});

test("one refused line keeps out the whole file", async () => {
  await using at = desk();
  const { body } = await at.send(["2026-04,guidance,,,100", "2026-06,guidance,,,5"], true);
  expect(body).toMatchObject({ committed: false, refused: [{ line: 3 }] });
  expect((await at.ask<ImportHistoryAnswer>("GET", path)).body.months).toEqual([]);
});

test("a month with records of its own cannot be taken in, and the template does not ask for it", async () => {
  await using at = desk();
  await record(at.deps, caseOf({ n: 1, date: "2026-06-01" }));
  at.deps.clock.set("2026-07-01T10:00:00+09:00");
  const { body } = await at.send(["2026-06,guidance,,,5"], true);
  expect(body.refused[0]?.reasons[0]).toContain("令和8年6月は、この窓口デスクに記録があります");
  const template = new TextDecoder().decode(await at.file(`${path}/template.csv`));
  const months = new Set(template.match(/^2026-\d\d/gm));
  expect([...months]).toEqual(["2026-04", "2026-05"]);
});

test("what was taken in is what a month is compared with, and cannot be handed in itself", async () => {
  await using at = desk();
  await at.send(["2026-05,guidance,,,130", "2026-05,pin-reset,,,20"], true);
  await record(at.deps, caseOf({ n: 1, date: "2026-06-15" }));
  const june = (await at.ask<MonthlyAnswer>("GET", "/api/reports/monthly/2026-06")).body.report;
  expect(june.previousMonth).toMatchObject({
    month: "2026-05",
    source: "imported",
    total: 150,
    openDays: 19,
    byProcedure: { guidance: 130, "pin-reset": 20, "certificate-renewal": 0 },
  });
  expect(june.lastYear).toBeNull();
  const may = (await at.ask<MonthlyAnswer>("GET", "/api/reports/monthly/2026-05")).body;
  expect(may.blockers.map(({ code }) => code)).toEqual(["imported-month"]);
  const rows = (await at.ask<MonthListAnswer>("GET", "/api/reports/monthly")).body.months;
  expect(rows.map(({ month, source, total }) => [month, source, total])).toEqual([
    ["2026-06", "records", 1],
    ["2026-05", "imported", 150],
    ["2026-04", "none", 0],
  ]);
});

test("only a signed-in lead takes anything in, and only JSON of the right form", async () => {
  await using at = desk();
  const body = { csv: head, commit: true };
  expect(await at.ask("POST", path, body, "console")).toMatchObject({ status: 401 });
  expect(await at.ask("POST", path, body, "counter")).toMatchObject({ status: 401 });
  expect(await at.ask("POST", path, { csv: head })).toMatchObject({ status: 422 });
});
