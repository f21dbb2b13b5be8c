import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

export type DailyFiles = { readonly json: string; readonly html: string; readonly xlsx: Uint8Array };
export type DailyPaths = { readonly json: string; readonly html: string; readonly xlsx: string };

/** Where the files of a day lie in a folder. */
export function dailyPaths(folder: string, businessDate: string): DailyPaths {
  const of = (extension: string) => join(folder, `daily-${businessDate}.${extension}`);
  return { json: of("json"), html: of("html"), xlsx: of("xlsx") };
}

/** Writes the three files; each is whole on disk, or the one before it is still there. */
export function writeDailyFiles(folder: string, businessDate: string, files: DailyFiles): DailyPaths {
  mkdirSync(folder, { recursive: true });
  const paths = dailyPaths(folder, businessDate);
  writeWhole(paths.json, Buffer.from(files.json));
  writeWhole(paths.html, Buffer.from(files.html));
  writeWhole(paths.xlsx, files.xlsx);
  return paths;
}

/** Temporary file, fsync, rename: a power cut leaves the old file or the new one, never half of one. */
export function writeWhole(path: string, content: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const handle = openSync(temporary, "w");
    try {
      for (let from = 0; from < content.length; ) from += writeSync(handle, content, from);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
