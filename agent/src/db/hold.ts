import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { accepted, type Result, refused } from "../refusal.ts";
import { notWritable } from "./inspect.ts";

/** The right to be the one agent of a data folder (or to put another database into its place). */
export type Hold = {
  /** Gives it back. The file stays: taking it away could take it from under the next holder. */
  release(): void;
  /** For a start that came to nothing: leaves the folder as it was found. */
  undo(): void;
};

/**
 * Takes the folder for as long as this process lives. It is an exclusive lock of SQLite's on a file of its own:
 * the system lifts it when the process ends, however it ends, on Windows too; a file with a process id would
 * stay behind after a crash. Other commands work beside it, since the records themselves are not locked.
 */
export function holdFolder(dataDir: string): Result<Hold> {
  const path = join(dataDir, "agent.lock");
  const wasThere = existsSync(path);
  let raw: Database.Database | undefined;
  try {
    raw = new Database(path, { timeout: 0 });
    // Nothing is ever written, so no journal may lie about either.
    raw.pragma("journal_mode = MEMORY");
    raw.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    raw?.close();
    const code = error instanceof Database.SqliteError ? error.code : "";
    if (code.startsWith("SQLITE_BUSY"))
      return refused(
        "folder-in-use",
        `${dataDir} は、起動中の窓口デスクが使用しています。1つのデータフォルダーで起動できるのは1つだけです。起動中のものを使うか、止めてから（Ctrl+C）やり直してください。何も変更していません。`,
      );
    return notWritable(dataDir, error);
  }
  const held = raw;
  return accepted({
    release: () => void held.close(),
    undo() {
      held.close();
      if (!wasThere) rmSync(path, { force: true });
    },
  });
}
