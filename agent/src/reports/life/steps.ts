import { isDeepStrictEqual } from "node:util";
import { formatWareki } from "@desk/shared/calendar/era";
import { type CounterState, checkLabels, type DailyReport, type DailyTexts } from "@desk/shared/contract";
import type { CheckItem } from "@desk/shared/contract/report-life";
import type { LifeContext } from "./context.ts";
import type { RevisionHead } from "./day-repo.ts";
import { fieldLabels } from "./field-labels.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { granted, type Refused, refuse, type Verdict } from "./verdict.ts";
import { compared, itemsOf, notYet } from "./view.ts";

export type Shown = { readonly revision: number; readonly fingerprint: string };
export type ConfirmRequest = Shown & { readonly acknowledged: readonly string[] };

/** `14日 17:20`: enough to know which of two leads was first. */
export function moment(at: string): string {
  return `${Number(at.slice(8, 10))}日 ${at.slice(11, 16)}`;
}

/** 確認: the lead has looked at the day and answered what there was to answer. */
export function confirm(
  context: LifeContext,
  date: string,
  asked: ConfirmRequest,
  { staffId, contacts }: { readonly staffId: string; readonly contacts: readonly CounterState[] },
): Verdict<null> {
  const { reports, days, stored, life, audit } = context;
  return context.atOnce(() => {
    const head = days.newest(date);
    const report = reports.daily(date);
    if (report.state === "submitted") return alreadySubmitted(context, head);
    if (report.state === "confirmed") {
      // The same tap sent twice.
      if (head?.confirmedBy === staffId && isShown(report, asked)) return granted(null);
      return refuse(
        "conflict",
        `${formatWareki(date)}の日報は、${context.nameOf(head?.confirmedBy ?? null)}が ${moment(head?.confirmedAt ?? report.compiledAt)} に確認しています。読み直してください。何も変更していません。`,
      );
    }
    const stale = overtaken(report, asked) ?? notReady(context, report, asked.acknowledged, contacts);
    if (stale !== null) return stale;
    const at = context.now();
    const detail = acknowledgedText(itemsOf(context, report, contacts));
    stored.confirm(report, { at, staffId });
    life.writeAgain(date);
    audit.note({ at, staffId, action: "confirm", period: date, revision: report.revision, detail });
    return granted(null);
  });
}

/** What was asked and taken as it is, each question named once; never what the request itself says. */
function acknowledgedText(items: readonly CheckItem[]): string | null {
  const asked = items.filter(({ answer }) => answer === "acknowledge").map(({ code }) => checkLabels[code]);
  return asked.length === 0 ? null : `このまま報告: ${[...new Set(asked)].join("、")}`;
}

function isShown(report: DailyReport, { revision, fingerprint }: Shown): boolean {
  return report.revision === revision && fingerprintOf(report) === fingerprint;
}

/** Refuses what was decided on another content than the one there is. */
export function overtaken(report: DailyReport, shown: Shown): Refused | null {
  if (isShown(report, shown)) return null;
  return refuse(
    "conflict",
    "画面を開いたあとで、この日の記録か文章が変わりました。読み直して、もう一度確かめてください。何も変更していません。",
  );
}

export function alreadySubmitted(context: LifeContext, head: RevisionHead | null): Refused {
  const who = context.nameOf(head?.submittedBy ?? null);
  return refuse(
    "conflict",
    `${formatWareki(head?.businessDate ?? "")}の日報（第${head?.revision ?? 1}版）は、${who}が ${moment(head?.submittedAt ?? "")} に提出しています。直すときは差替えを始めてください。何も変更していません。`,
  );
}

function notReady(
  context: LifeContext,
  report: DailyReport,
  acknowledged: readonly string[],
  contacts: readonly CounterState[],
): Refused | null {
  const early = notYet(context, report.businessDate);
  if (early !== null) return refuse("report-incomplete", `${early}確認していません。`);
  const missing = itemsOf(context, report, contacts).filter(
    ({ id, answer }) => answer === "fill-in" || !acknowledged.includes(id),
  );
  const [first] = missing;
  if (first === undefined) return null;
  const others = missing.length > 1 ? `ほかに${missing.length - 1}件あります。` : "";
  return refuse("report-incomplete", `${first.message}${others}確認していません。`);
}

/** 特記事項・引継ぎ・延長の理由. */
export function saveTexts(
  context: LifeContext,
  date: string,
  asked: { readonly texts: DailyTexts; readonly textsRevision: number },
  staffId: string,
): Verdict<null> {
  const { days, life, audit } = context;
  return context.atOnce(() => {
    const head = days.newest(date);
    if (head?.state === "submitted") {
      const { message } = alreadySubmitted(context, head);
      return refuse("report-submitted", message);
    }
    const found = life.texts(date);
    if (isDeepStrictEqual(found.texts, asked.texts)) return granted(null);
    if (found.revision !== asked.textsRevision)
      return refuse(
        "conflict",
        `文章は、${context.nameOf(found.savedBy)}が ${moment(found.savedAt ?? "")} に別の画面で保存しました。読み直してから、もう一度書いてください。保存していません。`,
      );
    const at = context.now();
    life.saveTexts(date, asked.texts, found.revision + 1, { at, staffId });
    life.writeAgain(date);
    const detail =
      Object.keys(asked.texts)
        .sort()
        .map((field) => fieldLabels[field] ?? field)
        .join("、") || "すべて空欄";
    audit.note({ at, staffId, action: "texts", period: date, revision: head?.revision ?? null, detail });
    return granted(null);
  });
}

/** 差替え: begins the next revision as a draft; the submitted one stays what it is. */
export function revise(
  context: LifeContext,
  date: string,
  asked: { readonly revision: number; readonly reason: string },
  staffId: string,
): Verdict<null> {
  const { days, stored, reports, life, audit } = context;
  return context.atOnce(() => {
    const head = days.newest(date);
    if (head === null || head.state !== "submitted") return nothingToReplace(context, date, head);
    if (head.revision !== asked.revision)
      return refuse(
        "conflict",
        `この日の日報は、第${head.revision}版まで提出されています。読み直してください。何も変更していません。`,
      );
    const at = context.now();
    const { reason } = asked;
    const revision = head.revision + 1;
    stored.begin({ ...reports.fresh(date), revision, revisionReason: reason }, reason);
    life.markReplacement(date, null, at);
    life.writeAgain(date);
    audit.note({ at, staffId, action: "revise", period: date, revision, detail: reason });
    return granted(null);
  });
}

/**
 * Takes back a 差替え that is not handed in, whatever was recorded meanwhile: what differs then from the submitted
 * revision calls for a 差替え again. The texts are those of the submitted revision again.
 */
export function discard(
  context: LifeContext,
  date: string,
  asked: { readonly revision: number; readonly reason: string },
  staffId: string,
): Verdict<null> {
  const { days, stored, life, audit } = context;
  return context.atOnce(() => {
    const head = days.newest(date);
    if (head?.state === "submitted") return alreadySubmitted(context, head);
    const before = stored.read(date, asked.revision - 1);
    if (head?.revision !== asked.revision || before === null)
      return refuse(
        "conflict",
        `${formatWareki(date)}の日報に、取りやめる差替え（第${asked.revision}版）はありません。読み直してください。何も変更していません。`,
      );
    const by = { at: context.now(), staffId };
    stored.discard(date, asked.revision);
    const { texts, revision } = life.texts(date);
    if (!isDeepStrictEqual(texts, before.texts)) life.saveTexts(date, before.texts, revision + 1, by);
    life.markReplacement(date, compared(context, before).differs ? before.revision : null, by.at);
    life.writeAgain(date);
    audit.note({ ...by, action: "discard", period: date, revision: asked.revision, detail: asked.reason });
    return granted(null);
  });
}

function nothingToReplace(context: LifeContext, date: string, head: RevisionHead | null): Refused {
  const begun = context.audit.newest(date, 1000).find(({ action, revision }) => {
    return action === "revise" && revision === head?.revision;
  });
  if (begun !== undefined)
    return refuse(
      "conflict",
      `差替え（第${begun.revision}版）は、${context.nameOf(begun.staffId)}が ${moment(begun.at)} に始めています。読み直してください。何も変更していません。`,
    );
  return refuse(
    "conflict",
    `${formatWareki(date)}の日報はまだ提出されていません。提出する前なら、そのまま直せます。何も変更していません。`,
  );
}
