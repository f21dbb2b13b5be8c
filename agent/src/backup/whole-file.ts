import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import type { SiteFile } from "../db/site-file.ts";

/** Gives a finished file its name, after its bytes are on the disk. */
export function moveWhole(from: string, to: string): void {
  const handle = openSync(from, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(from, to);
}

/** What a backup holds, readable without opening it. */
export function writeSidecar(path: string, site: SiteFile): void {
  const temporary = `${path}.tmp`;
  const handle = openSync(temporary, "w");
  try {
    writeSync(handle, `${JSON.stringify(site, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, path);
}
