import { hoursText } from "@desk/shared/calendar/day-hours";
import type { JlisChange, JlisStop } from "@desk/shared/calendar/jlis";

/** The end of every refusal. */
export const unchanged = "何も変更していません。";

export const withReason = (text: string, { reason }: { readonly reason: string }) => `${text}（${reason}）`;

/** 停止 13:00〜15:00 */
export function stopText(stop: JlisStop | null): string {
  return stop === null ? "停止なし" : `停止 ${hoursText(stop.hours)}`;
}

/** 停止 13:00〜15:00（機器更改） */
export function changeText({ hours, reason }: Pick<JlisChange, "hours" | "reason">): string {
  return withReason(hours === null ? "停止なし" : `停止 ${hoursText(hours)}`, { reason });
}
