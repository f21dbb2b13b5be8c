import type { DeskEvent } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { id, standingClock, testDeps } from "../deps.testing.ts";
import { createIngest } from "../events/ingest.ts";
import { caseOf } from "../reports/day.testing.ts";
import { createReportRepo } from "../reports/repo.ts";
import { createReportService } from "../reports/service.ts";
import { createNightlyClose } from "./nightly-close.ts";
import { createJobs } from "./runner.ts";

const date = "2026-05-14";
const forgotten = (n = 1) => caseOf({ n, date, finish: null });

function site(at = `${date}T17:00:00+09:00`) {
  const deps = testDeps(standingClock(at));
  const ingest = createIngest(deps);
  const record = (events: readonly DeskEvent[]) =>
    ingest.record(
      events.map((event) => ({ ok: true as const, event })),
      "window-1",
    );
  const jobs = createJobs(deps, {
    "daily-report": async () => null,
    "nightly-close": createNightlyClose(deps, ingest),
    backup: async () => null,
  });
  const eventsOf = () => Number(deps.db.raw.prepare("SELECT count(*) FROM event").pluck().get());
  return {
    ...{ deps, record, jobs, eventsOf },
    daily: (day = date) => createReportService(deps).daily(day),
    at: async (time: string, day = date) => {
      deps.clock.set(`${day}T${time}:00+09:00`);
      await jobs.runDue();
    },
    async [Symbol.asyncDispose]() {
      await jobs.stop();
      ingest.close();
      deps[Symbol.dispose]();
    },
  };
}

test("at half past eleven a forgotten case is ended without a time, and the report says so", async () => {
  await using desk = site();
  await desk.record([...forgotten(), ...caseOf({ n: 2, date })]);
  await desk.at("23:29");
  expect(desk.daily().open).toEqual([id(10)]);
  await desk.at("23:30");
  expect(desk.daily()).toMatchObject({
    ...{ open: [], inaccurate: 1, extendedUntil: null, handling: { all: { n: 1 } } },
    transactions: { total: 2, byProcedure: { "certificate-renewal": { byOutcome: { cancelled: 1 } } } },
    corrections: [{ kind: "auto-closed", transactionId: id(10), reason: "終了の操作がないため自動終了" }],
  });
  const before = desk.eventsOf();
  await desk.at("23:50");
  expect(desk.eventsOf()).toBe(before);
});

test("it waits while the counter is still at work, and for what has only just arrived", async () => {
  await using desk = site();
  await desk.record(forgotten());
  desk.deps.clock.set(`${date}T23:20:00+09:00`);
  await desk.record([{ ...tallyAt("23:20"), id: id(800) }]);
  await desk.at("23:30");
  expect(desk.daily().open).toHaveLength(1);
  await desk.at("23:49");
  expect(desk.daily().open).toHaveLength(1);
  await desk.at("23:50");
  expect(desk.daily().open).toEqual([]);
  // Yesterday's records of a counter that was off the line, begun in this batch and ended in the next.
  desk.deps.clock.set("2026-05-15T08:40:00+09:00");
  await desk.record(forgotten(3));
  await desk.jobs.runDue();
  expect(desk.daily().open).toEqual([id(30)]);
  await desk.at("09:10", "2026-05-15");
  expect(desk.daily().open).toEqual([]);
});

test("missed because the agent was off, it is done at the next start", async () => {
  await using desk = site();
  await desk.record(forgotten());
  await desk.at("08:00", "2026-05-18");
  expect(desk.daily().open).toEqual([]);
});

test("a finish that the counter made and sends later takes the place of the automatic one", async () => {
  await using desk = site();
  const [start, finish] = caseOf({ n: 1, date, finish: { outcome: "handed-over" } });
  if (start === undefined || finish === undefined) throw new Error("a case has two events");
  await desk.record([start]);
  await desk.at("23:30");
  desk.deps.clock.set("2026-05-15T08:40:00+09:00");
  await desk.record([finish]);
  expect(desk.daily()).toMatchObject({
    ...{ inaccurate: 0, corrections: [], handling: { all: { n: 1 } } },
    transactions: { byProcedure: { "certificate-renewal": { byOutcome: { "handed-over": 1 } } } },
  });
});

test("reopened, the case is ended again the next night by another event", async () => {
  await using desk = site();
  await desk.record(forgotten());
  await desk.at("23:30");
  const finishId = String(
    desk.deps.db.raw.prepare("SELECT id FROM event WHERE type = 'TransactionFinished'").pluck().get(),
  );
  desk.deps.clock.set("2026-05-15T08:40:00+09:00");
  const at = "2026-05-15T08:40:00+09:00";
  const by = { counterId: "window-1", staffId: "lead-1" };
  await desk.record([
    { type: "TransactionReopened", id: id(900), at, ...by, transactionId: id(10), finishId },
  ]);
  await desk.jobs.runDue();
  expect(desk.daily().open).toEqual([id(10)]);
  await desk.at("09:10", "2026-05-15");
  expect(desk.daily()).toMatchObject({ open: [], corrections: [{ kind: "auto-closed" }] });
});

test("a submitted day keeps its unfinished case, since it was handed in so", async () => {
  await using desk = site();
  await desk.record(forgotten());
  const report = desk.daily();
  const by = { at: report.compiledAt, staffId: "lead-1" };
  createReportRepo(desk.deps.db.raw).confirm(report, by);
  createReportRepo(desk.deps.db.raw).submit(report, { ...by, way: "hand", folder: null });
  const before = desk.eventsOf();
  await desk.at("23:30");
  await desk.at("09:00", "2026-05-15");
  expect(desk.eventsOf()).toBe(before);
});

test("practice and voided cases are left alone", async () => {
  await using desk = site();
  const [start] = forgotten(4);
  if (start?.type !== "TransactionStarted") throw new Error("a case begins with its start");
  await desk.record([{ ...start, practice: true }]);
  const before = desk.eventsOf();
  await desk.at("23:30");
  expect(desk.eventsOf()).toBe(before);
});

function tallyAt(time: string) {
  return {
    type: "TallyAdded" as const,
    ...{ id: id(801), at: `${date}T${time}:00+09:00`, counterId: "window-1", staffId: "lead-1" },
    ...{ procedureId: "guidance", quantity: 1 },
  };
}
