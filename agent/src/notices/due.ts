import type { Notice } from "@desk/shared/contract/notice";
import type { DueAnswer, DueItem } from "@desk/shared/contract/report-life";
import { words } from "./words.ts";

/** Nobody is at the desk before: a PC that was left on must not have told it to an empty room. 24 hours, JST. */
const firstHour = 8;

/** More than these would bury the PC's screen; then one notice tells how many there are. */
const overdueMost = 5;

/**
 * Reports that are to be handed in today or should have been, once on each day.
 * @param now the desk's time, ISO 8601 in JST
 */
export function dueNotices({ today, items }: DueAnswer, now: string): Notice[] {
  if (now.slice(0, 10) !== today || Number(now.slice(11, 13)) < firstHour) return [];
  const pressing = items.filter(({ state }) => state !== "coming");
  const overdue = pressing.filter(({ state }) => state === "overdue");
  const isMany = overdue.length > overdueMost;
  const single = isMany ? pressing.filter(({ state }) => state === "today") : pressing;
  return [...(isMany ? [manyNotice(overdue, today)] : []), ...single.map((item) => noticeOf(item, today))];
}

const head = (key: string, today: string) =>
  // Each day anew: the subject is the day's, and holds from its beginning.
  ({ key, kind: "report-due", subject: key, since: `${today}T00:00:00.000+09:00` }) as const;

function noticeOf(item: DueItem, today: string): Notice {
  const isOverdue = item.state === "overdue";
  return {
    ...head(`due ${item.kind} ${item.period} ${today}`, today),
    level: isOverdue ? "urgent" : "warning",
    title: isOverdue ? words.overdue : words.dueToday,
    message: words.due(item.label, item.dueDate, item.needsReplacement),
    place: `${item.kind === "daily" ? "report" : "month"}/${item.period}`,
  };
}

function manyNotice(overdue: readonly DueItem[], today: string): Notice {
  return {
    ...head(`due many ${today}`, today),
    level: "urgent",
    title: words.overdue,
    message: words.dueMany(overdue[0]?.label ?? "", overdue.length),
    place: "report",
  };
}
