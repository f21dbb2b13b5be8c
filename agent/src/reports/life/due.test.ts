import type { DayListAnswer, DueAnswer } from "@desk/shared/contract/report-life";
import { expect, test, vi } from "vitest";
import { caseOf } from "../day.testing.ts";
import { closedDay, date } from "./desk.testing.ts";

vi.setConfig({ testTimeout: 60_000 });

type Desk = Awaited<ReturnType<typeof closedDay>>;
const due = async ({ ask }: Desk) => (await ask<DueAnswer>("GET", "/api/due")).body.items;
const days = async ({ ask }: Desk, month = "2026-05") =>
  (await ask<DayListAnswer>("GET", `/api/reports/daily?month=${month}`)).body.days;

test("a day is due on the next business day, then overdue, and off the list once handed in", async () => {
  await using desk = await closedDay();
  expect(await due(desk)).toEqual([
    {
      ...{ kind: "daily", period: date, dueDate: "2026-05-15", state: "coming", reportState: "none" },
      ...{ needsReplacement: false, label: "日次報告書 令和8年5月14日(木)分" },
    },
  ]);
  desk.deps.clock.set("2026-05-15T08:30:00+09:00");
  expect(await due(desk)).toMatchObject([
    { period: date, state: "today" },
    { period: "2026-05-15", state: "coming", reportState: "open", dueDate: "2026-05-18" },
  ]);
  desk.deps.clock.set("2026-05-18T18:00:00+09:00");
  expect((await due(desk)).map(({ period, state }) => [period, state])).toEqual([
    [date, "overdue"],
    ["2026-05-15", "today"],
    ["2026-05-18", "coming"],
  ]);
  await desk.confirm();
  await desk.submit();
  expect((await due(desk)).map(({ period }) => period)).toEqual(["2026-05-15", "2026-05-18"]);
});

test("a submitted day with late records is on the list until it is replaced", async () => {
  await using desk = await closedDay();
  await desk.confirm();
  await desk.submit();
  expect(await due(desk)).toEqual([]);
  await desk.record(caseOf({ n: 3, date }));
  await desk.compile();
  expect(await due(desk)).toMatchObject([{ period: date, reportState: "submitted", needsReplacement: true }]);
});

test("a month is due by the second week of the next one, once it is over", async () => {
  await using desk = await closedDay();
  const monthly = async () => (await due(desk)).filter(({ kind }) => kind === "monthly");
  expect(await monthly()).toEqual([]);
  desk.deps.clock.set("2026-06-01T09:00:00+09:00");
  expect(await monthly()).toEqual([
    {
      ...{ kind: "monthly", period: "2026-05", dueDate: "2026-06-12", state: "coming", reportState: "none" },
      ...{ needsReplacement: false, label: "月次報告書 令和8年5月分" },
    },
  ]);
});

test("the list has the opening days since the desk was there, and every day with a record", async () => {
  await using desk = await closedDay();
  await desk.record([...caseOf({ n: 7, date: "2026-05-10" }), ...caseOf({ n: 8, date, finish: null })]);
  expect(await days(desk)).toMatchObject([
    { businessDate: date, total: 2, open: 1, state: "none", revision: 0, overdue: false },
    { businessDate: "2026-05-10", openingKind: "closed", total: 1, overdue: true },
  ]);
  const early = await closedDay(`${date}T16:00:00+09:00`);
  expect(await days(early)).toMatchObject([{ businessDate: date, state: "open" }]);
  await early[Symbol.asyncDispose]();
  expect(await days(desk, "2026-04")).toEqual([]);
  expect(await desk.ask("GET", "/api/reports/daily?month=2026-3")).toMatchObject({ status: 422 });
  expect(await desk.ask("GET", "/api/reports/daily?month=2026-03")).toMatchObject({
    ...{ status: 404, body: { code: "outside-contract" } },
  });
});
