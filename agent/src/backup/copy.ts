import { rmSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { type CopyFound, inspectCopy, settleCopy } from "./site-copy.ts";
import { moveWhole, writeSidecar } from "./whole-file.ts";

/**
 * Copies the records beside whoever writes them, reads the copy through and only then gives it its name.
 * @throws what the file system says (disk full, no such folder, …); nothing half-made stays
 */
export async function copyWhole(raw: Database, file: string): Promise<CopyFound> {
  const temporary = `${file}.tmp`;
  try {
    rmSync(temporary, { force: true });
    await raw.backup(temporary);
    settleCopy(temporary);
    const copy = inspectCopy(temporary);
    if (!copy.ok) return copy;
    writeSidecar(`${file}.json`, copy.site);
    moveWhole(temporary, file);
    return copy;
  } finally {
    rmSync(temporary, { force: true });
  }
}
