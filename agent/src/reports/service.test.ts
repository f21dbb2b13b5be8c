import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeskEvent } from "@desk/shared/contract";
import { dailyReportSchema } from "@desk/shared/contract";
import { foldDay } from "@desk/shared/figures/events";
import { expect, test, vi } from "vitest";
import { id, standingClock, type TestDeps, tally, testDeps } from "../deps.testing.ts";
import { createIngest } from "../events/ingest.ts";
import { caseOf } from "./day.testing.ts";
import { createReportRepo } from "./repo.ts";
import { createReportService } from "./service.ts";

// A real workbook takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const date = "2026-05-14";

function record(deps: TestDeps, events: readonly DeskEvent[]) {
  const judged = events.map((event) => ({ ok: true as const, event }));
  // As the lead at the console, who may speak for all counters.
  return createIngest(deps).record(judged, "console");
}

test("the report's figures are those folded from the raw events", async () => {
  using deps = testDeps(standingClock(`${date}T19:00:00+09:00`));
  const events = [
    ...caseOf({ n: 1, date }),
    ...caseOf({ n: 2, date, procedureId: "pin-reset", counterId: "window-2", finish: { quantity: 2 } }),
    ...caseOf({ n: 3, date, finish: null }),
    ...caseOf({ n: 4, date, finish: { timeIsAccurate: false } }),
    tally({ id: 900, at: `${date}T10:00:00+09:00`, quantity: 3 }),
  ];
  await record(deps, [...events, ...caseOf({ n: 60, date: "2026-05-12" })]);
  const report = createReportService(deps).daily(date);
  const figures = foldDay(events, date);
  expect(report.transactions.total).toBe(7);
  expect(report).toMatchObject({
    handling: figures.handling,
    review: figures.review,
    open: figures.open,
    inaccurate: 1,
    state: "draft",
    dueDate: "2026-05-15",
    rehearsal: false,
    transactions: {
      monthToDateFrom: "2026-05-12",
      byProcedure: { "certificate-renewal": { count: 2, monthToDate: 3 }, guidance: { tallied: 3 } },
    },
  });
});

test("compiling writes the row and the three files; the same figures again change nothing", async () => {
  using deps = testDeps(standingClock(`${date}T19:00:00+09:00`));
  await record(deps, caseOf({ n: 1, date }));
  const told: string[] = [];
  deps.reportCompiled.subscribe((notice) => told.push(`${notice.businessDate} ${notice.compiledAt}`));
  const reports = createReportService(deps);
  const first = await reports.compile(date);
  expect(first.paths.json).toBe(join(deps.dataDir, "reports", `daily-${date}.json`));
  deps.clock.advance(60_000);
  const second = await reports.compile(date);
  expect(second.report.compiledAt).toBe(`${date}T19:00:00.000+09:00`);
  expect(dailyReportSchema.parse(JSON.parse(readFileSync(second.paths.json, "utf8")))).toEqual(second.report);
  expect(reports.daily(date)).toEqual(first.report);
  expect(told).toEqual([`${date} ${date}T19:00:00.000+09:00`, `${date} ${date}T19:00:00.000+09:00`]);
});

test("after a start the listeners hear of the last compiled report", async () => {
  using deps = testDeps(standingClock(`${date}T19:00:00+09:00`));
  const told: string[] = [];
  createReportService(deps).announceLatest();
  await createReportService(deps).compile(date);
  deps.reportCompiled.subscribe((notice) => told.push(notice.businessDate));
  createReportService(deps).announceLatest();
  expect(told).toEqual([date]);
});

test("a late event shows at once, and is in the files after the next compilation", async () => {
  using deps = testDeps(standingClock(`${date}T19:00:00+09:00`));
  const reports = createReportService(deps);
  const { paths } = await reports.compile(date);
  await record(deps, caseOf({ n: 1, date }));
  expect(reports.daily(date).transactions.total).toBe(1);
  expect(JSON.parse(readFileSync(paths.json, "utf8"))).toMatchObject({ transactions: { total: 0 } });
  await reports.compile(date);
  expect(JSON.parse(readFileSync(paths.json, "utf8"))).toMatchObject({ transactions: { total: 1 } });
});

test("what was compiled at noon is compiled again at the close, also when nothing has happened since", async () => {
  using deps = testDeps(standingClock(`${date}T12:00:00+09:00`));
  const reports = createReportService(deps);
  await reports.compile(date);
  deps.clock.set(`${date}T19:00:00+09:00`);
  const { report, paths } = await reports.compile(date);
  expect(report.compiledAt).toBe(`${date}T19:00:00.000+09:00`);
  expect(readFileSync(paths.html, "utf8")).not.toContain("途中集計");
});

test("a report that is no draft any more is neither changed nor shown otherwise", async () => {
  using deps = testDeps(standingClock(`${date}T19:00:00+09:00`));
  const reports = createReportService(deps);
  const { report } = await reports.compile(date);
  const by = { at: report.compiledAt, staffId: "lead-1" };
  createReportRepo(deps.db.raw).confirm(report, by);
  createReportRepo(deps.db.raw).submit(report, { ...by, way: "hand", folder: null });
  await record(deps, caseOf({ n: 1, date }));
  expect((await reports.compile(date)).report.transactions.total).toBe(0);
  expect(() => createReportRepo(deps.db.raw).save(report)).toThrow("must not change");
});

test("a device's status from the day before reaches into the day", async () => {
  using deps = testDeps(standingClock(`${date}T19:00:00+09:00`));
  const down: DeskEvent = {
    type: "DeviceStatusReported",
    id: id(1),
    at: "2026-05-13T16:00:00+09:00",
    counterId: "console",
    staffId: "lead-1",
    deviceId: "terminal-1",
    status: "down",
  };
  await record(deps, [down, { ...down, id: id(2), at: `${date}T09:00:00+09:00`, status: "ok" }]);
  const device = createReportService(deps).daily(date).devices[0];
  expect(device).toMatchObject({ deviceId: "terminal-1", reported: true, downMinutes: 30 });
});
