import { toJstIso } from "../calendar/business-date.ts";
import type { DeskEventOf } from "../contract/event.ts";
import { compareText } from "./order.ts";

/** Somebody was at work at this instant: a record of a case (no 後入力), a tally, 出勤 or 退勤. */
export type Sighting = { readonly staffId: string; readonly ms: number };
export type PresenceEvent = DeskEventOf<"StaffSignedIn" | "StaffSignedOut">;

/** 従事者 as the records tell it: the first and last sign of each, by staff id. */
export type Presence = { staffId: string; firstAt: string; lastAt: string };

/** Order and copies do not matter; instants come out as JST texts. */
export function presenceOf(sightings: Iterable<Sighting>): Presence[] {
  const spans = new Map<string, { firstMs: number; lastMs: number }>();
  for (const { staffId, ms } of sightings) {
    const span = spans.get(staffId);
    if (span === undefined) spans.set(staffId, { firstMs: ms, lastMs: ms });
    else {
      span.firstMs = Math.min(span.firstMs, ms);
      span.lastMs = Math.max(span.lastMs, ms);
    }
  }
  return [...spans]
    .map(([staffId, { firstMs, lastMs }]) => ({
      staffId,
      firstAt: toJstIso(firstMs),
      lastAt: toJstIso(lastMs),
    }))
    .sort((a, b) => compareText(a.staffId, b.staffId));
}
