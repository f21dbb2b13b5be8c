import type * as z from "zod/mini";
import type { openingKindSchema } from "../contract/site.ts";

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
