import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
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

/** Tells whoever started this process that it has come so far, and goes no further. */
async function stopHere(): Promise<never> {
  process.send?.("stopped");
  // Whoever listens to the channel lives on; nothing is ever said there.
  process.on("message", () => {});
  return new Promise<never>(() => {});
}

/** Stops once so many files have got their name in the shared folder. */
function stopAfter(files: number) {
  const { rename } = fs;
  let named = 0;
  Object.assign(fs, {
    rename: async (from: string, to: string) => {
      await rename(from, to);
      named += 1;
      if (named === files) await stopHere();
    },
  });
  syncBuiltinESMExports();
}

// Run as a process, to be killed where it stops: `node submit-child.testing.ts <data folder> <number of files>`; with
// a number that it does not come to, it stops when the day is submitted.
const [, script, dataDir, files] = process.argv;
if (script === import.meta.filename && dataDir !== undefined) {
  const { life } = lifeIn(dataDir);
  stopAfter(Number(files));
  const stand = life.check("2026-05-14");
  if (!stand.ok) throw new Error(stand.message);
  const { fingerprint } = stand.value;
  const asked = { revision: 1, fingerprint, way: "shared-folder" } as const;
  const verdict = await life.submit("2026-05-14", asked, "lead-1");
  if (!verdict.ok) throw new Error(verdict.message);
  await stopHere();
}
