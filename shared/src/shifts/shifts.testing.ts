import fc from "fast-check";
import { addDays } from "../calendar/business-date.ts";
import { openingOn } from "../calendar/opening.ts";
import type { ShiftDay, ShiftEntry, ShiftPlan, Staff } from "../contract/index.ts";
import { postsOf } from "./posts.ts";
import { noHeadcount, presetCodes } from "./preset.ts";
import { timeText } from "./stretch.ts";

/** Days of the real calendar. */
export function daysOf(from: string, count: number): ShiftDay[] {
  return Array.from({ length: count }, (_, index) => {
    const { date, kind, opensAt, closesAt } = openingOn(addDays(from, index));
    return { date, kind, ...(opensAt === undefined ? {} : { opensAt, closesAt }) };
  });
}

export const may = daysOf("2026-05-01", 31);

export const staff: Staff[] = [
  { id: "lead-1", name: "佐藤", role: "lead", active: true },
  { id: "staff-2", name: "鈴木", role: "staff", active: true },
  { id: "staff-3", name: "髙橋", role: "staff", active: true },
];

export const posts = postsOf([
  { id: "window-1", label: "窓口1" },
  { id: "window-2", label: "窓口2" },
  { id: "call-1", label: "電話1" },
]);

export function planOf(entries: readonly ShiftEntry[], required = noHeadcount): ShiftPlan {
  return { codes: [...presetCodes], required, entries: [...entries] };
}

/** 日勤 of one person. */
export const dayShift = (date: string, staffId = "lead-1"): ShiftEntry => ({ date, staffId, code: "日" });

/** What can stand in a cell. */
export const anyEntries = (at: { date: string; staffId: string }) => {
  const post = fc.option(fc.constantFrom(...posts.map(({ id }) => id)), { nil: undefined });
  const what = fc.oneof(
    fc.constantFrom(...presetCodes).map(({ code }) => ({ code })),
    fc
      .uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 2 })
      .map((times) => times.toSorted((a, b) => a - b))
      .map(([from = 0, to = 1]) => ({ from: timeText(from), to: timeText(to) })),
  );
  const one = fc.tuple(what, post).map(([said, place]): ShiftEntry => {
    return { ...at, ...said, ...(place === undefined ? {} : { post: place }) };
  });
  return fc.array(one, { maxLength: 3 });
};
