import { existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { toJstIso } from "@desk/shared/calendar/business-date";
import { copyWhole } from "../backup/copy.ts";
import { realClock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { DeskDatabase } from "../db/open.ts";
import { done, refusedSaying, type Said } from "./io.ts";
import { withSite } from "./open-site.ts";

/** `desk backup [file]`: copies the records beside the running agent, reads the copy back and only then names it. */
export async function backup(config: Config, target: string | undefined): Promise<Said> {
  const file = target === undefined ? defaultFile(config.dataDir) : resolve(target);
  if (existsSync(file))
    return refusedSaying(
      "file-exists",
      `${file} はすでにあります。別の名前を指定してください。何も変更していません。`,
    );
  const said = await withSite(config.dataDir, (db) => copyTo(db, file));
  return said.ok ? said.value : refusedSaying(said.refusal.code, said.refusal.message);
}

async function copyTo(db: DeskDatabase, file: string): Promise<Said> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const copy = await copyWhole(db.raw, file);
    if (!copy.ok) return refusedSaying("backup-broken", copy.why);
    const lines = [`バックアップを作りました: ${file}`, `  記録 ${copy.site.lastSeq}件・読み戻し確認済み`];
    return done(lines, { file, ...copy.site });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return refusedSaying(
      "backup-failed",
      `バックアップを作れません（${error.message}）。保存先と空き容量を確かめてください。`,
    );
  }
}

function defaultFile(dataDir: string): string {
  const stamp = toJstIso(realClock.now()).slice(0, 19).replace("T", "-").replaceAll(":", "");
  return join(dataDir, "backups", `desk-${stamp}.sqlite`);
}
