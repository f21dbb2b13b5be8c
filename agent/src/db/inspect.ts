import { closeSync, existsSync, openSync, readSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Result, refused } from "../refusal.ts";
import { readSiteFile, type SiteFile } from "./site-file.ts";

/** "DESK" in SQLite's header: the file is one of ours. */
export const applicationId = 0x4445534b;

const magic = "SQLite format 3\0";
const userVersionOffset = 60;
const applicationIdOffset = 68;

export function databasePath(dataDir: string): string {
  return join(dataDir, "desk.sqlite");
}

export type Mode = SiteFile["mode"];
export type Found = { readonly kind: "new" } | { readonly kind: "known"; readonly siteFile: SiteFile | null };

/** Reads what lies in the folder without opening the database, so that a refusal has touched nothing. */
export function inspectFolder(dataDir: string, newestVersion: number): Result<Found> {
  const path = databasePath(dataDir);
  const siteFile = readSiteFile(dataDir);
  if (siteFile === "unreadable")
    return refused(
      "not-ours",
      `${dataDir} の site.json を読み取れません。窓口デスクのデータフォルダーか確かめ、バックアップから戻してください（desk restore）。何も変更していません。`,
    );
  const size = existsSync(path) ? statSync(path).size : 0;
  if (size === 0) {
    if (siteFile === "absent") return accepted({ kind: "new" });
    return refused(
      "database-missing",
      `このフォルダーの記録（${path}）が${existsSync(path) ? "空" : "見つかりません。以前の記録が失われた状態"}です。新しい記録は始めません。バックアップから戻してください（desk restore）。何も変更していません。`,
    );
  }
  const header = readHeader(path);
  if (header === null || header.applicationId !== applicationId)
    return refused(
      "not-ours",
      `${path} は窓口デスクのデータベースではありません。別のデータフォルダーを --data-dir で指定してください。何も変更していません。`,
    );
  if (header.userVersion > newestVersion) return newerVersion(path, header.userVersion, newestVersion);
  return accepted({ kind: "known", siteFile: siteFile === "absent" ? null : siteFile });
}

export function newerVersion(path: string, found: number, known: number): Result<never> {
  return refused(
    "newer-version",
    `${path} は、より新しい版の窓口デスクが作った記録です（記録の版 ${found}、このプログラムが扱える版 ${known} まで）。新しい版を入れてから起動してください。何も変更していません。`,
  );
}

/** A rehearsal's records never mix with real ones. */
export function checkMode(dataDir: string, found: Mode, wanted: Mode): Result<null> {
  if (found === wanted) return accepted(null);
  return found === "rehearsal"
    ? refused(
        "rehearsal-folder",
        `${dataDir} は訓練用のデータフォルダーです。本番には別のフォルダーを --data-dir で指定してください（訓練を続けるには --at を付けます）。何も変更していません。`,
      )
    : refused(
        "real-folder",
        `${dataDir} は本番のデータフォルダーです。訓練（--at）には別のフォルダーを --data-dir で指定してください。何も変更していません。`,
      );
}

/** Tries to write, because permission bits tell little on Windows. */
export function checkWritable(dataDir: string): Result<null> {
  const probe = join(dataDir, `.write-check-${process.pid}`);
  try {
    writeFileSync(probe, "", { flag: "wx" });
    rmSync(probe);
    return accepted(null);
  } catch (error) {
    return notWritable(dataDir, error);
  }
}

export function notWritable(dataDir: string, error: unknown): Result<never> {
  const code = error instanceof Error && "code" in error ? `（${String(error.code)}）` : "";
  return refused(
    "folder-not-writable",
    `データフォルダー ${dataDir} に書き込めません${code}。書き込めるフォルダーを --data-dir か DESK_DATA_DIR で指定してください。`,
  );
}

function readHeader(path: string): { userVersion: number; applicationId: number } | null {
  const header = Buffer.alloc(100);
  const file = openSync(path, "r");
  try {
    if (readSync(file, header, 0, header.length, 0) < header.length) return null;
  } finally {
    closeSync(file);
  }
  if (header.toString("latin1", 0, magic.length) !== magic) return null;
  return {
    userVersion: header.readUInt32BE(userVersionOffset),
    applicationId: header.readUInt32BE(applicationIdOffset),
  };
}
