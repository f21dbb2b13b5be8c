import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const siteFileSchema = z.object({
  siteId: z.string(),
  mode: z.enum(["real", "rehearsal"]),
  createdAt: z.string(),
  /** Number of the newest event when this file was written; the log may hold more, never none. */
  lastSeq: z.int(),
  /** Once the database held fewer events than this file remembered; a restore takes it away. */
  shortfall: z.optional(z.object({ remembered: z.int(), found: z.int(), noticedAt: z.string() })),
});
/** What the folder remembers of its database: an emptied or lost database is not taken for a new site. */
export type SiteFile = z.infer<typeof siteFileSchema>;
/** Events that are gone, though the log is not empty: an older copy of the database was put in its place. */
export type Shortfall = NonNullable<SiteFile["shortfall"]>;

export function siteFilePath(dataDir: string): string {
  return join(dataDir, "site.json");
}

/** `unreadable` = there is one, but it is no site file. */
export function readSiteFile(dataDir: string): SiteFile | "absent" | "unreadable" {
  const path = siteFilePath(dataDir);
  if (!existsSync(path)) return "absent";
  try {
    const parsed = siteFileSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return parsed.success ? parsed.data : "unreadable";
  } catch {
    return "unreadable";
  }
}

/** Whole or not at all: temporary file, fsync, rename. Writes nothing when the file says so already. */
export function writeSiteFile(dataDir: string, content: SiteFile): void {
  const path = siteFilePath(dataDir);
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = openSync(temporary, "w");
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
