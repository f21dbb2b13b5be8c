import { openDatabase } from "../../db/open.ts";
import { granted, standingClock } from "../../deps.testing.ts";
import { createTopics } from "../../deps.ts";
import { createLogger } from "../../log.ts";
import { secureRandom } from "../../random.ts";
import { createReportService } from "../service.ts";
import { createReportLife } from "./service.ts";

/** The reports of a data folder, as an agent has them five minutes after the close of 2026-05-14. */
export function lifeIn(dataDir: string) {
  const clock = standingClock("2026-05-14T19:05:00+09:00");
  const db = granted(openDatabase({ dataDir, mode: "real", clock, random: secureRandom }));
  const log = createLogger("silent");
  const deps = { db, clock, dataDir, log, ...createTopics(log) };
  return { db, life: createReportLife(deps, { reports: createReportService(deps), contacts: () => [] }) };
}

// Run as a process, to be killed in the middle: `node submit-child.testing.ts <data folder>`.
const [, script, dataDir] = process.argv;
if (script === import.meta.filename && dataDir !== undefined) {
  const { db, life } = lifeIn(dataDir);
  const stand = life.check("2026-05-14");
  if (!stand.ok) throw new Error(stand.message);
  const { fingerprint } = stand.value;
  const asked = { revision: 1, fingerprint, way: "shared-folder" } as const;
  const verdict = await life.submit("2026-05-14", asked, "lead-1");
  if (!verdict.ok) throw new Error(verdict.message);
  db.close();
}
