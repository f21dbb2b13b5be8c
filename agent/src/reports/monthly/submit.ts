import { isDeepStrictEqual } from "node:util";
import type { MonthlyReport } from "@desk/shared/contract";
import { type SubmissionWay, submissionWayLabels } from "@desk/shared/contract/report-life";
import { monthLabel } from "../../imports/template.ts";
import { deliver, withdraw } from "../life/delivery.ts";
import type { FrozenFile } from "../life/frozen-repo.ts";
import { granted, type Refused, refuse, type Verdict } from "../life/verdict.ts";
import { monthBlockers } from "./blockers.ts";
import type { MonthContext } from "./context.ts";
import { type MonthFormat, monthFormats, type RenderMonth } from "./files.ts";
import { stale } from "./steps.ts";

export type SubmitMonth = {
  readonly revision: number;
  readonly textsRevision: number;
  readonly way: SubmissionWay;
};

/**
 * 提出 of a month: its files are made, copied into the shared folder when that is the way, and frozen byte for byte
 * together with the report. To be called under the month's lock. Whatever fails, the month is as it was before.
 */
export async function submitMonth(
  context: MonthContext,
  render: RenderMonth,
  month: string,
  asked: SubmitMonth,
  staffId: string,
): Promise<Verdict<null>> {
  const draft = await context.current(month);
  const refused = notReady(context, draft, asked);
  if (refused !== null) return refused;
  const at = context.now();
  const report: MonthlyReport = { ...draft, state: "submitted" };
  const handedIn = { at, staffName: context.nameOf(staffId), way: asked.way };
  const files: FrozenFile[] = [];
  // One after the other: each format has a process of its own.
  for (const format of monthFormats)
    files.push({
      format,
      name: fileName(report, format),
      bytes: await render(report, format, handedIn, "agent"),
    });
  const folder = asked.way === "shared-folder" ? context.life.settings().sharedFolder : null;
  if (folder !== null) {
    const undelivered = await deliver(context.life, revisionOf(report), folder, files);
    if (undelivered !== null) return undelivered;
  }
  try {
    const late = context.atOnce(() => commit(context, report, { asked, staffId, at, folder, files }));
    if (late === null) return granted(null);
    await withdraw(context.life, revisionOf(report));
    return late;
  } catch (error) {
    await withdraw(context.life, revisionOf(report));
    throw error;
  }
}

const revisionOf = ({ month, revision }: MonthlyReport) => ({ period: month, revision });

function notReady(context: MonthContext, report: MonthlyReport, asked: SubmitMonth): Refused | null {
  const old = stale(context, report, asked);
  if (old !== null) return old;
  const today = context.now().slice(0, 10);
  const blockers = monthBlockers(report, today, context.isImported(report.month));
  if (blockers.length > 0)
    return refuse(
      "report-incomplete",
      `${blockers.map(({ message }) => message).join("")}提出していません。`,
    );
  if (asked.way !== "shared-folder") return null;
  if (report.rehearsal)
    return refuse(
      "folder-unusable",
      "訓練の月報は共有フォルダーへコピーできません。手渡しかメールで提出してください。提出していません。",
    );
  if (context.life.settings().sharedFolder !== null) return null;
  return refuse(
    "folder-unusable",
    "共有フォルダーが設定されていません。先に「日報」の画面で設定するか、手渡しかメールで提出してください。提出していません。",
  );
}

/** 月次報告書_2026-06_第1版.pdf */
export function fileName({ month, revision }: MonthlyReport, format: MonthFormat): string {
  return `月次報告書_${month}_第${revision}版.${format}`;
}

type Commit = {
  readonly asked: SubmitMonth;
  readonly staffId: string;
  readonly at: string;
  readonly folder: string | null;
  readonly files: readonly FrozenFile[];
};

/** In a transaction. A record may have come while the files were made: then nothing is submitted. */
function commit(
  context: MonthContext,
  report: MonthlyReport,
  { asked, staffId, at, folder, files }: Commit,
): Refused | null {
  const { month, revision } = report;
  const present = context.currentNow(month);
  const old = stale(context, present, asked);
  if (old !== null) return old;
  if (!sameContent(present, report))
    return refuse(
      "conflict",
      `提出の途中で${monthLabel(month)}の記録が変わりました。内容を確かめてから、もう一度提出してください。提出していません。`,
    );
  const { way } = asked;
  if (context.months.revisions(month).length === 0)
    context.months.begin(month, { at, staffId, revision, reason: null });
  context.months.submit(report, { at, staffId, way, folder });
  context.frozen.freeze({ kind: "monthly", period: month, revision }, files, at);
  if (folder !== null) context.life.endDelivery(month, revision);
  const detail = folder === null ? submissionWayLabels[way] : `${submissionWayLabels[way]} ${folder}`;
  context.audit.note({ at, staffId, action: "submit", period: month, revision, detail });
  return null;
}

/** Whenever each of them was compiled. */
function sameContent(a: MonthlyReport, b: MonthlyReport): boolean {
  const content = (report: MonthlyReport) => ({ ...report, compiledAt: null, state: null });
  return isDeepStrictEqual(content(a), content(b));
}
