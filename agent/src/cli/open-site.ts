import { existsSync, statSync } from "node:fs";
import { realClock } from "../clock.ts";
import { databasePath, type Mode } from "../db/inspect.ts";
import { type DeskDatabase, openDatabase } from "../db/open.ts";
import { readSiteFile } from "../db/site-file.ts";
import { secureRandom } from "../random.ts";
import { type Result, refused } from "../refusal.ts";

/**
 * Opens the records of a folder that the agent has made, beside a running agent too: transactions are short and a
 * busy database is waited for. A command never founds a site; only `desk start` does.
 */
export function openSite(dataDir: string): Result<DeskDatabase> {
  const path = databasePath(dataDir);
  const siteFile = readSiteFile(dataDir);
  if (siteFile === "absent" && (!existsSync(path) || statSync(path).size === 0))
    return refused(
      "database-missing",
      `${dataDir} にはまだ記録がありません。先に desk start（または npm start）で起動するか、--data-dir で場所を指定してください。`,
    );
  const open = (mode: Mode) => openDatabase({ dataDir, mode, clock: realClock, random: secureRandom });
  if (typeof siteFile === "object") return open(siteFile.mode);
  // Without a readable sidecar the database itself says which mode it has.
  const real = open("real");
  return !real.ok && real.refusal.code === "rehearsal-folder" ? open("rehearsal") : real;
}

/** Opens the site, hands it to `use` and closes it again, whatever happens. */
export async function withSite<T>(
  dataDir: string,
  use: (db: DeskDatabase) => Promise<T>,
): Promise<Result<T>> {
  const opened = openSite(dataDir);
  if (!opened.ok) return opened;
  try {
    return { ok: true, value: await use(opened.value) };
  } finally {
    opened.value.close();
  }
}
