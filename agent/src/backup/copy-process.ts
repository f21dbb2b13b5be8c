import Database from "better-sqlite3";
import { answerParent } from "../pdf/answer.ts";
import { copyWhole } from "./copy.ts";
import type { CopyFound } from "./site-copy.ts";

/** What the process is asked for: a copy of the database `source` under the name `file`. */
export type CopyAsked = { readonly source: string; readonly file: string };

// In a process of its own: reading a whole database through would hold up the counters.
await answerParent<CopyAsked>(async ({ source, file }) => {
  const said = await copy(source, file);
  return Buffer.from(JSON.stringify(said));
});

async function copy(source: string, file: string): Promise<CopyFound> {
  const raw = new Database(source, { readonly: true, fileMustExist: true });
  try {
    return await copyWhole(raw, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return {
      ok: false,
      why: `${file} に書き込めません（${String(error.code)}）。保存先のつながりと空き容量を確かめてください。`,
    };
  } finally {
    raw.close();
  }
}
