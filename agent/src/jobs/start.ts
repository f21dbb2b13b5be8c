import type { ScheduledTask } from "node-cron";
import { createJobs, type JobDeps, type Jobs, type Work } from "./runner.ts";

// Often enough that the report is there when the lead turns to it; a tick with nothing due reads one index.
const everyTenSeconds = "*/10 * * * * *";
/** The timer's library takes 25 ms and 10 MB of formats at once: the first requests come before it. */
const timerAfterMs = 1_000;

/** Does what was missed while the agent was off, then what falls due. The timer only asks the job table. */
export function startJobs(deps: JobDeps, work: Work): Jobs {
  const jobs = createJobs(deps, work);
  let task: ScheduledTask | null = null;
  let stopped = false;
  // After the start has answered: catching up may not hold it up.
  setImmediate(() => void jobs.runDue());
  const timer = setTimeout(async () => {
    const { schedule } = await import("node-cron");
    if (stopped) return;
    task = schedule(everyTenSeconds, () => void jobs.runDue(), { suppressMissedWarning: true, unref: true });
  }, timerAfterMs).unref();
  return {
    runDue: jobs.runDue,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await task?.destroy();
      await jobs.stop();
    },
  };
}
