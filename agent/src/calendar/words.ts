import { hoursText } from "@desk/shared/calendar/day-hours";
import type { JlisChange, JlisStop } from "@desk/shared/calendar/jlis";
import type { Opening, OpeningOverride } from "@desk/shared/calendar/opening";
import { openingKindLabels, openingLabel, ownHoursOf } from "@desk/shared/calendar/opening-kind";

/** The end of every refusal. */
export const unchanged = "何も変更していません。";

/** 平日 08:30〜12:00; hours are said only where they are not those of the kind. */
export function openingText(opening: Opening): string {
  const own = ownHoursOf(opening);
  return own === null
    ? openingKindLabels[opening.kind]
    : `${openingLabel(opening.kind, own.to)} ${hoursText(own)}`;
}

export const withReason = (text: string, { reason }: Pick<OpeningOverride, "reason">) =>
  `${text}（${reason}）`;

/** 停止 13:00〜15:00（…） */
export function stopText(stop: JlisStop | null): string {
  return stop === null ? "停止なし" : `停止 ${hoursText(stop.hours)}`;
}

export function changeText({ hours, reason }: Pick<JlisChange, "hours" | "reason">): string {
  return withReason(hours === null ? "停止なし" : `停止 ${hoursText(hours)}`, { reason });
}
