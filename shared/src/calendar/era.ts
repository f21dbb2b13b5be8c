import { type BusinessDate, businessDateOf, partsOf, timeOf, weekdayOf } from "./business-date.ts";

const weekdayNames = ["日", "月", "火", "水", "木", "金", "土"] as const;

let eraYear: Intl.DateTimeFormat | undefined;

/** Made at first use: it brings 8 MB of calendar data with it, which an idle agent does not need. */
function eraYearFormat(): Intl.DateTimeFormat {
  // Days are handed over as midnight UTC.
  eraYear ??= new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
    era: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return eraYear;
}

/** 曜日, one character. */
export function formatWeekday(date: BusinessDate): string {
  return weekdayNames[weekdayOf(date)];
}

/** 5月14日(木). */
export function formatMonthDay(date: BusinessDate): string {
  const { month, day } = partsOf(date);
  return `${month}月${day}日(${formatWeekday(date)})`;
}

/** 令和8年5月14日(木); the first year of an era is 元年. */
export function formatWareki(date: BusinessDate): string {
  const { year, month, day } = partsOf(date);
  const parts = eraYearFormat().formatToParts(Date.UTC(year, month - 1, day));
  const textOf = (type: "era" | "year") => parts.find((part) => part.type === type)?.value ?? "";
  // Some ICU versions write the first year as 1.
  const yearText = textOf("year") === "1" ? "元" : textOf("year");
  return `${textOf("era")}${yearText}年${formatMonthDay(date)}`;
}

/** 令和8年5月14日(木) 09:05. */
export function formatWarekiMoment(at: string): string {
  return `${formatWareki(businessDateOf(at))} ${timeOf(at)}`;
}

/** 令和8年5月, of a month written `2026-05`. */
export function formatWarekiMonth(month: string): string {
  return formatWareki(`${month}-01`).replace(/1日\(.\)$/, "");
}
