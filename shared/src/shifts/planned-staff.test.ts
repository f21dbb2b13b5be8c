import { expect, it } from "vitest";
import { dayStaffing } from "./month.ts";
import { plannedStaff } from "./planned-staff.ts";
import { planOf } from "./shifts.testing.ts";

const date = "2026-05-14";

it("tells the daily report who was planned, who was away and who stood in", () => {
  const plan = planOf([
    { date, staffId: "lead-1", code: "延" },
    { date, staffId: "staff-2", code: "日" },
    { date, staffId: "staff-3", code: "休" },
  ]);
  const late = {
    date,
    staffId: "staff-2",
    kind: "late",
    reason: "transport",
    to: "10:15",
    standInId: "staff-3",
  } as const;
  expect(plannedStaff(dayStaffing(date, plan, [late], []))).toEqual([
    { staffId: "lead-1", plannedFrom: "08:15", plannedTo: "19:15", absence: null },
    {
      staffId: "staff-2",
      plannedFrom: "08:15",
      plannedTo: "17:30",
      absence: { reason: "遅刻（10:15まで）・交通機関の乱れ", standInId: "staff-3" },
    },
    {
      ...{ staffId: "staff-3", plannedFrom: null, plannedTo: null, absence: null },
      standsIn: [{ staffId: "staff-2", from: "08:15", to: "10:15" }],
    },
  ]);
  const [first] = plannedStaff(dayStaffing(date, plan, [{ ...late, standInId: "lead-1" }], []));
  expect(first).toMatchObject({ plannedFrom: "08:15", standsIn: [{ staffId: "staff-2", to: "10:15" }] });
});
