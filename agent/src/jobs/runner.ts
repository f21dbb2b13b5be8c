import { addDays, businessDateOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { Deps } from "../deps.ts";
import { openingDays, reportDueMs, touchedBy } from "./plan.ts";
import { createJobRepo, type Job, type JobKind } from "./repo.ts";

export type JobDeps = Pick<Deps, "db" | "clock" | "wallClock" | "log" | "committed">;

/** What each kind of job does for a period. It may be called again for the same period. */
export type Work = Readonly<Record<JobKind, (period: string) => Promise<unknown>>>;

export type Jobs = {
  /** Does everything that is due. Calls join: one runs at a time, and a call during a run runs after it. */
  runDue(): Promise<void>;
  /** Takes no more notices and finishes what is running. */
  stop(): Promise<void>;
};

/** Longer than a compilation takes; after a crash the job is free again by then. */
const leaseMs = 60_000;
const firstRetryMs = 15_000;
const longestRetryMs = 15 * 60_000;
/** Late events come in bursts (a counter back on the line); the draft is compiled once for all of them. */
const coalesceMs = 300;

export function createJobs(deps: JobDeps, work: Work): Jobs {
  const { db, clock, wallClock, log } = deps;
  const repo = createJobRepo(db.raw);
  // What was committed after the last look, before the agent stopped or crashed.
  const late = new Set(repo.daysSince(repo.seen()));
  let plannedTo: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let queue: Promise<void> = Promise.resolve();
  let queued = false;
  let stopping = false;

  const plan = () => {
    const today = toJstIso(clock.now()).slice(0, 10);
    if (plannedTo === null || plannedTo < today) {
      const { createdAt } = db.identity;
      const from = plannedTo === null ? businessDateOf(createdAt) : addDays(plannedTo, 1);
      for (const date of openingDays(from, today, Date.parse(createdAt))) {
        repo.plan("daily-report", date, reportDueMs(date));
      }
      plannedTo = today;
    }
    // Days before the site's first start, and closed ones, only when something was recorded on them.
    for (const date of late) if (repo.hasRecords(date)) repo.plan("daily-report", date, reportDueMs(date));
  };
  /** Returns how far the log has been looked at: every commit up to here has put its days into `late`. */
  const reopenLate = (): number => {
    const upTo = repo.lastSeq();
    if (late.size === 0) return upTo;
    const compiled = repo.donePeriods("daily-report");
    const periods = new Set([...late].flatMap((date) => touchedBy(date, compiled)));
    // The day's own events, hour after hour, touch nothing compiled: no write to the disk for them.
    if (periods.size > 0) repo.reopen("daily-report", [...periods], upTo);
    late.clear();
    return upTo;
  };
  const run = async (job: Job): Promise<boolean> => {
    const wallMs = wallClock.now();
    if (!repo.claim(job, wallMs, wallMs + leaseMs)) return false;
    const watermark = repo.lastSeq();
    try {
      await work[job.kind](job.period);
      repo.done(job, watermark);
      log.info({ kind: job.kind, period: job.period, watermark }, "a job is done");
    } catch (error) {
      const waitMs = Math.min(firstRetryMs * 2 ** job.attempts, longestRetryMs);
      repo.failed(job, String(error), wallClock.now() + waitMs);
      log.error(
        { err: error, kind: job.kind, period: job.period, attempt: job.attempts + 1 },
        "a job failed",
      );
    }
    return true;
  };
  const pass = async () => {
    queued = false;
    try {
      plan();
      const seen = reopenLate();
      let worked = false;
      for (const job of repo.due(clock.now(), wallClock.now())) {
        if (stopping) return;
        worked = (await run(job)) || worked;
      }
      if (worked) repo.reopen("daily-report", [], seen);
    } catch (error) {
      log.error({ err: error }, "the jobs could not be looked through");
    }
  };
  const runDue = () => {
    if (!queued) {
      queued = true;
      queue = queue.then(pass);
    }
    return queue;
  };
  const unsubscribe = deps.committed.subscribe(({ businessDates }) => {
    for (const date of businessDates) late.add(date);
    timer ??= setTimeout(() => {
      timer = null;
      void runDue();
    }, coalesceMs);
    timer.unref();
  });
  return {
    runDue,
    async stop() {
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
      // The rest, and what has come since the last look, is done when the agent starts again.
      stopping = true;
      await queue;
    },
  };
}
