import { formatWareki } from "@desk/shared/calendar/era";
import type { DailyReport } from "@desk/shared/contract";
import {
  type ReportFormat,
  reportFormats,
  type SubmissionWay,
  submissionWayLabels,
} from "@desk/shared/contract/report-life";
import type { LifeContext } from "./context.ts";
import { deliver, withdraw } from "./delivery.ts";
import type { FrozenFile } from "./frozen-repo.ts";
import { removeFrom, sweepProbe } from "./shared-folder.ts";
import { signedOf } from "./signed.ts";
import { alreadySubmitted, overtaken, type Shown } from "./steps.ts";
import { granted, type Refused, refuse, type Verdict } from "./verdict.ts";

export type SubmitRequest = Shown & { readonly way: SubmissionWay };

/**
 * 提出: freezes the confirmed report and its files, byte for byte. To be called under the day's lock. Handing in
 * through the shared folder, the files are there first; when they cannot be, nothing is submitted. Killed in the
 * middle, the day is either as it was (what was copied is taken away at the next start) or submitted with everything.
 */
export async function submit(
  context: LifeContext,
  date: string,
  asked: SubmitRequest,
  staffId: string,
): Promise<Verdict<null>> {
  const ready = readyToSubmit(context, date, asked, staffId);
  if (!ready.ok || ready.value === null) return ready.ok ? granted(null) : ready;
  const report: DailyReport = { ...ready.value, state: "submitted" };
  const at = context.now();
  const folder = asked.way === "shared-folder" ? context.life.settings().sharedFolder : null;
  const files = await frozenFiles(context, report, { at, asked, staffId, folder });
  if (folder !== null) {
    const refused = await deliver(context.life, revisionOf(report), folder, files);
    if (refused !== null) return refused;
  }
  try {
    const refused = context.atOnce(() => commit(context, report, { at, asked, staffId, folder, files }));
    if (refused === null) return granted(null);
    await withdraw(context.life, revisionOf(report));
    return refused;
  } catch (error) {
    await withdraw(context.life, revisionOf(report));
    throw error;
  }
}

const revisionOf = ({ businessDate, revision }: DailyReport) => ({ period: businessDate, revision });

/** The report to submit; null when the same person has just submitted it. */
function readyToSubmit(
  context: LifeContext,
  date: string,
  asked: SubmitRequest,
  staffId: string,
): Verdict<DailyReport | null> {
  const report = context.reports.daily(date);
  const head = context.days.newest(date);
  if (report.state === "submitted") {
    const sameTap = head?.submittedBy === staffId && head.submittedWay === asked.way;
    return sameTap && head.revision === asked.revision ? granted(null) : alreadySubmitted(context, head);
  }
  const stale = overtaken(report, asked);
  if (stale !== null) return stale;
  if (report.state !== "confirmed")
    return refuse(
      "report-incomplete",
      `${formatWareki(date)}の日報はまだ確認されていません。確認してから提出してください。提出していません。`,
    );
  if (asked.way !== "shared-folder") return granted(report);
  if (context.rehearsal)
    return refuse(
      "folder-unusable",
      "訓練の日報は共有フォルダーへコピーできません。手渡しかメールで提出してください。提出していません。",
    );
  if (context.life.settings().sharedFolder === null)
    return refuse(
      "folder-unusable",
      "共有フォルダーが設定されていません。先に「日報」の画面で設定するか、手渡しかメールで提出してください。提出していません。",
    );
  return granted(report);
}

type Handing = {
  readonly at: string;
  readonly asked: SubmitRequest;
  readonly staffId: string;
  readonly folder: string | null;
};

/** They say themselves when, by whom and how they were handed in. */
async function frozenFiles(
  { reports, days, site, nameOf }: LifeContext,
  report: DailyReport,
  { at, asked, staffId, folder }: Handing,
): Promise<FrozenFile[]> {
  const head = days.newest(report.businessDate);
  if (head === null) throw new Error(`${report.businessDate} is confirmed and has no row`);
  const signed = signedOf(head, "confirmed", site.staff());
  const submitted = { at, staffId, staffName: nameOf(staffId), way: asked.way, folder };
  const made = await reports.files(report, { ...signed, submitted });
  return reportFormats.map((format) => ({ format, name: fileName(report, format), bytes: made[format] }));
}

function fileName({ businessDate, revision }: DailyReport, format: ReportFormat): string {
  return `日次報告書_${businessDate}_第${revision}版.${format}`;
}

type Commit = Handing & { readonly files: readonly FrozenFile[] };

/** In a transaction. An event may have come while the files were made: then nothing is submitted. */
function commit(
  { reports, stored, frozen, life, audit }: LifeContext,
  report: DailyReport,
  { at, asked, staffId, folder, files }: Commit,
): Refused | null {
  const { businessDate: period, revision } = report;
  const present = reports.daily(period);
  const stale =
    present.state === "confirmed"
      ? overtaken(present, asked)
      : overtaken(present, { ...asked, fingerprint: "" });
  if (stale !== null) return stale;
  const { way } = asked;
  stored.submit(report, { at, staffId, way, folder });
  frozen.freeze({ kind: "daily", period, revision }, files, at);
  // Handed in another way, what an earlier try has left in the folder stays noted until it is taken away.
  if (folder !== null) life.endDelivery(period, revision);
  life.markReplacement(period, null, at);
  life.writeAgain(period);
  const detail = folder === null ? submissionWayLabels[way] : `${submissionWayLabels[way]} ${folder}`;
  audit.note({ at, staffId, action: "submit", period, revision, detail });
  return null;
}

/** Takes away what a killed or a late copy has left in the shared folder; for the start. */
export async function undoDeliveries({ life, days, audit, now }: LifeContext): Promise<void> {
  const { sharedFolder } = life.settings();
  if (sharedFolder !== null) await sweepProbe(sharedFolder);
  for (const { period, revision, folder, names } of life.deliveries()) {
    const head = days.revisions(period).find((one) => one.revision === revision);
    const handedInThere = head?.submittedWay === "shared-folder" && head.submittedFolder === folder;
    if (!handedInThere) {
      // A share that is not there yet is tried again at the next start, and before the next submission.
      if (!(await removeFrom(folder, names))) continue;
      audit.note({ at: now(), staffId: null, action: "delivery-undone", period, revision, detail: folder });
    }
    life.endDelivery(period, revision);
  }
}
