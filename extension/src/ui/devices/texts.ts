import { businessDateOf, timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import { deviceCauseLabels, deviceStatusLabels, type Relabelling } from "@desk/shared/contract";
import { fieldLabels, words } from "./words.ts";

/** `10:05`, of another day than `today` `5月13日(水) 10:05`. */
export function whenText(at: string, today: string): string {
  const date = businessDateOf(at);
  return `${date === today ? "" : `${formatMonthDay(date)} `}${timeOf(at)}`;
}

/** How long it lasted, or has lasted. */
export function lengthText(from: string, to: string | null, nowMs: number): string {
  const minutes = Math.max(
    0,
    Math.floor(((to === null ? nowMs : Date.parse(to)) - Date.parse(from)) / 60_000),
  );
  if (minutes < 60) return words.minutes(minutes);
  if (minutes < 48 * 60) return words.hours(Math.floor(minutes / 60), minutes % 60);
  return words.days(Math.floor(minutes / (24 * 60)));
}

/** 原因 端末故障→J-LIS側停止、理由：… */
export function relabelledText({ changes, reason }: Pick<Relabelling, "changes" | "reason">): string {
  const told = changes.map(
    ({ field, before, after }) =>
      `${fieldLabels[field]} ${valueText(field, before)}→${valueText(field, after)}`,
  );
  return [...told, words.reason(reason)].join("、");
}

function valueText(field: keyof typeof fieldLabels, value: string | null): string {
  if (value === null) return words.nothing;
  const labels: Record<string, string> =
    field === "status" ? deviceStatusLabels : field === "cause" ? deviceCauseLabels : {};
  return labels[value] ?? value;
}
