import { businessDateOf, timeOf } from "../calendar/business-date.ts";
import { formatMonthDay } from "../calendar/era.ts";
import type { Incident } from "../contract/incident.ts";
import {
  incidentCategoryLabels,
  incidentKindLabels,
  incidentReportedToLabels,
  incidentStateLabels,
} from "../contract/incident-terms.ts";
import { toldAfterMin } from "./incident-clock.ts";
import type { IncidentEntry } from "./incidents.ts";

/** 苦情（接遇） */
export function incidentTitle({ kind, category }: Pick<Incident, "kind" | "category">): string {
  return `${incidentKindLabels[kind]}（${incidentCategoryLabels[category]}）`;
}

/** 5月14日(木) 09:10 */
export function momentText(at: string): string {
  return `${formatMonthDay(businessDateOf(at))} ${timeOf(at)}`;
}

/** 45分, 2時間05分, 3日4時間: how long the city was not told. @param minutes whole, 0 or more */
export function lastingText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes}分`;
  if (hours < 24) return `${hours}時間${String(minutes % 60).padStart(2, "0")}分`;
  return `${Math.floor(hours / 24)}日${hours % 24}時間`;
}

/** （発見から12分）; empty where that cannot be said. */
export function toldAfterText(incident: Pick<Incident, "discoveredAt" | "reportedAt">): string {
  const minutes = toldAfterMin(incident);
  return minutes === null ? "" : `（発見から${lastingText(minutes)}）`;
}

/** What one entry of the 経過 says, a line for each thing that was added or changed. */
export function changeLines({
  kind,
  category,
  discoveredAt,
  occurredAt,
  summary,
  firstAid,
  reportedAt,
  reportedTo,
  followUp,
  prevention,
  state,
  voidReason,
}: IncidentEntry["changes"]): string[] {
  const to = reportedTo === undefined ? "" : incidentReportedToLabels[reportedTo];
  const lines: (string | undefined)[] = [
    reportedAt === undefined
      ? reportedTo && `発注者への報告の方法を「${to}」に訂正`
      : `発注者へ報告　${momentText(reportedAt)}　${to}`,
    firstAid && `応急処置　${firstAid}`,
    followUp && `対応・経過　${followUp}`,
    prevention && `再発防止　${prevention}`,
    kind && category && `種別・区分を「${incidentTitle({ kind, category })}」に変更`,
    discoveredAt && `発見の日時を${momentText(discoveredAt)}に訂正`,
    occurredAt === null
      ? "発生の日時を不明に訂正"
      : occurredAt && `発生の日時を${momentText(occurredAt)}とする`,
    summary && `内容を訂正　${summary}`,
    voidReason && `記録の取消　理由: ${voidReason}`,
    state && `状況を「${incidentStateLabels[state]}」に変更`,
  ];
  return lines.filter((line) => line !== undefined);
}
