import { resolve } from "node:path";
import { isBusinessDate, toJstIso } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { DailyReport } from "@desk/shared/contract";
import { reportFormats } from "@desk/shared/contract/report-life";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { DeskDatabase } from "../db/open.ts";
import { createProjectionRepo } from "../events/projection-repo.ts";
import { projectionVersion } from "../events/rebuild.ts";
import { formatDuration } from "../reports/document/values.ts";
import type { DailyPaths } from "../reports/files.ts";
import { createReportService } from "../reports/service.ts";
import { createTopic } from "../topic.ts";
import { deskTime } from "./desk-time.ts";
import { done, refusedSaying, type Said } from "./io.ts";
import { withSite } from "./open-site.ts";

/** `desk report [date] [--out folder]`: compiles a day, writes its files and tells the main figures. */
export async function report(
  config: Config,
  date: string | undefined,
  out: string | undefined,
): Promise<Said> {
  const said = await withSite(config.dataDir, (db) => reportIn(db, config, date, out));
  return said.ok ? said.value : refusedSaying(said.refusal.code, said.refusal.message);
}

async function reportIn(
  db: DeskDatabase,
  config: Config,
  given: string | undefined,
  out: string | undefined,
): Promise<Said> {
  const nowMs = await deskTime(db, config);
  const clock: Clock = { now: () => nowMs };
  const today = toJstIso(nowMs).slice(0, 10);
  const date: string = given ?? today;
  const wrong = checkDate(date, today);
  if (wrong !== null) return refusedSaying("bad-date", wrong);
  // Of another version, or stale: what would be read is not what the log says.
  if (createProjectionRepo(db.raw).version() !== projectionVersion)
    return refusedSaying(
      "figures-outdated",
      "集計の作り直しが済んでいないため、報告書を作成していません。窓口デスクを起動すると（npm start または desk start）作り直されます。そのあとで、もう一度実行してください。",
    );
  const reports = createReportService({
    db,
    clock,
    dataDir: config.dataDir,
    reportCompiled: createTopic(() => {}),
  });
  try {
    if (out === undefined) {
      const { report: compiled, paths } = await reports.compile(date);
      return tell(compiled, paths);
    }
    const compiled = reports.daily(date);
    return tell(compiled, await reports.write(compiled, resolve(out)));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && "syscall" in error)) throw error;
    return refusedSaying(
      "folder-not-writable",
      `報告書を書き込めません（${error.message}）。フォルダーを確かめてください。`,
    );
  }
}

function checkDate(date: string, today: string): string | null {
  const given = date.slice(0, 30);
  if (!isBusinessDate(date)) return `日付は 2026-05-14 の形で指定してください。指定された値: 「${given}」`;
  if (date < contractPeriod.from || date > contractPeriod.to)
    return `報告書があるのは ${contractPeriod.from} から ${contractPeriod.to} までです。指定された日: ${date}`;
  if (date > today) return `${formatWareki(date)}はまだ来ていません。今日は${formatWareki(today)}です。`;
  return null;
}

function tell(compiled: DailyReport, paths: DailyPaths): Said {
  const { transactions, handling } = compiled;
  const all = handling.all;
  const lines = [
    `日次報告書 ${formatWareki(compiled.businessDate)}${compiled.rehearsal ? "【訓練データ】" : ""}`,
    `  件数 ${transactions.total}件・未終了 ${compiled.open.length}件・取消 ${compiled.voided}件・訂正 ${compiled.corrected}件`,
    `  対応時間 平均 ${formatDuration(all?.meanS ?? null)}・中央値 ${formatDuration(all?.medianS ?? null)}（計測 ${all?.n ?? 0}件）`,
    ...reportFormats.map((format) => `  ${paths[format]}`),
  ];
  const { businessDate, state, compiledAt } = compiled;
  return done(lines, { businessDate, state, compiledAt, total: transactions.total, handling: all, paths });
}
