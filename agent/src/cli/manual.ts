import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { toJstIso } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import type { Config } from "../config.ts";
import type { DeskDatabase } from "../db/open.ts";
import { createManualService } from "../manual/service.ts";
import { writeWhole } from "../reports/files.ts";
import { deskTime } from "./desk-time.ts";
import { done, refusedSaying, type Said } from "./io.ts";
import { withSite } from "./open-site.ts";

/** `desk manual [--out folder] [--proposed]`: the 業務マニュアル of today as PDF and HTML. */
export async function manual(config: Config, out: string | undefined, proposed: boolean): Promise<Said> {
  const said = await withSite(config.dataDir, (db) => manualIn(db, config, out, proposed));
  return said.ok ? said.value : refusedSaying(said.refusal.code, said.refusal.message);
}

async function manualIn(
  db: DeskDatabase,
  config: Config,
  out: string | undefined,
  proposed: boolean,
): Promise<Said> {
  const nowMs = await deskTime(db, config);
  const date = toJstIso(nowMs).slice(0, 10);
  const folder = resolve(out ?? join(config.dataDir, "manual"));
  const service = createManualService({ db, clock: { now: () => nowMs } });
  const paths = { pdf: join(folder, `manual-${date}.pdf`), html: join(folder, `manual-${date}.html`) };
  try {
    mkdirSync(folder, { recursive: true });
    for (const format of ["pdf", "html"] as const) {
      const bytes = await service.make({ format, proposed, compare: null });
      if (bytes === null) throw new Error("the manual without a comparison is always there");
      writeWhole(paths[format], bytes);
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && "syscall" in error)) throw error;
    return refusedSaying(
      "folder-not-writable",
      `業務マニュアルを書き込めません（${error.message}）。フォルダーを確かめてください。`,
    );
  }
  const what = proposed ? "業務マニュアル（提出中の版）" : "業務マニュアル";
  return done([`${what} ${formatWareki(date)}`, `  ${paths.pdf}`, `  ${paths.html}`], {
    date,
    proposed,
    paths,
  });
}
