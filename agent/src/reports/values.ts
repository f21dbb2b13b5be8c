/** One value of the form with its unit; HTML prints `formatValue`, XLSX writes the number with the same format. */
export type Value =
  | { readonly kind: "count"; readonly n: number }
  | { readonly kind: "minutes"; readonly n: number }
  /** Seconds; null = nothing was measured. */
  | { readonly kind: "duration"; readonly seconds: number | null }
  | { readonly kind: "text"; readonly text: string };

export const count = (n: number): Value => ({ kind: "count", n });
export const minutes = (n: number): Value => ({ kind: "minutes", n });
export const duration = (seconds: number | null): Value => ({ kind: "duration", seconds });
export const text = (value: string): Value => ({ kind: "text", text: value });

const grouped = new Intl.NumberFormat("ja-JP");
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
      return grouped.format(value.n);
    case "minutes":
      return `${grouped.format(value.n)}分`;
    case "duration":
      return formatDuration(value.seconds);
    case "text":
      return value.text;
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
