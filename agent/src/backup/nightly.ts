import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { createSettingsReader } from "../admin/settings.ts";
import { databasePath } from "../db/inspect.ts";
import type { Deps } from "../deps.ts";
import { processEntry } from "../folder.ts";
import { FolderHangs, withinTime } from "../folder-time.ts";
import { makeInProcess } from "../pdf/process.ts";
import type { CopyAsked } from "./copy-process.ts";
import type { CopyFound } from "./site-copy.ts";

export type BackupDeps = Pick<Deps, "db" | "dataDir" | "log">;

/** Two weeks of nights. */
export const nightsKept = 14;

const nameOf = (date: string) => `desk-nightly-${date}.sqlite`;
const nightlyName = /^desk-nightly-\d{4}-\d{2}-\d{2}\.sqlite$/;

/**
 * The copy of a night, in the folder that the lead has named or in `backups` of the data folder; read back before it
 * counts. Older nights beyond `nightsKept` are taken away afterwards; copies that people made stay.
 * @param lookMs how long the folder may take to answer, before and after the copying
 * @returns what makes the copy of a date; it throws one Japanese message when there is none, which every paired PC is
 * told and which therefore names no folder
 */
export function createNightlyBackup(
  { db, dataDir, log }: BackupDeps,
  lookMs = 10_000,
): (date: string) => Promise<void> {
  const settings = createSettingsReader(db.raw);
  const { siteId } = db.identity;
  return async (date) => {
    const chosen = settings().backupFolder;
    const folder = chosen ?? join(dataDir, "backups");
    const inTime = timed(folder, lookMs, chosen === null);
    const file = join(folder, nameOf(date));
    const owner = await inTime(async () => {
      if (chosen === null) await mkdir(folder, { recursive: true });
      else await checkFolder(chosen);
      return siteOf(file);
    });
    if (owner !== null && owner !== siteId)
      throw new Error(
        `${nameOf(date)} は別の拠点のバックアップです。拠点ごとに別の保存先を指定してください。`,
      );
    const made = await copyApart({ source: databasePath(dataDir), file }).catch((error) => {
      log.error({ err: error, date }, "the process that makes a backup failed");
      throw new Error("バックアップの処理が途中で止まりました。空き容量を確かめてください。");
    });
    if (!made.ok) throw new Error(made.why.replaceAll(join(folder, sep), ""));
    await inTime((late) => removeOld(folder, siteId, late)).catch((error) =>
      log.warn({ err: error }, "an old backup stays"),
    );
  };
}

async function copyApart(asked: CopyAsked): Promise<CopyFound> {
  const said = await makeInProcess(processEntry("copy-process", import.meta.url), asked);
  return JSON.parse(Buffer.from(said).toString()) as CopyFound;
}

/** Never made anew: where a disk or a share is missing, a folder of that name would be on the wrong disk. */
async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true)
    throw new Error(
      "バックアップの保存先が見つかりません。責任者画面の「しきい値・フォルダー」で場所を確かめ、ディスクや共有フォルダーのつながりを確かめてください。",
    );
}

/** Whose copy it is; null when nothing of the kind is there. */
async function siteOf(file: string): Promise<string | null> {
  try {
    const site: unknown = JSON.parse(await readFile(`${file}.json`, "utf8"));
    return typeof site === "object" && site !== null && "siteId" in site ? String(site.siteId) : null;
  } catch {
    return null;
  }
}

/** A share that hangs must hold up neither the other jobs nor the stop, nor the data folder's own copies. */
function timed(folder: string, limitMs: number, own: boolean) {
  return async <T>(work: (late: AbortSignal) => Promise<T>): Promise<T> => {
    try {
      return await withinTime(folder, limitMs, work, { own });
    } catch (error) {
      if (!(error instanceof FolderHangs)) throw error;
      throw new Error(
        `バックアップの保存先が${limitMs / 1000}秒以内に応答しません。保存先のパソコンと、ネットワークのつながりを確かめてください。`,
      );
    }
  };
}

async function removeOld(folder: string, siteId: string, late: AbortSignal): Promise<void> {
  const nights = (await readdir(folder)).filter((name) => nightlyName.test(name)).sort();
  const own: string[] = [];
  for (const name of nights) if ((await siteOf(join(folder, name))) === siteId) own.push(name);
  for (const name of own.slice(0, -nightsKept)) {
    late.throwIfAborted();
    await rm(join(folder, name));
    await rm(join(folder, `${name}.json`), { force: true });
  }
}
