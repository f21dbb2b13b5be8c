import Database from "better-sqlite3";
import { readIdentity } from "../db/identity.ts";
import { applicationId } from "../db/inspect.ts";
import { latestVersion, readMigrations } from "../db/migrate.ts";
import type { SiteFile } from "../db/site-file.ts";

/** What a copied database holds, or in one Japanese sentence why it cannot be used. */
export type CopyFound =
  | { readonly ok: true; readonly site: SiteFile }
  | { readonly ok: false; readonly why: string };

/** Makes a copy one single file: a backup taken in WAL mode would want two more beside it. */
export function settleCopy(path: string): void {
  const raw = new Database(path);
  try {
    raw.pragma("journal_mode = DELETE");
  } finally {
    raw.close();
  }
}

/** Reads a database through and through; changes nothing. */
export function inspectCopy(path: string): CopyFound {
  let raw: Database.Database;
  try {
    raw = new Database(path, { readonly: true, fileMustExist: true });
  } catch (error) {
    return { ok: false, why: `${path} を開けません（${String(error)}）。` };
  }
  try {
    if (raw.pragma("application_id", { simple: true }) !== applicationId)
      return { ok: false, why: `${path} は窓口デスクの記録ではありません。` };
    const version = Number(raw.pragma("user_version", { simple: true }));
    if (version > latestVersion(readMigrations()))
      return { ok: false, why: `${path} は、より新しい版の窓口デスクの記録です（版 ${version}）。` };
    const found = raw.pragma("integrity_check", { simple: true });
    if (found !== "ok") return { ok: false, why: `${path} は壊れています（${String(found)}）。` };
    const { siteId, mode, createdAt } = readIdentity(raw);
    const lastSeq = Number(raw.prepare("SELECT coalesce(max(seq), 0) FROM event").pluck().get());
    return { ok: true, site: { siteId, mode, createdAt, lastSeq } };
  } catch (error) {
    return { ok: false, why: `${path} を読み取れません（${String(error)}）。` };
  } finally {
    raw.close();
  }
}
