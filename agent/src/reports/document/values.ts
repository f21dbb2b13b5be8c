import { formatMonthDay, formatWareki } from "@desk/shared/calendar/era";

/**
 * One value of a report with its unit: HTML, PDF and CSV print `formatValue`, XLSX writes the number or the date
 * itself under the same format.
 */
export type Value =
  /** `unit` is printed behind the number: 人, 台, 人時. */
  | { readonly kind: "count"; readonly n: number; readonly unit?: string }
  /** One decimal always: 7.5時間. */
  | { readonly kind: "decimal"; readonly n: number; readonly unit?: string }
  | { readonly kind: "minutes"; readonly n: number }
  /** Seconds; null = nothing was measured. */
  | { readonly kind: "duration"; readonly seconds: number | null }
  /** Of a hundred, printed with one decimal; null = there was nothing to divide by. */
  | { readonly kind: "percent"; readonly n: number | null }
  /** By how much a figure differs from an earlier one, always with its sign: ＋12, －3, ±0. */
  | { readonly kind: "change"; readonly n: number; readonly decimals: 0 | 1 }
  /** The same of a hundred, with one decimal: ＋12.4%. */
  | { readonly kind: "change-rate"; readonly n: number }
  | { readonly kind: "yen"; readonly n: number }
  /** A business date, `YYYY-MM-DD`; `short` leaves the year out. */
  | { readonly kind: "date"; readonly date: string; readonly short?: boolean }
  | { readonly kind: "text"; readonly text: string };

export const count = (n: number, unit?: string): Value =>
  unit === undefined ? { kind: "count", n } : { kind: "count", n, unit };
export const decimal = (n: number, unit?: string): Value =>
  unit === undefined ? { kind: "decimal", n } : { kind: "decimal", n, unit };
export const minutes = (n: number): Value => ({ kind: "minutes", n });
export const duration = (seconds: number | null): Value => ({ kind: "duration", seconds });
export const yen = (n: number): Value => ({ kind: "yen", n });
export const date = (businessDate: string): Value => ({ kind: "date", date: businessDate });
export const monthDay = (businessDate: string): Value => ({ kind: "date", date: businessDate, short: true });
export const text = (value: string): Value => ({ kind: "text", text: value });
export const none: Value = { kind: "text", text: "なし" };

/** `part` of `whole` in per cent, rounded half up to one decimal; なし where the whole is 0. */
export const percent = (part: number, whole: number): Value => ({ kind: "percent", n: rateOf(part, whole) });

/** The same as a number; null where the whole is 0. */
export function rateOf(part: number, whole: number): number | null {
  // Whole numbers until the last division: 1 of 8 is 12.5 and not 12.4999….
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
}

/** From `before` to `now`, which have so many decimals themselves. */
export function change(now: number, before: number, decimals: 0 | 1 = 0): Value {
  const shift = 10 ** decimals;
  return { kind: "change", n: halfAway((now - before) * shift) / shift, decimals };
}

/** The same in per cent of `before`; － where that is 0, since of nothing there is no rate. */
export function changeRate(now: number, before: number): Value {
  if (before === 0) return text("－");
  return { kind: "change-rate", n: halfAway(((now - before) * 1000) / before) / 10 };
}

/** Rounded half away from 0: an increase and a decrease of the same size are the same figure. Never -0. */
const halfAway = (n: number): number => (n < 0 ? 0 - Math.round(-n) : Math.round(n));

// By hand: making an Intl format costs more than all the numbers of a form.
const grouped = (n: number, decimals = 0): string =>
  n.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
const signed = (n: number, decimals: number): string =>
  `${n > 0 ? "＋" : n < 0 ? "－" : "±"}${grouped(Math.abs(n), decimals)}`;
const two = (n: number): string => String(n).padStart(2, "0");

/** Seconds as `4分05秒`, from one hour on `1時間04分05秒`; `なし` where nothing was measured (REPORTS d-4). */
export function formatDuration(seconds: number | null): string {
  if (seconds === null) return "なし";
  const hours = Math.floor(seconds / 3600);
  const rest = `${Math.floor((seconds % 3600) / 60)}`;
  const tail = `${two(seconds % 60)}秒`;
  return hours > 0 ? `${hours}時間${rest.padStart(2, "0")}分${tail}` : `${rest}分${tail}`;
}

/** The text of a value, as every printed form shows it. */
export function formatValue(value: Value): string {
  switch (value.kind) {
    case "count":
      return `${grouped(value.n)}${value.unit ?? ""}`;
    case "decimal":
      return `${grouped(value.n, 1)}${value.unit ?? ""}`;
    case "minutes":
      return `${grouped(value.n)}分`;
    case "duration":
      return formatDuration(value.seconds);
    case "percent":
      return value.n === null ? "なし" : `${grouped(value.n, 1)}%`;
    case "change":
      return signed(value.n, value.decimals);
    case "change-rate":
      return `${signed(value.n, 1)}%`;
    case "yen":
      return `${grouped(value.n)}円`;
    case "date":
      return value.short === true ? formatMonthDay(value.date) : formatWareki(value.date);
    case "text":
      return value.text;
  }
}

/** Numbers stand at the right of their cell, words at the left. */
export function isNumeric(value: Value): boolean {
  return value.kind !== "text" && value.kind !== "date";
}

/** 0 and なし of a figure: printed, but paler than what happened. */
export function isZero(value: Value): boolean {
  switch (value.kind) {
    case "duration":
      return value.seconds === null;
    case "percent":
      return value.n === null;
    case "text":
    case "date":
      return false;
    default:
      return value.n === 0;
  }
}

/**
 * Words that people typed, as one line that prints everywhere: control characters break a workbook, and marks of
 * direction would turn the figures beside them around. A text of nothing else is said to be missing.
 */
export function printable(typed: string): string {
  const line = typed
    .toWellFormed()
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
  return line === "" ? "記載なし" : line;
}
