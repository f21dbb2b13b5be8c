import { formatMonthDay } from "@desk/shared/calendar/era";
import type { DueAnswer, DueItem } from "@desk/shared/contract/report-life";
import type { Notice } from "./notice.ts";
import { words } from "./words.ts";

/** Nobody is at the desk before: a PC that was left on must not have told it to an empty room. 24 hours, JST. */
const firstHour = 8;

/** Reports that are to be handed in today or should have been: each is told once a day. */
export function pressingItems({ items }: DueAnswer): DueItem[] {
  return items.filter(({ state }) => state !== "coming");
}

/** @param now the desk's time, ISO 8601 in JST */
export function dueNotices(due: DueAnswer, now: string): Notice[] {
  if (now.slice(0, 10) !== due.today || Number(now.slice(11, 13)) < firstHour) return [];
  return pressingItems(due).map((item) => ({
    key: `due ${item.kind} ${item.period} ${due.today}`,
    title: item.state === "overdue" ? words.overdue : words.dueToday,
    message: words.dueMessage(item.label, formatMonthDay(item.dueDate), item.needsReplacement),
    place: `${item.kind === "daily" ? "report" : "month"}/${item.period}`,
  }));
}
