import { expect, it } from "vitest";
import type { ShiftEntry } from "../contract/shift.ts";
import { copyWeek, mondaysOf } from "./copy-week.ts";
import { dayShift, may } from "./shifts.testing.ts";

const april: ShiftEntry[] = [];
const of = (entries: readonly ShiftEntry[]) => ({ entries, days: may });
const datesOf = (entries: readonly ShiftEntry[]) => entries.map(({ date }) => date).sort();

it("knows the weeks of a month by their Mondays", () => {
  expect(mondaysOf(may)).toEqual(["2026-04-27", "2026-05-04", "2026-05-11", "2026-05-18", "2026-05-25"]);
});

it("copies weekday by weekday onto days of the same kind only, in place of what stood there", () => {
  // 24th: a Sunday with 休日開庁; 4th–6th: holidays.
  const week = [dayShift("2026-05-11"), dayShift("2026-05-14", "staff-2"), dayShift("2026-05-16")];
  const source = of([...week, dayShift("2026-05-19"), dayShift("2026-05-24")]);
  const { entries, left } = copyWeek(source, "2026-05-11", source, [
    "2026-05-04",
    "2026-05-11",
    "2026-05-18",
  ]);
  expect(datesOf(entries)).toEqual([
    "2026-05-07",
    "2026-05-09",
    "2026-05-11",
    "2026-05-14",
    "2026-05-16",
    "2026-05-18",
    "2026-05-21",
    "2026-05-23",
    "2026-05-24",
  ]);
  expect(left).toEqual(["2026-05-24"]);
});

it("copies from another month", () => {
  const source = of([dayShift("2026-05-25"), dayShift("2026-05-29")]);
  const june = may
    .slice(0, 5)
    .map((day, index) => ({ ...day, date: `2026-06-0${index + 1}`, kind: "weekday" as const }));
  const { entries } = copyWeek(source, "2026-05-25", { entries: april, days: june }, ["2026-06-01"]);
  expect(datesOf(entries)).toEqual(["2026-06-01", "2026-06-05"]);
});
