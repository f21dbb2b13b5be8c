import { readdirSync } from "node:fs";
import { addDays } from "@desk/shared/calendar/business-date";
import { consoleCounterId, type DeskEvent } from "@desk/shared/contract";
import {
  arbitraryArrivals,
  arbitraryDate,
  arbitraryDay,
  arbitraryReadings,
} from "@desk/shared/figures/arbitrary-day.testing";
import { aCase, aTally } from "@desk/shared/figures/build-events.testing";
import { dayFigures } from "@desk/shared/figures/day";
import { foldDay } from "@desk/shared/figures/events";
import type { Sighting } from "@desk/shared/figures/presence";
import type { DayFigures } from "@desk/shared/figures/types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { standingClock, type TestDeps, testDeps } from "../deps.testing.ts";
import { createFiguresRepo } from "../figures/repo.ts";
import { createIngest } from "./ingest.ts";
import { createProjectionRepo, projectedTables } from "./projection-repo.ts";
import { rebuildRows } from "./rebuild.ts";
import { createEventRepo, type LogPart, wholeLog } from "./repo.ts";

const rowsOf = ({ db }: TestDeps) =>
  projectedTables.map((table) => db.raw.prepare(`SELECT * FROM ${table}`).raw().all().map(String).sort());

const deliveries = arbitraryDay().chain((events) =>
  fc.record({
    events: fc.constant(events),
    arrived: arbitraryArrivals(events),
    batchSize: fc.integer({ min: 1, max: 12 }),
    pageSize: fc.integer({ min: 1, max: 4 }),
  }),
);

/** `day` puts the keys of a day in an order of its own. */
function inOneOrder(day: DayFigures): DayFigures {
  const {
    transactions,
    handling,
    review,
    wrapUp,
    inaccurate,
    calls,
    feeAssisted,
    voided,
    corrected,
    ...rest
  } = day;
  const { enteredAfterwards, open, openCases, corrections, staff, lastFinishAt, heldUp } = rest;
  return {
    ...{ transactions, handling, review, wrapUp, inaccurate, calls, feeAssisted, voided, corrected },
    ...{ enteredAfterwards, open, openCases, corrections, staff, lastFinishAt, heldUp },
  };
}

const presenceRows = ({ db }: TestDeps) =>
  db.raw
    .prepare<[string], Sighting>(
      `SELECT staff_id AS "staffId", at_ms AS ms FROM presence_row WHERE business_date = ?`,
    )
    .all(arbitraryDate);

/** The ids of the events in the two parts that a rebuild on two threads makes of the log, and of all. */
function partsOf(raw: TestDeps["db"]["raw"]) {
  const log = createEventRepo(raw);
  const pivot = log.middleRecord(0) ?? "";
  const idsOf = (part: LogPart) => log.page(part, 0, 1000).events.map(({ id }) => id);
  const first = idsOf({ ...wholeLog, below: pivot });
  return { first, second: idsOf({ ...wholeLog, from: pivot }), whole: idsOf(wholeLog).sort() };
}

async function deliver(deps: TestDeps, events: readonly DeskEvent[], batchSize: number) {
  const ingest = createIngest(deps);
  const requests: Promise<unknown>[] = [];
  for (let from = 0; from < events.length; from += batchSize) {
    const judged = events.slice(from, from + batchSize).map((event) => ({ ok: true, event }) as const);
    // The console may speak for every counter, so one sender can deliver the whole day.
    requests.push(ingest.record(judged, consoleCounterId));
    // Some batches share a group, some have one of their own.
    if (from % 3 === 0) await Promise.all(requests);
  }
  await Promise.all(requests);
  return ingest;
}

test("however events arrive, the projected rows are those of a rebuild, and their figures those of the fold", async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ events, arrived, batchSize, pageSize }) => {
      using deps = testDeps(standingClock("2026-05-20T09:00:00+09:00"));
      const ingest = await deliver(deps, arrived, batchSize);
      const incremental = rowsOf(deps);
      ingest.rebuild();
      expect(rowsOf(deps)).toEqual(incremental);
      // Read in pages so small that cases and days lie across many, and their sums are written in between.
      expect(rebuildRows(deps.db.raw, { pageSize })).toBe("in-one");
      expect(rowsOf(deps)).toEqual(incremental);

      // A second start or finish that would put itself before the first one is not taken (`once.ts`).
      const logged = new Set(deps.db.raw.prepare("SELECT id FROM event").pluck().all());
      const taken = events.filter(({ id }) => logged.has(id));
      const figures = createFiguresRepo(deps.db.raw);
      const day = dayFigures({
        cases: figures.casesOfDay(arbitraryDate),
        tallies: figures.talliesOfDay(arbitraryDate),
        presence: presenceRows(deps),
      });
      expect(day).toEqual(foldDay(taken, arbitraryDate));
      // The same day out of its sums and indexes, byte for byte, and its neighbours', to which cases may be moved.
      for (const date of [addDays(arbitraryDate, -1), arbitraryDate, addDays(arbitraryDate, 1)])
        expect(JSON.stringify(figures.day(date))).toBe(JSON.stringify(inOneOrder(foldDay(taken, date))));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("two threads make the rows that one makes, however the records are spread over the log", async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ arrived, batchSize, pageSize }) => {
      using deps = testDeps(standingClock("2026-05-20T09:00:00+09:00"));
      await deliver(deps, arrived, batchSize);
      const { raw } = deps.db;
      const incremental = rowsOf(deps);
      // All that comes late may belong to no record.
      fc.pre(createEventRepo(raw).middleRecord(0) !== null);
      const parts = partsOf(raw);
      expect(parts.second.length).toBeGreaterThan(0);
      expect([...parts.first, ...parts.second].sort()).toEqual(parts.whole);
      raw.exec("DELETE FROM case_row; UPDATE day_hour SET count = 99");
      expect(rebuildRows(raw, { pageSize, aloneUpTo: 0 })).toBe("in-two");
      expect(rowsOf(deps)).toEqual(incremental);
      expect(readdirSync(deps.dataDir).filter((name) => name.includes("half"))).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 60_000);

test("a case under the id of a tally that is taken back is taken back with it, also in a rebuild", async () => {
  using deps = testDeps(standingClock("2026-05-20T09:00:00+09:00"));
  const counted = aTally("09:00");
  const one = aCase(counted.id);
  await deliver(deps, [counted], 1);
  await deliver(deps, [one.voided("09:05")], 1);
  await deliver(deps, [one.started("09:10"), one.finished("09:20")], 1);
  const incremental = rowsOf(deps);
  rebuildRows(deps.db.raw);
  expect(incremental).toEqual(rowsOf(deps));
});

test("readings of changes and questions without an answer move no row of a case, a count or a device", async () => {
  const readings = arbitraryDay({ maxCases: 4 }).chain((events) => {
    const caseIds = events.flatMap((event) =>
      event.type === "TransactionStarted" ? [event.transactionId] : [],
    );
    return fc.tuple(fc.constant(events), arbitraryReadings(caseIds));
  });
  await fc.assert(
    fc.asyncProperty(readings, async ([events, extra]) => {
      using without = testDeps(standingClock("2026-05-20T09:00:00+09:00"));
      using together = testDeps(standingClock("2026-05-20T09:00:00+09:00"));
      await deliver(without, events, 7);
      await deliver(together, [...extra, ...events], 7);
      // The last table tells who was last heard at a counter, which a reading does change.
      expect(rowsOf(together).slice(0, -1)).toEqual(rowsOf(without).slice(0, -1));
    }),
    { numRuns: 20 },
  );
}, 60_000);

test("rows of older folding rules are made anew at the start", async () => {
  using deps = testDeps();
  const [events] = fc.sample(
    arbitraryDay().filter((day) => day.length > 10),
    { numRuns: 1, seed: 7 },
  );
  await deliver(deps, events ?? [], 5);
  const right = rowsOf(deps);
  const rows = createProjectionRepo(deps.db.raw);
  deps.db.raw.exec("UPDATE day_count SET count = 99; DELETE FROM case_row");
  rows.setVersion(0);
  createIngest(deps);
  expect(rowsOf(deps)).toEqual(right);
});
