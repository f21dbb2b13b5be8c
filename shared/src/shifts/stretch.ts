import type { ShiftCode, ShiftEntry } from "../contract/shift.ts";

/** Work of one person on one day without a pause in place or times. */
export type Stretch = {
  readonly date: string;
  readonly staffId: string;
  /** Minutes from midnight in Japan. */
  readonly fromMin: number;
  readonly toMin: number;
  readonly breakMinutes: number;
  readonly post: string | null;
};

/** `08:15` → 495. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** 495 → `08:15`. */
export function timeText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** 495 minutes → `8.25`, hours with two decimals at most, for 時間 in tables. */
export function hoursText(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100);
}

/** The break that the law wants at least (労働基準法34条): 60 minutes over eight hours, 45 over six. */
export function lawfulBreak(spanMinutes: number): number {
  if (spanMinutes - 60 > 8 * 60) return 60;
  return spanMinutes - 45 > 6 * 60 ? 45 : 0;
}

/** What an entry means; `off` for 休み, null for a code that the month does not have. */
export function stretchOf(entry: ShiftEntry, codes: readonly ShiftCode[]): Stretch | "off" | null {
  const { date, staffId, post = null } = entry;
  if (!("code" in entry)) {
    const [fromMin, toMin] = [minutesOf(entry.from), minutesOf(entry.to)];
    return { date, staffId, post, fromMin, toMin, breakMinutes: lawfulBreak(toMin - fromMin) };
  }
  const code = codes.find((one) => one.code === entry.code);
  if (code === undefined) return null;
  if (code.kind === "off") return "off";
  const { breakMinutes } = code;
  return { date, staffId, post, fromMin: minutesOf(code.from), toMin: minutesOf(code.to), breakMinutes };
}

/** The work in a table, in order of day and time; 休み and what cannot be understood left out. */
export function stretchesOf(entries: readonly ShiftEntry[], codes: readonly ShiftCode[]): Stretch[] {
  return entries
    .map((entry) => stretchOf(entry, codes))
    .filter((one) => one !== null && one !== "off")
    .sort((a, b) => (a.date === b.date ? a.fromMin - b.fromMin : a.date < b.date ? -1 : 1));
}

/** Minutes of work without the break. */
export function workMinutes({ fromMin, toMin, breakMinutes }: Stretch): number {
  return Math.max(0, toMin - fromMin - breakMinutes);
}
