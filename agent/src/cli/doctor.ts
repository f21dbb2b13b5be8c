import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toJstIso } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { contractPeriod } from "@desk/shared/calendar/opening";
import { clockAheadLimitMs, healthAnswerSchema } from "@desk/shared/contract";
import Database from "better-sqlite3";
import { realClock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { DeskDatabase } from "../db/open.ts";
import { projectedTables } from "../events/projection-repo.ts";
import { rebuildRows } from "../events/rebuild.ts";
import { createUnreadableRepo } from "../events/unreadable-repo.ts";
import { createJobRepo } from "../jobs/repo.ts";
import { listen } from "../listen.ts";
import { extensionManifest } from "./extension-build.ts";
import type { Said } from "./io.ts";
import { openSite } from "./open-site.ts";

/** One thing that was looked at. `text` says what was found and, when it is wrong, what to do. */
export type Finding = { readonly name: string; readonly ok: boolean; readonly text: string };

/** Below this the next backup may not fit. */
const leastFreeBytes = 1024 ** 3;

/** `desk doctor`: looks at everything that a working day needs; changes nothing. */
export async function doctor(config: Config): Promise<Said> {
  const findings: Finding[] = [
    good("設定", `${config.host}:${config.port}、データフォルダー ${config.dataDir}`),
  ];
  const opened = openSite(config.dataDir);
  if (opened.ok) {
    const db = opened.value;
    try {
      findings.push(
        site(db),
        completeness(db),
        clock(db, realClock.now()),
        durability(db),
        integrity(db),
        readability(db),
        await projections(db),
        jobs(db),
      );
    } finally {
      db.close();
    }
  } else findings.push(bad("記録", opened.refusal.message));
  findings.push(space(config.dataDir), await line(config), extensionManifest());
  const ok = findings.every((finding) => finding.ok);
  const lines = findings.map((finding) => `${finding.ok ? "○" : "×"} ${finding.name}: ${finding.text}`);
  return { lines, json: { ok, findings }, exitCode: ok ? 0 : 1 };
}

export const good = (name: string, text: string): Finding => ({ name, ok: true, text });
export const bad = (name: string, text: string): Finding => ({ name, ok: false, text });

function site(db: DeskDatabase): Finding {
  const { name, mode, createdAt } = db.identity;
  const rehearsal = mode === "rehearsal" ? "訓練用" : "本番用";
  return good("記録", `${name}（${rehearsal}、${formatWareki(createdAt.slice(0, 10))}から）`);
}

/** Events that were there once: whoever put an older copy in place must hear of it. */
function completeness({ shortfall }: DeskDatabase): Finding {
  if (shortfall === null) return good("記録の欠落", "ありません");
  const { remembered, found, noticedAt } = shortfall;
  const day = formatWareki(noticedAt.slice(0, 10));
  return bad(
    "記録の欠落",
    `${remembered}件あった記録が${found}件に減っていました（${day}に検出）。新しいバックアップがあれば戻してください（desk restore）。`,
  );
}

/** Real records only: a rehearsal has a clock of its own. */
function clock({ raw, identity }: DeskDatabase, nowMs: number): Finding {
  const now = toJstIso(nowMs);
  const text = `${formatWareki(now.slice(0, 10))} ${now.slice(11, 16)}`;
  const last = raw.prepare<[], string | null>("SELECT max(recorded_at) FROM event").pluck().get() ?? null;
  const back = last !== null && Date.parse(last) > nowMs + clockAheadLimitMs;
  const outside = now.slice(0, 10) < contractPeriod.from || now.slice(0, 10) > contractPeriod.to;
  if (identity.mode === "rehearsal" || !(back || outside)) return good("時計", text);
  const why = outside
    ? `契約期間（${contractPeriod.from}～${contractPeriod.to}）の外です`
    : `最後の記録（${last?.slice(0, 16)}）より前です`;
  return bad("時計", `${text}。${why}。パソコンの日付と時刻を合わせてください。`);
}

function durability({ raw }: DeskDatabase): Finding {
  const synchronous = raw.pragma("synchronous", { simple: true });
  const journal = raw.pragma("journal_mode", { simple: true });
  const text = `journal_mode=${String(journal)}・synchronous=${String(synchronous)}`;
  return synchronous === 2 && journal === "wal"
    ? good("停電への備え", text)
    : bad("停電への備え", `${text}。wal と 2（FULL）のはずです。窓口デスクを入れ直してください。`);
}

function integrity({ raw }: DeskDatabase): Finding {
  const found = raw.pragma("integrity_check", { simple: true });
  return found === "ok"
    ? good("記録の健全性", "問題ありません")
    : bad(
        "記録の健全性",
        `壊れています（${String(found)}）。バックアップから戻してください（desk restore）。`,
      );
}

/** Every event of the log against the schema: what it once passed, it must still pass. */
function readability({ raw }: DeskDatabase): Finding {
  const found = createUnreadableRepo(raw).all();
  if (found.length === 0) return good("記録の読み取り", "すべて読み取れます");
  const shown = found.slice(0, 5).map(({ seq, id, businessDate }) => `${businessDate} 通番${seq}（${id}）`);
  const more = found.length > shown.length ? `、ほか${found.length - shown.length}件` : "";
  return bad(
    "記録の読み取り",
    `読み取れない記録があります: ${shown.join("、")}${more}。その日の報告書は作成されません。バックアップから戻してください（desk restore）。`,
  );
}

/** Makes the figures anew from the log, in a copy, and compares: the agent may be working on the original. */
async function projections(db: DeskDatabase): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), "desk-doctor-"));
  try {
    const path = join(folder, "copy.sqlite");
    await db.raw.backup(path);
    const copy = new Database(path);
    try {
      const before = dump(copy);
      rebuildRows(copy);
      const after = dump(copy);
      const differing = projectedTables.filter((_, index) => before[index] !== after[index]);
      const events = Number(copy.prepare("SELECT count(*) FROM event").pluck().get());
      return differing.length === 0
        ? good("集計と記録の一致", `記録 ${events}件から作り直した集計と一致します`)
        : bad(
            "集計と記録の一致",
            `一致しません（${differing.join("・")}）。窓口デスクを再起動してください。`,
          );
    } finally {
      copy.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The rows of each table in one order, as text. */
function dump(raw: Database.Database): string[] {
  return projectedTables.map((table) => {
    const rows = raw.prepare(`SELECT * FROM ${table}`).all();
    return rows
      .map((row) => JSON.stringify(row))
      .sort()
      .join("\n");
  });
}

function jobs(db: DeskDatabase): Finding {
  const repo = createJobRepo(db.raw);
  const failed = repo.open().filter((job) => job.state === "failed");
  if (failed.length > 0) {
    const list = failed.map((job) => `${job.period}（${job.attempts}回失敗: ${job.lastError ?? "不明"}）`);
    return bad("自動作成", `日次報告書を作成できていません: ${list.join("、")}`);
  }
  const last = repo.donePeriods("daily-report").at(-1);
  return good(
    "自動作成",
    last === undefined ? "作成済みの日次報告書はまだありません" : `日次報告書は ${last} まで作成済み`,
  );
}

function space(dataDir: string): Finding {
  try {
    const { bavail, bsize } = statfsSync(dataDir);
    const free = bavail * bsize;
    const text = `${(free / 1024 ** 3).toFixed(1)} GB`;
    return free >= leastFreeBytes
      ? good("空き容量", text)
      : bad("空き容量", `${text}。1 GB 以上空けてください。`);
  } catch (error) {
    return bad("空き容量", `${dataDir} を調べられません（${String(error)}）。`);
  }
}

/** Either our agent answers at the port, or nobody does and the port is free. */
async function line({ host, port }: Config): Promise<Finding> {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const health = await fetch(`http://${name}:${port}/api/health`, { signal: AbortSignal.timeout(2000) })
    .then(async (answer) => healthAnswerSchema.parse(await answer.json()))
    .catch(() => null);
  if (health !== null) {
    const time = toJstIso(Date.parse(health.now)).slice(11, 16);
    return good(
      "窓口デスク",
      `起動中（版 ${health.version}、時刻 ${formatWareki(health.businessDate)} ${time}）`,
    );
  }
  const tried = await listen(host, port);
  if (!tried.ok) return bad("窓口デスク", tried.refusal.message);
  tried.value.server.close();
  return good(
    "窓口デスク",
    `停止中（ポート ${port} は空いています。${toJstIso(realClock.now()).slice(11, 16)} 現在）`,
  );
}
