// The calendar module reads and checks text; the figures of a day need some hundreds of answers from instants
// that were parsed already, so these work on epoch milliseconds. jst.test.ts holds them to the calendar.
const hourMs = 3_600_000;
const offsetMs = 9 * hourMs;

/** Hour in Japan, 0–23, of an instant since 1970. */
export function jstHour(epochMs: number): number {
  return Math.floor((epochMs + offsetMs) / hourMs) % 24;
}

let lastDay = Number.NaN;
let lastDate = "";

/** The day in Japan, `YYYY-MM-DD`, of an instant since 1970; neighbours in the log mostly share theirs. */
export function jstDate(epochMs: number): string {
  const day = jstDay(epochMs);
  if (day !== lastDay) {
    lastDate = new Date(day * 24 * hourMs).toISOString().slice(0, 10);
    lastDay = day;
  }
  return lastDate;
}

/** True when both instants fall on one day in Japan. */
export function isSameJstDay(aMs: number, bMs: number): boolean {
  return jstDay(aMs) === jstDay(bMs);
}

function jstDay(epochMs: number): number {
  return Math.floor((epochMs + offsetMs) / (24 * hourMs));
}
