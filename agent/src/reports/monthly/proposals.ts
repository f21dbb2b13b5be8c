import { businessDateOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import type { ComparedMonth, MonthlyReport } from "@desk/shared/contract";
import { catalogue, catalogueEntry, divisionLabels, divisions } from "@desk/shared/procedures/catalogue";
import { durationText } from "@desk/shared/timing/format";
import { monthLabel } from "../../imports/template.ts";
import { formatValue, percent } from "../document/values.ts";
import { outageCount } from "./happenings.ts";
import { answerRate, completionRate, perDay } from "./rates.ts";

const n = (value: number) => value.toLocaleString("ja-JP");

/** Sentences for 総括 with the month's own figures; the lead changes and adds to them. No judgement is made here. */
export function proposedSummary(report: MonthlyReport): string {
  return [
    ...workload(report),
    comparison(report.previousMonth, "前月", report),
    comparison(report.lastYear, "前年同月", report),
    times(report),
    calls(report),
    trouble(report),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function workload({ month, countedFrom, total, openDays, byProcedure, days }: MonthlyReport): string[] {
  const holidays = openDays.holidayOpening + openDays.busySeasonOpening;
  const lines = [
    `${monthLabel(month)}${begun("（", countedFrom, "）")}の開庁日数は${openDays.total}日（うち休日開庁${holidays}日）、取扱件数は${n(total)}件、` +
      `1日平均${perDay(total, openDays.total).toFixed(1)}件でした。`,
  ];
  const sums = divisions
    .map((division) => ({
      division,
      count: catalogue
        .filter((entry) => entry.division === division)
        .reduce((sum, { id }) => sum + (byProcedure[id] ?? 0), 0),
    }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = sums;
  const busiest = days.toSorted((a, b) => b.total - a.total)[0];
  if (total === 0 || first === undefined || second === undefined || busiest === undefined) return lines;
  const name = (of: typeof first) =>
    `${divisionLabels[of.division].replace(/^\S+ /, "")}${n(of.count)}件（${share(of.count, total)}）`;
  lines.push(
    `業務別（休日開庁分を含む）では、${name(first)}、${name(second)}の順に多く、` +
      `件数が最も多かった日は${formatMonthDay(busiest.businessDate)}の${n(busiest.total)}件でした。`,
  );
  return lines;
}

function comparison(
  other: ComparedMonth | null,
  label: string,
  { total, byProcedure }: MonthlyReport,
): string {
  if (other === null || other.total === 0) return "";
  const change = total - other.total;
  const how =
    change === 0
      ? "同数"
      : `${n(Math.abs(change))}件（${share(Math.abs(change), other.total)}）の${change > 0 ? "増加" : "減少"}`;
  const most = catalogue
    .map(({ id }) => ({ id, by: (byProcedure[id] ?? 0) - (other.byProcedure[id] ?? 0) }))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
  const detail =
    most === undefined || most.by === 0
      ? ""
      : `増減が最も大きかった業務は「${catalogueEntry(most.id)?.title}」（${signed(most.by)}件）です。`;
  return `${label}（${n(other.total)}件${begun("、", other.countedFrom, "")}）に比べ、${how}です。${detail}`;
}

function times({ handling, review }: MonthlyReport): string {
  const { all } = handling;
  if (all === undefined || all.medianS === null || all.meanS === null) return "";
  const waited = review.all;
  const wait =
    waited === undefined || waited.medianS === null
      ? ""
      : `職員の審査待ちは中央値${durationText(waited.medianS)}でした。`;
  const line = `対応時間は中央値${durationText(all.medianS)}、平均${durationText(all.meanS)}でした。`;
  return line + wait;
}

function calls({ calls: of }: MonthlyReport): string {
  const rate = answerRate(of);
  const done = completionRate(of);
  if (rate === null || done === null) return "";
  return `コールセンターは応答${n(of.answered)}件で、応答率は${rate.toFixed(1)}%、完結率は${done.toFixed(1)}%でした。`;
}

function trouble({ outages, deviceTotals, heldUpApart = 0, incidents, month }: MonthlyReport): string {
  const down = deviceTotals.reduce((sum, { downMinutes }) => sum + downMinutes, 0);
  const held = deviceTotals.reduce((sum, { affectedCases }) => sum + affectedCases, 0);
  const unplanned = outageCount(outages.filter(({ status }) => status !== "maintenance"));
  const devices =
    unplanned === 0
      ? "機器の障害はありませんでした。"
      : `機器の障害は${unplanned}件、停止時間は延べ${n(down)}分で、影響した案件は${n(held)}件でした。`;
  const apart =
    heldUpApart === 0
      ? ""
      : `「システム停止」で終了し、機器を特定できない案件が${n(heldUpApart)}件ありました。`;
  const fresh = incidents.filter(({ discoveredAt }) => businessDateOf(discoveredAt).startsWith(month));
  const of = (kind: string) => fresh.filter((one) => one.kind === kind).length;
  const found =
    fresh.length === 0
      ? "苦情・トラブル・事故はありませんでした。"
      : `苦情${of("complaint")}件、トラブル${of("trouble")}件、事故${of("accident")}件がありました。`;
  return devices + apart + found;
}

/** 課題と改善提案: only what the figures show; empty when they show nothing. */
export function proposedImprovements({
  calls: of,
  handling,
  byOutcome,
  total,
  targets,
}: MonthlyReport): string {
  const lines: string[] = [];
  const unanswered = of.missed + of.overflowed;
  if (unanswered > 0)
    lines.push(
      `電話の不在・他回線が${n(unanswered)}件ありました。件数の多い時間帯の電話の受け方を、市と協議のうえ見直します。`,
    );
  const short = byOutcome["documents-missing"] ?? 0;
  if (short > 0)
    lines.push(
      `書類不足で手続を終えられなかった案件が${n(short)}件（${share(short, total)}）ありました。案内及び電話での持参物の説明を確かめます。`,
    );
  for (const { id, title } of catalogue) {
    const [medianS, target] = [handling[id]?.medianS, targets?.[id]];
    if (target === undefined || medianS == null || medianS <= target.minutes * 60) continue;
    lines.push(
      `「${title}」の対応時間の中央値は${durationText(medianS)}で、目標${target.isSet ? "" : "（提案値）"}の${target.minutes}分を超えました。`,
    );
  }
  return lines.join("\n");
}

const share = (part: number, whole: number) => formatValue(percent(part, whole));
const begun = (before: string, from: string | undefined, after: string) =>
  from === undefined ? "" : `${before}${formatMonthDay(from)}以後の計${after}`;
const signed = (value: number) => `${value > 0 ? "＋" : "－"}${n(Math.abs(value))}`;
