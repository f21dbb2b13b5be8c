import type { Deps } from "../deps.ts";
import { createBackupPlan } from "./backup-plan.ts";
import { createDailyPlan } from "./daily-plan.ts";
import { joined } from "./joined.ts";
import { createJobRepo, type Job, type JobKind, type JobRepo, longestLeaseMs } from "./repo.ts";

export type JobDeps = Pick<Deps, "db" | "clock" | "wallClock" | "log" | "committed" | "filesFailed">;

/** Not now: the job is to be looked at again, by the desk's clock. */
export type Later = { readonly laterMs: number };

/** What each kind of job does for a period. It may be called again for the same period. */
export type Work = Readonly<Record<JobKind, (period: string) => Promise<Later | null>>>;

export type Jobs = {
  /** Does everything that is due. Calls join: one runs at a time, and a call during a run runs after it. */
  runDue(): Promise<void>;
  /** Takes no more notices and finishes the job in hand; the others are done after the next start. */
  stop(): Promise<void>;
};

/** Longer than a compilation takes; after a crash the job is free again by then. */
const leaseMs = 60_000;
const firstRetryMs = 15_000;
/** Late events come in bursts (a counter back on the line); the draft is compiled once for all of them. */
const coalesceMs = 300;

export function createJobs(deps: JobDeps, work: Work): Jobs {
  const repo = createJobRepo(deps.db.raw);
  const plan = createDailyPlan(deps, repo);
  const planBackup = createBackupPlan(deps, repo);
  let timer: NodeJS.Timeout | null = null;
  let stopping = false;

  const passes = joined(async () => {
    try {
      planBackup();
      const seen = plan.update();
      let worked = false;
      for (const job of repo.due(deps.clock.now(), deps.wallClock.now())) {
        if (stopping) return;
        worked = (await runJob(deps, repo, work, job)) || worked;
      }
      if (worked) repo.reopen("daily-report", [], seen);
    } catch (error) {
      deps.log.error({ err: error }, "the jobs could not be looked through");
    }
  });
  const unsubscribe = deps.committed.subscribe(({ businessDates }) => {
    plan.noteCommitted(businessDates);
    timer ??= setTimeout(() => {
      timer = null;
      void passes.run();
    }, coalesceMs);
    timer.unref();
  });
  return {
    runDue: passes.run,
    async stop() {
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
      stopping = true;
      await passes.settled();
    },
  };
}

/** Does one job unless somebody else has it. A failure is noted and tried again later; it never stops the others. */
async function runJob(deps: JobDeps, repo: JobRepo, work: Work, job: Job): Promise<boolean> {
  const { kind, period, attempts } = job;
  const wallMs = deps.wallClock.now();
  if (!repo.claim(job, wallMs, wallMs + leaseMs)) return false;
  const watermark = repo.lastSeq();
  try {
    const later = await work[kind](period);
    if (later !== null) repo.postpone(job, later.laterMs);
    else repo.done(job, watermark);
    deps.log.info({ kind, period, watermark, later }, "a job is done");
  } catch (error) {
    const waitMs = Math.min(firstRetryMs * 2 ** attempts, longestLeaseMs);
    repo.failed(job, String(error), deps.wallClock.now() + waitMs);
    deps.log.error({ err: error, kind, period, attempt: attempts + 1 }, "a job failed");
    if (kind === "daily-report") deps.filesFailed.publish(period);
  }
  return true;
}
