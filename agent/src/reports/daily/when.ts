import { businessDateOf, timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay, formatWareki } from "@desk/shared/calendar/era";

/** `HH:mm`; what belongs to another day than the report's names it. */
export function whenOf(at: string, businessDate: string): string {
  const date = businessDateOf(at);
  return `${date === businessDate ? "" : formatMonthDay(date)}${timeOf(at)}`;
}

/** 令和8年5月14日(木) 19:30. */
export function dayAndTime(at: string): string {
  return `${formatWareki(businessDateOf(at))} ${timeOf(at)}`;
}
