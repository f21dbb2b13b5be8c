import { schedule } from "node-cron";
import { createJobs, type JobDeps, type Jobs, type Work } from "./runner.ts";

// Often enough that the report is there when the lead turns to it; a tick with nothing due reads one index.
const everyTenSeconds = "*/10 * * * * *";

/** Does what was missed while the agent was off, then what falls due. The timer only asks the job table. */
export function startJobs(deps: JobDeps, work: Work): Jobs {
  const jobs = createJobs(deps, work);
  const task = schedule(everyTenSeconds, () => void jobs.runDue(), {
    suppressMissedWarning: true,
    unref: true,
  });
  // After the start has answered: catching up must not hold up the first request.
  setImmediate(() => void jobs.runDue());
  return {
    runDue: jobs.runDue,
    async stop() {
      await task.destroy();
      await jobs.stop();
    },
  };
}
