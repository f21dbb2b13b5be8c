import { describe, expect, it } from "vitest";
import type { Absence, ShiftEntry, ShiftPlan } from "../contract/shift.ts";
import { checkPlan } from "./check.ts";
import { dayShift, daysOf, planOf, posts, staff } from "./shifts.testing.ts";

// Wednesday 13, Thursday 14 (until 19:00), Friday 15, Saturday 16.
const days = daysOf("2026-05-13", 4);
const whole: ShiftEntry[] = [
  dayShift("2026-05-13"),
  { date: "2026-05-14", staffId: "lead-1", code: "延" },
  dayShift("2026-05-15"),
];
const check = (plan: ShiftPlan, absences: readonly Absence[] = []) =>
  checkPlan(plan, { month: "2026-05", days, staff, posts, absences });
const told = (entries: readonly ShiftEntry[], absences: readonly Absence[] = []) =>
  check(planOf([...whole, ...entries]), absences).map(
    ({ severity, code, message }) => `${severity} ${code} ${message}`,
  );

it("has nothing to say of a table that is whole, nor of one that nobody has begun", () => {
  expect(told([])).toEqual([]);
  expect(check(planOf([]))).toEqual([]);
});

describe("what cannot be saved", () => {
  it.each<[ShiftEntry[], string]>([
    [[dayShift("2026-05-13")], "error overlap 5月13日(水) 佐藤：08:15〜17:30 の勤務が重なっています。"],
    [
      [dayShift("2026-05-13", "staff-9")],
      "error unknown-staff 5月13日(水) staff-9：登録されていない担当者です。",
    ],
    [[dayShift("2026-06-01")], "error outside-month 6月1日(月) 佐藤：2026-05の日付ではありません。"],
    [
      [{ date: "2026-05-13", staffId: "staff-2", code: "夜" }],
      "error unknown-code 5月13日(水) 鈴木：記号「夜」は登録されていません。",
    ],
    [
      [{ date: "2026-05-13", staffId: "staff-2", code: "日", post: "window-9" }],
      "error unknown-post 5月13日(水) 鈴木：担当「window-9」は登録されていません。",
    ],
    [
      [{ date: "2026-05-13", staffId: "staff-2", from: "12:00", to: "12:00" }],
      "error bad-times 5月13日(水) 鈴木：終わりの時刻は始まりより後にしてください。",
    ],
  ])("%j", (entries, fault) => {
    expect(told(entries)).toEqual([fault]);
  });

  it("names a month before the contract", () => {
    const context = { month: "2026-03", days: daysOf("2026-03-30", 2), staff, posts, absences: [] };
    const [fault] = checkPlan(planOf([dayShift("2026-03-30")]), context);
    expect(fault).toMatchObject({ severity: "error", code: "outside-contract" });
  });

  it("names a code that stands twice or ends before it begins", () => {
    const plan = planOf(whole);
    const backwards = {
      kind: "work",
      code: "逆",
      label: "逆",
      from: "17:00",
      to: "09:00",
      breakMinutes: 0,
    } as const;
    const codes = [...plan.codes, backwards, { kind: "off", code: "日", label: "重複" } as const];
    expect(check({ ...plan, codes }).map(({ code }) => code)).toEqual(["code-times", "double-code"]);
  });
});

describe("what the lead is told", () => {
  it.each<[ShiftEntry[], string]>([
    [[dayShift("2026-05-16")], "warning closed-day 5月16日(土) 佐藤：閉庁日に勤務が入っています。"],
    [
      [
        { date: "2026-05-13", staffId: "staff-2", code: "前", post: "window-1" },
        { date: "2026-05-13", staffId: "staff-3", code: "日", post: "window-1" },
      ],
      "warning post-twice 5月13日(水) 08:15〜12:30：窓口1に鈴木さんと髙橋さんが重なっています。",
    ],
  ])("%j", (entries, fault) => {
    expect(told(entries)).toEqual([fault]);
  });

  it("misses the lead for the hours nobody covers, and people by number", () => {
    const required = { weekday: 2, "thursday-extended": 1, "holiday-opening": 0, "busy-season-opening": 0 };
    const entries: ShiftEntry[] = [
      dayShift("2026-05-14"),
      { date: "2026-05-15", staffId: "lead-1", from: "10:00", to: "12:00" },
      { date: "2026-05-15", staffId: "staff-2", code: "日" },
    ];
    expect(check(planOf(entries, required)).map(({ message }) => message)).toEqual([
      "5月13日(水)：08:30〜17:15 に現場責任者がいません。",
      "5月13日(水)：0人で、必要人数2人に2人足りません。",
      "5月14日(木)：17:30〜19:00 に現場責任者がいません。",
      "5月15日(金)：08:30〜10:00、12:00〜17:15 に現場責任者がいません。",
    ]);
  });

  it("counts absences and stand-ins in", () => {
    const absent = { date: "2026-05-13", staffId: "lead-1", kind: "absent", reason: "illness" } as const;
    expect(told([], [absent])).toEqual([
      "warning no-stand-in 5月13日(水) 佐藤：欠員に交代要員が入っていません。",
      "warning no-lead 5月13日(水)：08:30〜17:15 に現場責任者がいません。",
    ]);
    const second = { ...staff[1], id: "lead-2", name: "田中", role: "lead", active: true } as const;
    const relieved = { ...absent, standInId: "lead-2" };
    const context = { month: "2026-05", days, staff: [...staff, second], posts };
    expect(checkPlan(planOf(whole), { ...context, absences: [relieved] })).toEqual([]);
    const busy = planOf([...whole, dayShift("2026-05-13", "lead-2")]);
    expect(checkPlan(busy, { ...context, absences: [relieved] })[0]).toMatchObject({
      code: "stand-in-busy",
      message: "5月13日(水) 佐藤：交代の田中さんにも同じ時間の勤務があります。",
    });
    const unplanned = { ...absent, date: "2026-05-16" };
    expect(told([], [unplanned])[0]).toContain("absence-unplanned");
  });
});
