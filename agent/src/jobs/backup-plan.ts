import { addDays, instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { Deps } from "../deps.ts";
import type { JobRepo } from "./repo.ts";

/** After the night's close of the day. A PC that is off by then does it at its next start. */
const backupTime = "23:45";

/**
 * Plans the backup of the last night, once for each; of nights that were missed only the last one is made up for, since
 * a later copy holds everything of an earlier one.
 */
export function createBackupPlan({ db, clock }: Pick<Deps, "db" | "clock">, repo: JobRepo): () => void {
  const sinceMs = Date.parse(db.identity.createdAt);
  let planned = "";
  return () => {
    const nowMs = clock.now();
    const today = toJstIso(nowMs).slice(0, 10);
    const date = nowMs >= instantOf(today, backupTime) ? today : addDays(today, -1);
    if (date === planned) return;
    const dueMs = instantOf(date, backupTime);
    if (dueMs > sinceMs) repo.plan("backup", date, dueMs);
    for (const { kind, period } of repo.open())
      if (kind === "backup" && period < date) repo.drop(kind, period);
    planned = date;
  };
}
