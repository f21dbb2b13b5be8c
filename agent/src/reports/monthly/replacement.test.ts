import type { DeskEvent, MonthListAnswer, MonthlyAnswer } from "@desk/shared/contract";
import type { DueAnswer } from "@desk/shared/contract/report-life";
import { expect, test, vi } from "vitest";
import { id } from "../../deps.testing.ts";
import { caseOf } from "../day.testing.ts";
import { createReportService } from "../service.ts";
import { handInDay, month, monthDesk, path, record } from "./month.testing.ts";

// A month's files are made in processes of their own.
vi.setConfig({ testTimeout: 60_000 });

const day = "2026-06-30";

/** June as it was handed in on 07-02; it is 07-20. */
async function handedIn() {
  const desk = await monthDesk();
  await desk.saveSummary();
  await desk.ask("POST", `${path}/submit`, { revision: 1, textsRevision: 1, way: "mail" });
  desk.deps.clock.set("2026-07-20T09:00:00+09:00");
  return Object.assign(desk, {
    /** What comes in, and what the day's job makes of it. */
    comes: async (events: readonly DeskEvent[]) => {
      await record(desk.deps, events);
      await createReportService(desk.deps).compile(day);
    },
    flag: async () => {
      const list = (await desk.ask<MonthListAnswer>("GET", "/api/reports/monthly")).body.months;
      return list.find((row) => row.month === month)?.needsReplacement;
    },
    due: async () => {
      const { items } = (await desk.ask<DueAnswer>("GET", "/api/due")).body;
      return items.find(({ kind }) => kind === "monthly");
    },
    dayStep: (step: string, body: unknown) => desk.ask("POST", `/api/reports/daily/${day}/${step}`, body),
    monthStep: (step: string, body: unknown) => desk.ask<MonthlyAnswer>("POST", `${path}/${step}`, body),
  });
}

test("a record that comes after the month was handed in calls for its 差替え, until it is replaced", async () => {
  await using desk = await handedIn();
  expect([await desk.flag(), await desk.due()]).toEqual([false, undefined]);
  await desk.comes(caseOf({ n: 9, date: day }));
  const wanted = {
    ...{ kind: "monthly", period: month, dueDate: "2026-07-10", state: "overdue" },
    ...{ reportState: "submitted", needsReplacement: true, label: "月次報告書 令和8年6月分" },
  };
  expect([await desk.flag(), await desk.due()]).toEqual([true, wanted]);

  // The day's own mark goes as soon as its 差替え begins.
  await desk.dayStep("revise", { revision: 1, reason: "遅れて届いた記録" });
  expect([await desk.flag(), await desk.due()]).toEqual([true, wanted]);
  expect((await desk.answer()).differences).toContain("6月30日(火): 日報の第2版が未提出です");
  desk.deps.clock.advance(60_000);
  handInDay(desk.deps, day);
  expect([await desk.flag(), await desk.due()]).toEqual([true, wanted]);

  desk.deps.clock.advance(60_000);
  const { body } = await desk.monthStep("revise", { revision: 1, reason: "6月30日の日報の差替え" });
  expect(await desk.flag()).toBe(false);
  expect(await desk.due()).toMatchObject({ reportState: "draft", needsReplacement: false });
  const { textsRevision } = body;
  expect((await desk.monthStep("submit", { revision: 2, textsRevision, way: "mail" })).status).toBe(200);
  expect([await desk.flag(), await desk.due()]).toEqual([false, undefined]);
});

test("a 差替え of a day that is taken back again leaves the month as it was handed in", async () => {
  await using desk = await handedIn();
  desk.deps.clock.advance(60_000);
  await desk.dayStep("revise", { revision: 1, reason: "開く日を間違えた" });
  expect(await desk.flag()).toBe(true);
  await desk.dayStep("discard", { revision: 2, reason: "開く日を間違えた" });
  expect([await desk.flag(), await desk.due()]).toEqual([false, undefined]);
  expect((await desk.answer()).differences).toEqual([]);
});

test("what changes no figure of the month and still calls for the day's 差替え is named on its page", async () => {
  await using desk = await handedIn();
  await desk.comes([
    {
      ...{ type: "TransactionCorrected", id: id(999), at: "2026-06-30T10:00:00+09:00" },
      ...{ counterId: "window-1", staffId: "lead-1", transactionId: id(40) },
      ...{ changes: { procedureId: "certificate-issue" }, reason: "新規発行だった" },
    },
  ]);
  expect(await desk.flag()).toBe(true);
  expect((await desk.answer()).differences).toContain("6月30日(火): 日報の差替えが必要（件数以外の相違）");
});
