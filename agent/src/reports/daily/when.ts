import { addDays, businessDateOf, instantOf, timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay, formatWareki } from "@desk/shared/calendar/era";

/** `HH:mm`; what belongs to another day than the report's names it. */
export function whenOf(at: string, businessDate: string): string {
  const date = businessDateOf(at);
  return `${date === businessDate ? "" : formatMonthDay(date)}${timeOf(at)}`;
}

/** 4月20日(月); of another year than the report's, with its year. */
export function dayText(date: string, businessDate: string): string {
  return date.slice(0, 4) === businessDate.slice(0, 4) ? formatMonthDay(date) : formatWareki(date);
}

/** 令和8年5月14日(木) 19:30. */
export function dayAndTime(at: string): string {
  return `${formatWareki(businessDateOf(at))} ${timeOf(at)}`;
}

/** The end of what lasted: midnight at the end of the report's day is 24:00. */
export function untilText(at: string, businessDate: string): string {
  const isMidnight = Date.parse(at) === instantOf(addDays(businessDate, 1), "00:00");
  return isMidnight ? "24:00" : whenOf(at, businessDate);
}
