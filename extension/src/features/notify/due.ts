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

/** More than these would bury the PC's screen; then one notice tells how many there are. */
const overdueMost = 5;

/** @param now the desk's time, ISO 8601 in JST */
export function dueNotices(due: DueAnswer, now: string): Notice[] {
  if (now.slice(0, 10) !== due.today || Number(now.slice(11, 13)) < firstHour) return [];
  const items = pressingItems(due);
  const overdue = items.filter(({ state }) => state === "overdue");
  const isMany = overdue.length > overdueMost;
  const single = isMany ? items.filter(({ state }) => state === "today") : items;
  return [
    ...(isMany ? [manyNotice(overdue, due.today)] : []),
    ...single.map((item) => noticeOf(item, due.today)),
  ];
}

function noticeOf(item: DueItem, today: string): Notice {
  return {
    key: `due ${item.kind} ${item.period} ${today}`,
    title: item.state === "overdue" ? words.overdue : words.dueToday,
    message: words.dueMessage(item.label, formatMonthDay(item.dueDate), item.needsReplacement),
    place: `${item.kind === "daily" ? "report" : "month"}/${item.period}`,
  };
}

function manyNotice(overdue: readonly DueItem[], today: string): Notice {
  const first = overdue[0]?.label ?? "";
  return {
    key: `due many ${today}`,
    title: words.overdue,
    message: words.dueMany(first, overdue.length),
    place: "report",
  };
}
