import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Absence, ShiftEntry } from "../contract/shift.ts";
import { effectiveDay } from "./effective.ts";
import { dayStaffing, monthStaffing } from "./month.ts";
import { dayShift, planOf } from "./shifts.testing.ts";
import { lawfulBreak, type Stretch, workMinutes } from "./stretch.ts";

const date = "2026-05-14";
const entries: ShiftEntry[] = [
  { date, staffId: "staff-2", code: "後", post: "call-1" },
  { date, staffId: "staff-2", code: "前", post: "window-1" },
  { date, staffId: "lead-1", code: "延" },
  { date, staffId: "staff-3", code: "休" },
  dayShift("2026-05-15"),
];
const absence: Absence = { date, staffId: "lead-1", kind: "absent", reason: "illness", standInId: "staff-3" };
const order = ["lead-1", "staff-2", "staff-3"];

describe("a day", () => {
  it("tells who was planned, from the first to the last, in the site's order", () => {
    expect(dayStaffing(date, planOf(entries), [absence], order)).toEqual({
      date,
      entered: true,
      planned: [
        { staffId: "lead-1", from: "08:15", to: "19:15", posts: [], minutes: 600 },
        { staffId: "staff-2", from: "08:15", to: "17:30", posts: ["window-1", "call-1"], minutes: 555 },
      ],
      absences: [absence],
    });
  });

  it("of a month without a table plans nothing, and says so", () => {
    expect(dayStaffing(date, null, [], order)).toEqual({ date, entered: false, planned: [], absences: [] });
  });
});

describe("a month", () => {
  it("sums person-days and hours, planned and as they were", () => {
    const month = monthStaffing("2026-05", planOf(entries), [absence], []);
    expect(month.days).toEqual([
      { date, plannedPeople: 2, plannedMinutes: 1155, actualPeople: 2, actualMinutes: 1155 },
      { date: "2026-05-15", plannedPeople: 1, plannedMinutes: 495, actualPeople: 1, actualMinutes: 495 },
    ]);
    expect(month.total).toEqual({
      plannedPeople: 3,
      plannedMinutes: 1650,
      actualPeople: 3,
      actualMinutes: 1650,
    });
    const { standInId: _, ...alone } = absence;
    expect(monthStaffing("2026-05", planOf(entries), [alone], []).total).toMatchObject({
      actualPeople: 2,
      actualMinutes: 1050,
    });
  });

  it("takes off what somebody was late, and no more than was planned", () => {
    const late: Absence = { date, staffId: "lead-1", kind: "late", reason: "transport", to: "10:15" };
    const { total } = monthStaffing("2026-05", planOf(entries), [late], []);
    expect(total.plannedMinutes - total.actualMinutes).toBe(120);
  });
});

const anyStretch = fc
  .tuple(fc.integer({ min: 480, max: 700 }), fc.integer({ min: 1, max: 600 }), fc.nat(60))
  .map(([fromMin, length, rest]): Stretch => {
    const breakMinutes = Math.min(rest, length);
    return { date, staffId: "a", fromMin, toMin: fromMin + length, breakMinutes, post: null };
  });
const anyTime = fc.option(
  fc.integer({ min: 8, max: 20 }).map((hour) => `${String(hour).padStart(2, "0")}:00`),
  { nil: undefined },
);

it("with a stand-in for everything a day has the hours that were planned; without, never more", () => {
  fc.assert(
    fc.property(anyStretch, anyTime, anyTime, fc.boolean(), (stretch, from, to, relieved) => {
      const away: Absence = {
        date,
        staffId: "a",
        kind: "absent",
        reason: "other",
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(relieved ? { standInId: "b" } : {}),
      };
      const { minutes, there } = effectiveDay([stretch], [away]);
      const sum = [...minutes.values()].reduce((total, one) => total + one, 0);
      if (relieved) expect(sum).toBe(workMinutes(stretch));
      else expect(sum).toBeLessThanOrEqual(workMinutes(stretch));
      for (const one of there) expect(one.toMin).toBeGreaterThan(one.fromMin);
    }),
  );
});

it.each([
  [360, 0],
  [405, 0],
  [406, 45],
  [540, 45],
  [541, 60],
])("a span of %i minutes has a break of %i", (span, rest) => {
  expect(lawfulBreak(span)).toBe(rest);
});
