import { mkdirSync } from "node:fs";
import { toJstIso } from "@desk/shared/calendar/business-date";
import Database from "better-sqlite3";
import type { Clock } from "../clock.ts";
import type { Random } from "../random.ts";
import { accepted, type Result, refused } from "../refusal.ts";
import { type Hold, holdFolder } from "./hold.ts";
import { createSite, type Identity, readIdentity } from "./identity.ts";
import {
  applicationId,
  checkMode,
  checkWritable,
  databasePath,
  inspectFolder,
  type Mode,
  newerVersion,
  notWritable,
} from "./inspect.ts";
import { latestVersion, type Migration, migrate, readMigrations } from "./migrate.ts";
import { type Shortfall, type SiteFile, writeSiteFile } from "./site-file.ts";

export type DeskDatabase = {
  /** Synchronous connection; every SQL text lives in a `repo.ts`. */
  readonly raw: Database.Database;
  readonly identity: Identity;
  /** Events that the folder remembers and the log has not; null when there are none. */
  readonly shortfall: Shortfall | null;
  /** Remembers beside the database how far its log goes; false when the disk would not take it. */
  rememberLastSeq(): boolean;
  /** Folds the write-ahead log into the file and closes it. */
  close(): void;
};

export type OpenInput = {
  /** Absolute path; made when missing. */
  readonly dataDir: string;
  readonly mode: Mode;
  readonly clock: Clock;
  readonly random: Random;
  /** As the folder's one agent; a command works beside it. */
  readonly asAgent?: boolean;
};

/** Opens the site's database, or makes it. A refusal has changed nothing in the folder. */
export function openDatabase({ dataDir, mode, clock, random, asAgent }: OpenInput): Result<DeskDatabase> {
  const migrations = readMigrations();
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    return notWritable(dataDir, error);
  }
  const found = inspectFolder(dataDir, latestVersion(migrations));
  if (!found.ok) return found;
  const siteFile = found.value.kind === "known" ? found.value.siteFile : null;
  const sameMode = siteFile === null ? accepted(null) : checkMode(dataDir, siteFile.mode, mode);
  if (!sameMode.ok) return sameMode;
  const writable = checkWritable(dataDir);
  if (!writable.ok) return writable;
  // Before the database is opened: a newer version must not migrate it under a running agent.
  const hold = asAgent === true ? holdFolder(dataDir) : accepted(null);
  if (!hold.ok) return hold;

  const path = databasePath(dataDir);
  let raw: Database.Database;
  try {
    raw = new Database(path, { timeout: 5000 });
  } catch (error) {
    hold.value?.undo();
    return notWritable(dataDir, error);
  }
  const ready = prepare({ raw, dataDir, mode, migrations, siteFile, isNew: found.value.kind === "new" }, () =>
    createSite(raw, { mode, random, createdAt: toJstIso(clock.now()) }),
  );
  if (!ready.ok) {
    raw.close();
    hold.value?.undo();
    return ready;
  }
  const shortfall = shortfallOf(raw, siteFile, toJstIso(clock.now()));
  const opened = desk({ raw, identity: ready.value, dataDir, hold: hold.value, shortfall });
  // A folder that knows its site already can wait: with a full disk the agent goes on and says so to the panels.
  if (opened.rememberLastSeq() || siteFile !== null) return accepted(opened);
  raw.close();
  hold.value?.undo();
  return notWritable(dataDir, null);
}

type Preparation = {
  raw: Database.Database;
  dataDir: string;
  mode: Mode;
  migrations: readonly Migration[];
  siteFile: SiteFile | null;
  isNew: boolean;
};

function prepare(input: Preparation, create: () => void): Result<Identity> {
  const { raw, dataDir, migrations } = input;
  try {
    const checked = input.isNew ? accepted(null) : checkKnown(input);
    if (!checked.ok) return checked;
    raw
      .transaction(() => {
        // In the first transaction, still without WAL: the file's own header says from then on whose it is.
        if (input.isNew) raw.pragma(`application_id = ${applicationId}`);
        migrate(raw, migrations);
        if (input.isNew) create();
      })
      .immediate();
    setDurability(raw);
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : "";
    if (/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR|FULL)/.test(code)) return notWritable(dataDir, error);
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(code))
      return refused(
        "not-ours",
        `${databasePath(dataDir)} を読み取れません（${code}）。バックアップから戻してください（desk restore）。`,
      );
    if (code.startsWith("SQLITE_BUSY"))
      return refused(
        "not-ours",
        `${databasePath(dataDir)} を別のプログラムが使用中です。終了してから起動してください。`,
      );
    throw error;
  }
  return accepted(readIdentity(raw));
}

/** The refusals that only the opened database can tell. */
function checkKnown({ raw, dataDir, mode, migrations, siteFile }: Preparation): Result<null> {
  const version = Number(raw.pragma("user_version", { simple: true }));
  if (version > latestVersion(migrations))
    return newerVersion(databasePath(dataDir), version, latestVersion(migrations));
  const sameMode = checkMode(dataDir, readIdentity(raw).mode, mode);
  if (!sameMode.ok) return sameMode;
  if (siteFile !== null && siteFile.lastSeq > 0 && lastSeq(raw) === 0)
    return refused(
      "log-emptied",
      `このフォルダーには ${siteFile.lastSeq} 件以上の記録があったはずですが、データベースに1件もありません。バックアップから戻してください（desk restore）。何も変更していません。`,
    );
  return accepted(null);
}

/** better-sqlite3 turns `synchronous` to NORMAL with WAL, which loses acknowledged events in a power cut. */
function setDurability(raw: Database.Database): void {
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.pragma("foreign_keys = ON");
  // 4 MB instead of better-sqlite3's 16: what is read and written lies at the log's end, and the PC is shared.
  raw.pragma("cache_size = -4000");
  const synchronous = raw.pragma("synchronous", { simple: true });
  const journal = raw.pragma("journal_mode", { simple: true });
  if (synchronous !== 2 || (journal !== "wal" && journal !== "memory"))
    throw new Error(`expected WAL with synchronous=FULL (2), got ${journal} with ${synchronous}`);
}

type Opened = Pick<DeskDatabase, "raw" | "identity" | "shortfall"> & { dataDir: string; hold: Hold | null };

function desk({ raw, identity, dataDir, hold, shortfall }: Opened): DeskDatabase {
  const rememberLastSeq = () =>
    unlessDiskFails(() =>
      writeSiteFile(dataDir, {
        siteId: identity.siteId,
        mode: identity.mode,
        createdAt: identity.createdAt,
        lastSeq: lastSeq(raw),
        ...(shortfall === null ? {} : { shortfall }),
      }),
    );
  return {
    raw,
    identity,
    shortfall,
    rememberLastSeq,
    close() {
      rememberLastSeq();
      // What does not fit into the file stays in the log beside it, and is as safe there.
      unlessDiskFails(() => raw.pragma("wal_checkpoint(TRUNCATE)"));
      raw.close();
      hold?.release();
    },
  };
}

/** False when the disk is full, broken or may not be written to; anything else is a bug and is thrown. */
function unlessDiskFails(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}

/** The first one that was noticed stays: the numbers given since then hide it. */
function shortfallOf(raw: Database.Database, siteFile: SiteFile | null, noticedAt: string): Shortfall | null {
  if (siteFile === null) return null;
  const [remembered, found] = [siteFile.lastSeq, lastSeq(raw)];
  return siteFile.shortfall ?? (found < remembered ? { remembered, found, noticedAt } : null);
}

function lastSeq(raw: Database.Database): number {
  return Number(raw.prepare("SELECT coalesce(max(seq), 0) FROM event").pluck().get());
}
