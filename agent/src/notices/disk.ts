import { statfs } from "node:fs/promises";
import { toJstIso } from "@desk/shared/calendar/business-date";
import type { Database } from "better-sqlite3";
import { isDiskFailure } from "../events/group-commit.ts";
import type { DiskLow } from "./notices-of.ts";

/** Bytes that are free for this program on the disk of a folder. */
export type FreeBytes = (folder: string) => Promise<number>;

export const freeBytesOf: FreeBytes = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

const gb = 1024 ** 3;
/** Over only when clearly so: around the limit every temporary file would be a change. */
const roomToBeOver = 1.1;

/**
 * Whether the disk is low, and since when; kept in the database, so that a restart makes no new notice. On a disk that
 * is full already it is kept in memory: the notice that says so must come all the same.
 */
export function createDiskWatch(raw: Database) {
  const read = raw.prepare<[], string>("SELECT since FROM disk_low").pluck();
  const begin = raw.prepare("INSERT INTO disk_low (only_row, since) VALUES (1, ?) ON CONFLICT DO NOTHING");
  const end = raw.prepare("DELETE FROM disk_low");
  let unsaved: string | null = null;
  const save = (work: () => void, since: string | null) => {
    try {
      work();
      unsaved = null;
    } catch (error) {
      if (!isDiskFailure(error)) throw error;
      unsaved = since;
    }
  };
  return (freeBytes: number, limitGb: number, nowMs: number): DiskLow | null => {
    const saved = read.get() ?? null;
    const since = saved ?? unsaved;
    const limit = limitGb * gb * (since === null ? 1 : roomToBeOver);
    if (freeBytes >= limit) {
      if (since !== null) save(() => end.run(), null);
      return null;
    }
    const from = since ?? toJstIso(nowMs);
    if (saved === null) save(() => begin.run(from), from);
    return { since: from, freeGb: Math.floor(freeBytes / gb) };
  };
}
