import { isDeepStrictEqual } from "node:util";
import { businessDateOf, timeOf } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import type { Billing, MonthlyReport, MonthlyTexts } from "@desk/shared/contract";
import { monthLabel } from "../../imports/template.ts";
import { granted, type Refused, refuse, type Verdict } from "../life/verdict.ts";
import type { MonthContext } from "./context.ts";

const readAgain = "読み直してから、もう一度行ってください。";

/** 総括・課題と改善提案・翌月の予定. The texts of a submitted revision stay; those of the next one can be written. */
export function saveTexts(
  context: MonthContext,
  month: string,
  { texts, textsRevision }: { texts: MonthlyTexts; textsRevision: number },
  staffId: string,
): Verdict<null> {
  if (context.months.revisions(month).at(-1)?.state === "submitted")
    return refuse(
      "report-submitted",
      `${monthLabel(month)}の月報は提出済みです。文章を直すには、先に差替えを始めてください。保存していません。`,
    );
  const by = { at: context.now(), staffId };
  if (!context.settings.saveTexts(month, texts, textsRevision, by))
    return refuse(
      "conflict",
      `${monthLabel(month)}の文章は、別の画面で先に保存されています。${readAgain}保存していません。`,
    );
  context.audit.note({ ...by, action: "texts", period: month, revision: null, detail: null });
  return granted(null);
}

/** 差替え: opens the next revision as a draft; the submitted one stays as it is. */
export function revise(
  context: MonthContext,
  month: string,
  { revision, reason }: { revision: number; reason: string },
  staffId: string,
): Verdict<null> {
  const newest = context.months.revisions(month).at(-1);
  if (newest === undefined || newest.state !== "submitted")
    return refuse(
      "conflict",
      `${monthLabel(month)}の月報は${newest === undefined ? "まだ提出されていません" : `第${newest.revision}版の差替えをすでに始めています`}。${readAgain}`,
    );
  if (newest.revision !== revision) return overtaken(month, newest.revision, revision);
  const by = { at: context.now(), staffId };
  context.months.begin(month, { ...by, revision: revision + 1, reason });
  context.audit.note({ ...by, action: "revise", period: month, revision: revision + 1, detail: reason });
  return granted(null);
}

/** Takes back a 差替え that is not handed in; the texts are those of the submitted revision again. */
export function discard(
  context: MonthContext,
  month: string,
  { revision, reason }: { revision: number; reason: string },
  staffId: string,
): Verdict<null> {
  const [before, newest] = context.months.revisions(month).slice(-2);
  if (newest === undefined || before?.body == null || newest.state === "submitted")
    return refuse(
      "conflict",
      `${monthLabel(month)}の月報に、取りやめる差替えはありません。${readAgain}何も変更していません。`,
    );
  if (newest.revision !== revision) return overtaken(month, newest.revision, revision);
  const by = { at: context.now(), staffId };
  context.months.discard(month, revision);
  const texts = context.settings.texts(month);
  if (!isDeepStrictEqual(texts.value, before.body.texts))
    context.settings.saveTexts(month, before.body.texts, texts.revision, by);
  context.audit.note({ ...by, action: "discard", period: month, revision, detail: reason });
  return granted(null);
}

/** 請求の設定. */
export function saveBilling(
  context: MonthContext,
  { billing, revision }: { billing: Billing; revision: number },
  staffId: string,
): Verdict<null> {
  const by = { at: context.now(), staffId };
  const before = billingText(context.settings.billing().value);
  if (!context.settings.saveBilling(billing, revision, by))
    return refuse("conflict", `請求の設定は、別の画面で先に保存されています。${readAgain}保存していません。`);
  const after = billingText(billing);
  const row = {
    ...by,
    action: "settings",
    period: "billing",
    revision: revision + 1,
    detail: after,
  } as const;
  context.audit.note(row, { before, after });
  return granted(null);
}

function billingText({ yearNet, registrationNumber }: Billing): string {
  const years = Object.entries(yearNet).map(
    ([year, net]) => `令和${Number(year) - 2018}年度 ${net?.toLocaleString("ja-JP")}円（税抜）`,
  );
  const amounts = years.length === 0 ? "契約金額なし" : years.join("、");
  return `${amounts}、登録番号${registrationNumber ?? "なし"}`;
}

/** What was on the screen is not the newest any more; null when it is. */
export function stale(
  context: MonthContext,
  report: MonthlyReport,
  asked: { revision: number; textsRevision: number },
): Refused | null {
  const { month, revision, state } = report;
  if (state === "submitted") return alreadySubmitted(context, month);
  if (revision !== asked.revision) return overtaken(month, revision, asked.revision);
  if (context.settings.texts(month).revision !== asked.textsRevision)
    return refuse(
      "conflict",
      `${monthLabel(month)}の文章は、画面を開いたあとに別の画面で直されています。${readAgain}提出していません。`,
    );
  return null;
}

function alreadySubmitted({ months, nameOf }: MonthContext, month: string): Refused {
  const last = months.revisions(month).findLast(({ submitted }) => submitted !== null);
  const by = last?.submitted ?? null;
  const when =
    by === null ? "" : `${formatWareki(businessDateOf(by.at))} ${timeOf(by.at)}に${nameOf(by.staffId)}さんが`;
  return refuse(
    "report-submitted",
    `${monthLabel(month)}の月報は、${when}提出しています。直すには差替えを始めてください。`,
  );
}

function overtaken(month: string, found: number, asked: number): Refused {
  return refuse(
    "conflict",
    `${monthLabel(month)}の月報は第${found}版です（画面では第${asked}版）。${readAgain}`,
  );
}
