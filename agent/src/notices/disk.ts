import { statfs } from "node:fs/promises";
import { toJstIso } from "@desk/shared/calendar/business-date";
import type { Database } from "better-sqlite3";
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

/** Whether the disk is low, and since when; kept in the database, so that a restart makes no new notice. */
export function createDiskWatch(raw: Database) {
  const read = raw.prepare<[], string>("SELECT since FROM disk_low").pluck();
  const begin = raw.prepare("INSERT INTO disk_low (only_row, since) VALUES (1, ?) ON CONFLICT DO NOTHING");
  const end = raw.prepare("DELETE FROM disk_low");
  return (freeBytes: number, limitGb: number, nowMs: number): DiskLow | null => {
    const since = read.get() ?? null;
    const limit = limitGb * gb * (since === null ? 1 : roomToBeOver);
    if (freeBytes >= limit) {
      if (since !== null) end.run();
      return null;
    }
    if (since === null) begin.run(toJstIso(nowMs));
    return { since: since ?? toJstIso(nowMs), freeGb: Math.floor(freeBytes / gb) };
  };
}
