import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DeskEvent, DeskEventOf } from "@desk/shared/contract";
import { expect, test, vi } from "vitest";
import { id, standingClock, type TestDeps, testDeps } from "../deps.testing.ts";
import { createIngest } from "../events/ingest.ts";
import { caseOf } from "../reports/day.testing.ts";
import { createReportService } from "../reports/service.ts";
import { createJobRepo } from "./repo.ts";
import { createJobs } from "./runner.ts";

// Some tests make real workbooks, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const at = (time: string, date = "2026-05-13") => `${date}T${time}+09:00`;

type Changes = DeskEventOf<"IncidentUpdated">["changes"];

/** The jobs of a site, with a note of each compilation. */
function openJobs(deps: TestDeps, compile?: (period: string) => Promise<unknown>) {
  const compiled: string[] = [];
  const work = compile ?? createReportService(deps).compile;
  const jobs = createJobs(deps, {
    "daily-report": async (period) => {
      compiled.push(period);
      await work(period);
      return null;
    },
    "nightly-close": async () => null,
    backup: async () => null,
  });
  return { compiled, jobs };
}

function record(deps: TestDeps, events: readonly DeskEvent[], sender = "window-1") {
  const judged = events.map((event) => ({ ok: true as const, event }));
  return createIngest(deps).record(judged, sender);
}

const fileOf = (deps: TestDeps, date: string) =>
  JSON.parse(readFileSync(join(deps.dataDir, "reports", `daily-${date}.json`), "utf8"));

test.each([
  ["2026-05-13", "17:14:59", "17:15:00"],
  ["2026-05-14", "18:59:59", "19:00:00"],
  ["2026-05-24", "17:14:59", "17:15:00"],
  ["2026-04-05", "17:14:59", "17:15:00"],
])("%s is compiled at its close, once", async (date, before, close) => {
  using deps = testDeps(standingClock(at("08:00:00", date)));
  const { jobs, compiled } = openJobs(deps, async () => {});
  deps.clock.set(at(before, date));
  await jobs.runDue();
  expect(compiled).toEqual([]);
  deps.clock.set(at(close, date));
  await jobs.runDue();
  await jobs.runDue();
  expect(compiled).toEqual([date]);
  await jobs.stop();
});

test("a closed day is compiled when it is over, and only when something was recorded on it", async () => {
  using deps = testDeps(standingClock(at("08:00:00", "2026-05-09")));
  const { jobs, compiled } = openJobs(deps, async () => {});
  deps.clock.set(at("10:00:00", "2026-05-10"));
  await record(deps, caseOf({ n: 1, date: "2026-05-10" }));
  await jobs.runDue();
  expect(compiled).toEqual([]);
  deps.clock.set(at("08:00:00", "2026-05-11"));
  await jobs.runDue();
  expect(compiled).toEqual(["2026-05-10"]);
  await jobs.stop();
});

test("after five days off, every missed opening day is compiled in order", async () => {
  using deps = testDeps(standingClock(at("08:00:00", "2026-05-13")));
  const before = openJobs(deps, async () => {});
  deps.clock.set(at("20:00:00", "2026-05-13"));
  await before.jobs.runDue();
  await before.jobs.stop();
  deps.clock.set(at("20:00:00", "2026-05-18"));
  const { jobs, compiled } = openJobs(deps, async () => {});
  await jobs.runDue();
  expect(before.compiled).toEqual(["2026-05-13"]);
  expect(compiled).toEqual(["2026-05-14", "2026-05-15", "2026-05-18"]);
  await jobs.stop();
});

test("a record from before the site's first start gets its report too", async () => {
  using deps = testDeps(standingClock(at("08:00:00", "2026-05-13")));
  const { jobs, compiled } = openJobs(deps, async () => {});
  await record(deps, caseOf({ n: 1, date: "2026-05-11" }));
  await jobs.runDue();
  expect(compiled).toEqual(["2026-05-11"]);
  await jobs.stop();
});

test("a late event changes the files; the later drafts of the month follow", async () => {
  using deps = testDeps(standingClock(at("08:00:00", "2026-05-13")));
  const { jobs, compiled } = openJobs(deps);
  deps.clock.set(at("20:00:00", "2026-05-14"));
  await jobs.runDue();
  await record(deps, caseOf({ n: 1, date: "2026-05-13" }));
  // By itself, when the burst is over.
  await expect.poll(() => compiled.length, { timeout: 20_000 }).toBe(4);
  await jobs.runDue();
  expect(compiled.slice(2)).toEqual(["2026-05-13", "2026-05-14"]);
  expect(fileOf(deps, "2026-05-13").transactions.total).toBe(1);
  expect(fileOf(deps, "2026-05-14").transactions).toMatchObject({
    total: 0,
    byProcedure: { "certificate-renewal": { monthToDate: 1 } },
  });
  await jobs.stop();
});

test("a late event that the agent did not live to compile is compiled after the next start", async () => {
  using deps = testDeps(standingClock(at("08:00:00", "2026-05-13")));
  const first = openJobs(deps);
  deps.clock.set(at("20:00:00", "2026-05-13"));
  await first.jobs.runDue();
  await first.jobs.stop();
  await record(deps, caseOf({ n: 1, date: "2026-05-13" }));
  const { jobs, compiled } = openJobs(deps);
  await jobs.runDue();
  expect(compiled).toEqual(["2026-05-13"]);
  expect(fileOf(deps, "2026-05-13").transactions.total).toBe(1);
  await jobs.stop();
});

const incident = { counterId: "console", staffId: "lead-1", incidentId: id(80) };

/** Reported when it was discovered, at nine. */
function troubleOn(date: string): DeskEvent {
  const nine = at("09:00:00", date);
  return {
    ...{ type: "IncidentReported", id: id(80), at: nine, ...incident, kind: "trouble" },
    ...{ category: "equipment", discoveredAt: nine, summary: "印刷できない" },
  };
}

const updated = (n: number, date: string, changes: Changes): DeskEvent => ({
  ...{ type: "IncidentUpdated", id: id(n), at: at("16:00:00", date), ...incident, changes },
});

test("an incident voided just before a crash has every day's report made anew that told of it", async () => {
  using deps = testDeps(standingClock(at("08:00:00", "2026-04-30")));
  const first = openJobs(deps, async () => {});
  await record(deps, [troubleOn("2026-04-30"), updated(81, "2026-05-12", { state: "closed" })], "console");
  deps.clock.set(at("20:00:00", "2026-05-14"));
  await first.jobs.runDue();
  // The holidays lie between.
  expect(first.compiled).toContain("2026-05-07");
  await first.jobs.stop();
  await record(deps, [updated(82, "2026-05-14", { voidReason: "二重の記録" })], "console");
  const { jobs, compiled } = openJobs(deps, async () => {});
  await jobs.runDue();
  expect(compiled).toEqual(first.compiled);
  await jobs.stop();
});

test("a 発見 corrected to a closed day just before a crash has that day's report made, and those after it anew", async () => {
  using deps = testDeps(standingClock(at("08:00:00", "2026-05-13")));
  const first = openJobs(deps, async () => {});
  await record(deps, [troubleOn("2026-05-15")], "console");
  deps.clock.set(at("20:00:00", "2026-05-15"));
  await first.jobs.runDue();
  expect(first.compiled).toEqual(["2026-05-13", "2026-05-14", "2026-05-15"]);
  await first.jobs.stop();
  // A Sunday.
  await record(deps, [updated(81, "2026-05-15", { discoveredAt: at("15:00:00", "2026-05-10") })], "console");
  const { jobs, compiled } = openJobs(deps, async () => {});
  await jobs.runDue();
  expect(compiled.toSorted()).toEqual(["2026-05-10", ...first.compiled]);
  await jobs.stop();
});

test("the events of a running day compile nothing", async () => {
  using deps = testDeps(standingClock(at("10:00:00", "2026-05-13")));
  const { jobs, compiled } = openJobs(deps, async () => {});
  await record(deps, caseOf({ n: 1, date: "2026-05-13" }));
  await jobs.runDue();
  expect(compiled).toEqual([]);
  await jobs.stop();
});

test("a crash between files and row is made good: the job was not done", async () => {
  using deps = testDeps(standingClock(at("08:00:00", "2026-05-13")));
  deps.clock.set(at("17:15:00"));
  const repo = createJobRepo(deps.db.raw);
  repo.plan("daily-report", "2026-05-13", deps.clock.now());
  const [job] = repo.due(deps.clock.now(), deps.clock.now());
  if (job === undefined) throw new Error("nothing is due");
  // Another process took the job, wrote the files, and is no more.
  expect(repo.claim(job, deps.clock.now(), deps.clock.now() + 60_000)).toBe(true);
  const { jobs, compiled } = openJobs(deps);
  await jobs.runDue();
  expect(compiled).toEqual([]);
  deps.clock.advance(60_000);
  await jobs.runDue();
  expect(compiled).toEqual(["2026-05-13"]);
  expect(createReportService(deps).daily("2026-05-13").compiledAt).toBe(at("17:16:00.000"));
  await jobs.stop();
});

test("two runners on one database never do the same job twice", async () => {
  using deps = testDeps(standingClock(at("08:00:00", "2026-04-01")));
  const [a, b] = [openJobs(deps, async () => {}), openJobs(deps, async () => {})];
  deps.clock.set(at("20:00:00", "2026-04-30"));
  await Promise.all([a.jobs.runDue(), b.jobs.runDue()]);
  const all = [...a.compiled, ...b.compiled].sort();
  expect(all).toHaveLength(22);
  expect(new Set(all).size).toBe(22);
  await Promise.all([a.jobs.stop(), b.jobs.stop()]);
});

test("a failing day is noted, tried again later and later, and never stops the others", async () => {
  using deps = testDeps(standingClock(at("08:00:00", "2026-05-13")));
  let broken = true;
  const { jobs, compiled } = openJobs(deps, async (period) => {
    if (broken && period === "2026-05-13") throw new Error("disk full");
  });
  deps.clock.set(at("20:00:00", "2026-05-14"));
  await jobs.runDue();
  await jobs.runDue();
  expect(compiled).toEqual(["2026-05-13", "2026-05-14"]);
  const open = () => createJobRepo(deps.db.raw).open();
  expect(open()).toMatchObject([
    { period: "2026-05-13", state: "failed", attempts: 1, lastError: "Error: disk full" },
  ]);
  deps.clock.advance(15_000);
  await jobs.runDue();
  deps.clock.advance(15_000);
  await jobs.runDue();
  expect(open()).toMatchObject([{ attempts: 2 }]);
  broken = false;
  deps.clock.advance(15_000);
  await jobs.runDue();
  expect(open()).toEqual([]);
  await jobs.stop();
});

test("a file that was deleted comes back with the next change, from the row or the records", async () => {
  using deps = testDeps(standingClock(at("08:00:00", "2026-05-13")));
  const { jobs } = openJobs(deps);
  deps.clock.set(at("17:15:00"));
  await jobs.runDue();
  rmSync(join(deps.dataDir, "reports"), { recursive: true });
  await createReportService(deps).compile("2026-05-13");
  expect(fileOf(deps, "2026-05-13").businessDate).toBe("2026-05-13");
  await jobs.stop();
});

test("a failure noted while the PC's clock was a year ahead does not put the report off for a year", async () => {
  using deps = testDeps(standingClock(at("08:00:00")));
  const { jobs, compiled } = openJobs(deps, async () => {});
  deps.clock.set(at("17:15:00"));
  const wall = { now: () => deps.clock.now() + 365 * 86_400_000 };
  const ahead = createJobs(
    { ...deps, wallClock: wall },
    {
      "daily-report": async () => Promise.reject("full"),
      "nightly-close": async () => null,
      backup: async () => null,
    },
  );
  await ahead.runDue();
  await ahead.stop();
  await jobs.runDue();
  expect(compiled).toEqual(["2026-05-13"]);
  await jobs.stop();
});
