/**
 * A calendar day in Japan, `YYYY-MM-DD`. Every count, report and due date hangs on it (DESIGN §3).
 * All arithmetic is done on UTC fields: the PC's own time zone never enters.
 */
export type BusinessDate = string;

/** 0 = Sunday (日) … 6 = Saturday (土). */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

const dayMs = 86_400_000;
// Japan has one offset and no daylight saving time, so JST needs no zone table.
const jstOffsetMs = 9 * 3_600_000;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;

// A site speaks of a few hundred days, but of one or two of them in every event.
const knownDates = new Set<string>();
const knownDatesLimit = 2000;

/** True for a day that exists, written `YYYY-MM-DD`; false for `2026-02-29` and for any other text. */
export function isBusinessDate(text: string): text is BusinessDate {
  if (knownDates.has(text)) return true;
  if (!datePattern.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // Engines may roll 02-30 over into March, so the day is read back.
  if (Number.isNaN(ms) || dateOfUtc(ms) !== text) return false;
  if (knownDates.size < knownDatesLimit) knownDates.add(text);
  return true;
}

/** Year, month 1–12 and day 1–31. @throws RangeError when the text is no existing day. */
export function partsOf(date: BusinessDate): DateParts {
  if (!isBusinessDate(date)) throw new RangeError(`expected an existing day YYYY-MM-DD, got ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** The day of a year, a month 1–12 and a day; a day past the month's end rolls on, day 0 rolls back. */
export function dateOf({ year, month, day }: DateParts): BusinessDate {
  return dateOfUtc(Date.UTC(year, month - 1, day));
}

/** `days` later, or earlier when negative. @throws RangeError when the text is no existing day. */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return dateOfUtc(utcMidnight(date) + days * dayMs);
}

/** @throws RangeError when the text is no existing day. */
export function weekdayOf(date: BusinessDate): Weekday {
  return new Date(utcMidnight(date)).getUTCDay() as Weekday;
}

/** Epoch milliseconds of an ISO 8601 instant. @throws RangeError when it has no offset or does not exist. */
export function epochMsOf(atIso: string): number {
  const date = instantPattern.exec(atIso)?.[1];
  const ms = date !== undefined && isBusinessDate(date) ? Date.parse(atIso) : Number.NaN;
  // Without an offset the engine would take the PC's zone.
  if (Number.isNaN(ms)) throw new RangeError(`expected an ISO 8601 instant with offset, got ${atIso}`);
  return ms;
}

/** ISO 8601 with milliseconds and the offset of Japan: `2026-05-14T08:30:00.000+09:00`. */
export function toJstIso(epochMs: number): string {
  return new Date(epochMs + jstOffsetMs).toISOString().replace("Z", "+09:00");
}

/** The day in Japan on which an instant of any offset falls. @throws RangeError like `epochMsOf`. */
export function businessDateOf(atIso: string): BusinessDate {
  const ms = epochMsOf(atIso);
  // Written with Japan's offset, as our own counters do, it names the day itself.
  return (atIso.endsWith("+09:00") ? atIso : toJstIso(ms)).slice(0, 10);
}

/** `HH:mm` in Japan, 24 hours. @throws RangeError like `epochMsOf`. */
export function timeOf(atIso: string): string {
  return toJstIso(epochMsOf(atIso)).slice(11, 16);
}

/** Hour in Japan, 0–23. @throws RangeError like `epochMsOf`. */
export function hourOf(atIso: string): number {
  return Number(timeOf(atIso).slice(0, 2));
}

/** Epoch milliseconds of `HH:mm` in Japan on that day. @throws RangeError on a bad day or time. */
export function instantOf(date: BusinessDate, time: string): number {
  const [, hours, minutes] = timePattern.exec(time) ?? [];
  if (hours === undefined) throw new RangeError(`expected a time HH:mm, got ${time}`);
  return utcMidnight(date) + (Number(hours) * 60 + Number(minutes)) * 60_000 - jstOffsetMs;
}

function utcMidnight(date: BusinessDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

function dateOfUtc(ms: number): BusinessDate {
  return new Date(ms).toISOString().slice(0, 10);
}
