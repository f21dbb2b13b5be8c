import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { toJstIso } from "@desk/shared/calendar/business-date";
import Database from "better-sqlite3";
import { inspectCopy } from "../backup/site-copy.ts";
import { moveWhole } from "../backup/whole-file.ts";
import { realClock } from "../clock.ts";
import type { Config } from "../config.ts";
import { holdFolder } from "../db/hold.ts";
import { databasePath } from "../db/inspect.ts";
import { readSiteFile, type SiteFile, siteFilePath, writeSiteFile } from "../db/site-file.ts";
import { done, refusedSaying, type Said } from "./io.ts";

/**
 * `desk restore <file>`: puts a backup in the place of the records, which stay beside it as `.before-restore-…`.
 * Every check comes before the first change.
 */
export function restore(config: Config, file: string | undefined, discardNewer: boolean): Said {
  if (file === undefined)
    return refusedSaying(
      "bad-setting",
      "戻すバックアップのファイルを指定してください。例: desk restore backups/desk-2026-05-14-190000.sqlite",
    );
  const source = resolve(file);
  if (!existsSync(source))
    return refusedSaying(
      "file-missing",
      `${source} がありません。ファイルの場所を確かめてください。何も変更していません。`,
    );
  const backup = inspectCopy(source);
  if (!backup.ok)
    return refusedSaying(
      "backup-broken",
      `${backup.why}別のバックアップを指定してください。何も変更していません。`,
    );
  const target = databasePath(config.dataDir);
  mkdirSync(config.dataDir, { recursive: true });
  const hold = holdFolder(config.dataDir);
  if (!hold.ok)
    return hold.refusal.code === "folder-in-use"
      ? inUse(target)
      : refusedSaying(hold.refusal.code, hold.refusal.message);
  try {
    return replace({ config, source, target, backup: backup.site, discardNewer });
  } finally {
    hold.value.undo();
  }
}

type Replacement = {
  config: Config;
  source: string;
  target: string;
  backup: SiteFile;
  discardNewer: boolean;
};

/** With no agent in the folder, and none able to start. */
function replace({ config, source, target, backup, discardNewer }: Replacement): Said {
  const held = takeAlone(target);
  if (held !== null) return held;
  const refusal = checkTarget(config.dataDir, target, backup, discardNewer);
  if (refusal !== null) return refusal;
  const aside = putInPlace(config.dataDir, source, target, backup);
  return done(
    [
      `バックアップから戻しました（記録 ${backup.lastSeq}件）: ${target}`,
      ...(aside === null ? [] : [`  それまでの記録は残してあります: ${aside}`]),
    ],
    { file: source, database: target, aside, ...backup },
  );
}

/** Leaving WAL mode is refused by SQLite while anybody else has the file open; done, the records are one file. */
function takeAlone(target: string): Said | null {
  if (!existsSync(target)) return null;
  let raw: Database.Database | undefined;
  try {
    raw = new Database(target, { timeout: 500 });
    raw.pragma("journal_mode = DELETE");
    return null;
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : "";
    // A broken file is what a restore is for.
    if (!code.startsWith("SQLITE_BUSY") && !code.startsWith("SQLITE_LOCKED")) return null;
    return inUse(target);
  } finally {
    raw?.close();
  }
}

function inUse(target: string): Said {
  return refusedSaying(
    "in-use",
    `${target} は窓口デスクが使用中です。窓口デスクを止めてから（Ctrl+C）、もう一度実行してください。何も変更していません。`,
  );
}

function checkTarget(dataDir: string, target: string, backup: SiteFile, discardNewer: boolean): Said | null {
  const siteFile = readSiteFile(dataDir);
  const found = existsSync(target) ? inspectCopy(target) : null;
  const known = found?.ok === true ? found.site : typeof siteFile === "object" ? siteFile : null;
  if (known === null) return null;
  if (known.siteId !== backup.siteId)
    return refusedSaying(
      "other-site",
      "このバックアップは別の拠点（または訓練用）の記録です。別の --data-dir を指定してください。何も変更していません。",
    );
  if (known.lastSeq > backup.lastSeq && !discardNewer)
    return refusedSaying(
      "newer-records",
      `今ある記録（${known.lastSeq}件）はバックアップ（${backup.lastSeq}件）より新しいため、戻しません。戻すときは --discard-newer を付けてください（今の記録は別名で残します）。何も変更していません。`,
    );
  return null;
}

/** Returns where the old database went, or null when there was none. */
function putInPlace(dataDir: string, source: string, target: string, site: SiteFile): string | null {
  mkdirSync(dataDir, { recursive: true });
  const arriving = `${target}.restoring`;
  copyFileSync(source, arriving);
  const stamp = toJstIso(realClock.now()).slice(0, 19).replace("T", "-").replaceAll(":", "");
  const aside = existsSync(target) ? `${target}.before-restore-${stamp}` : null;
  if (aside !== null) renameSync(target, aside);
  // The write-ahead log of a broken database must not be played into the restored one.
  for (const end of ["-wal", "-shm"]) {
    if (aside !== null && existsSync(`${target}${end}`)) renameSync(`${target}${end}`, `${aside}${end}`);
    rmSync(`${target}${end}`, { force: true });
  }
  moveWhole(arriving, target);
  // Last: until now the folder remembers that there is more than an empty database.
  rmSync(siteFilePath(dataDir), { force: true });
  writeSiteFile(dataDir, site);
  return aside;
}
