import type * as z from "zod/mini";
import type { openingKindSchema } from "../contract/site.ts";
import { type DayHours, hoursText, sameHours } from "./day-hours.ts";

// Apart from opening.ts so that the panel can name a day without the holiday table.

/** What kind of day the counter has (S §5(1)). */
export type OpeningKind = z.infer<typeof openingKindSchema>;

/** Days whose work is shown under 6-(5) 休日開庁. A busy-season Sunday is one of them (S 別紙1 備考). */
export function isHolidayOpening(kind: OpeningKind): boolean {
  return kind === "holiday-opening" || kind === "busy-season-opening";
}

/** 平日（八代市役所開庁日）, the days by which reports fall due (S §5(1)①, §9(5)④). */
export function isCityBusinessKind(kind: OpeningKind): boolean {
  return kind === "weekday" || kind === "thursday-extended";
}

export const openingKindLabels: Record<OpeningKind, string> = {
  weekday: "平日",
  "thursday-extended": "平日（木曜延長・19時まで）",
  "holiday-opening": "休日開庁",
  "busy-season-opening": "休日開庁（繁忙期）",
  closed: "閉庁",
};

/** As what a day is shown and counted: a Thursday that closed with the city hall was none of 木曜延長. */
export function shownKind(kind: OpeningKind, closesAt?: string | null): OpeningKind {
  const isShort = kind === "thursday-extended" && closesAt != null && closesAt <= hoursOfKind("weekday").to;
  return isShort ? "weekday" : kind;
}

/** The kind of a day with that close: 19時まで is said only where it is true. Without a known close, the kind alone. */
export function openingLabel(kind: OpeningKind, closesAt?: string | null): string {
  const shown = shownKind(kind, closesAt);
  const isOwn = shown === "thursday-extended" && closesAt != null && closesAt !== hoursOfKind(shown).to;
  return isOwn ? "平日（木曜延長）" : openingKindLabels[shown];
}

/** The hours of a kind of day (S §5(2)). */
export function hoursOfKind(kind: Exclude<OpeningKind, "closed">): DayHours {
  return { from: "08:30", to: kind === "thursday-extended" ? "19:00" : "17:15" };
}

type Hours = { readonly opensAt?: string | null | undefined; readonly closesAt?: string | null | undefined };

/** The hours of a day where they are not those of its kind, else null. */
export function ownHoursOf({
  kind,
  opensAt,
  closesAt,
}: { readonly kind: OpeningKind } & Hours): DayHours | null {
  if (kind === "closed" || opensAt == null || closesAt == null) return null;
  const hours = { from: opensAt, to: closesAt };
  return sameHours(hours, hoursOfKind(kind)) ? null : hours;
}

/** The kind of day whose hours this day has, the one to compare it with; null where its hours are its own. */
export function comparedKind(day: { readonly kind: OpeningKind } & Hours): OpeningKind | null {
  const kind = shownKind(day.kind, day.closesAt);
  return ownHoursOf({ ...day, kind }) === null ? kind : null;
}

/** What a day is, in words: 平日 08:30〜12:00; hours are said only where they are not those of the kind. */
export function openingText(day: { readonly kind: OpeningKind } & Hours): string {
  const own = ownHoursOf(day);
  const label = openingLabel(day.kind, day.closesAt);
  return own === null ? label : `${label} ${hoursText(own)}`;
}
