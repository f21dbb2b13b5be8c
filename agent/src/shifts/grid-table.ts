import { formatWeekday } from "@desk/shared/calendar/era";
import type { ShiftDay, ShiftEntry, Staff } from "@desk/shared/contract";
import { dayStaffing } from "@desk/shared/shifts/month";
import { stretchesOf, workMinutes } from "@desk/shared/shifts/stretch";
import type { Cell, Row, TableBlock } from "../reports/document/blocks.ts";
import { count, decimal, printable, text } from "../reports/document/values.ts";
import type { ShiftPrint } from "./document.ts";
import type { Legend } from "./legend.ts";

const kindMarks: Record<ShiftDay["kind"], string> = {
  weekday: "",
  "thursday-extended": "延",
  "holiday-opening": "休開",
  "busy-season-opening": "繁忙",
  closed: "閉",
};

/** People × days: 現場責任者 first, then the others in the site's order. */
export function gridTable(print: ShiftPrint, legend: Legend): TableBlock {
  const { month, staff } = print;
  const { days, plan } = month;
  const used = new Set(plan.entries.map(({ staffId }) => staffId));
  const shown = staff.filter(({ id, active }) => used.has(id) || active);
  const people = [
    ...shown.filter(({ role }) => role === "lead"),
    ...shown.filter(({ role }) => role === "staff"),
  ];
  const byCell = Map.groupBy(plan.entries, ({ staffId, date }) => `${staffId} ${date}`);
  const rows: Row[] = people.map((person, index) => ({
    style: index > 0 && people[index - 1]?.role !== person.role ? "group" : "plain",
    cells: personCells(person, print, (date) => byCell.get(`${person.id} ${date}`) ?? [], legend),
  }));
  return {
    kind: "table",
    id: "shift",
    title: "シフト表",
    columns: [
      { width: 64, keep: true },
      ...days.map(() => ({ width: 21, align: "center" as const })),
      { width: 22, edge: true },
      { width: 30 },
    ],
    head: headRows(days),
    rows: [...rows, ...footRows(print, people)],
    empty: "担当者が登録されていません。",
    strong: true,
  };
}

const label = (value: string, more: Partial<Cell> = {}): Cell => ({
  value: text(value),
  head: true,
  ...more,
});

function headRows(days: readonly ShiftDay[]): Cell[][] {
  const day = (said: string, kind: ShiftDay["kind"]): Cell =>
    label(said, { align: "center", ...(kind === "closed" ? { tone: "off" as const } : {}) });
  return [
    [
      label("氏名", { rows: 3 }),
      ...days.map(({ date, kind }) => day(String(Number(date.slice(8))), kind)),
      label("日数", { rows: 3, align: "center" }),
      label("時間", { rows: 3, align: "center" }),
    ],
    days.map(({ date, kind }) => day(formatWeekday(date), kind)),
    days.map(({ kind }) => day(kindMarks[kind], kind)),
  ];
}

function personCells(
  { name, role }: Staff,
  { month: { days, plan }, posts }: ShiftPrint,
  entriesOn: (date: string) => readonly ShiftEntry[],
  legend: Legend,
): Cell[] {
  const shortOf = (id: string) => posts.find((post) => post.id === id)?.short ?? id;
  const entries = days.map(({ date }) => entriesOn(date));
  const stretches = stretchesOf(entries.flat(), plan.codes);
  const minutes = stretches.reduce((sum, one) => sum + workMinutes(one), 0);
  const said = (own: readonly ShiftEntry[]) =>
    own.map((entry) =>
      [legend.signOf(entry), ...(entry.post === undefined ? [] : [shortOf(entry.post)])].join(" "),
    );
  return [
    label(`${printable(name)}${role === "lead" ? "（責）" : ""}`),
    ...days.map(({ kind }, index): Cell => {
      const value = text(said(entries[index] ?? []).join(" "));
      return kind === "closed" ? { value, tone: "off" } : { value };
    }),
    { value: count(new Set(stretches.map(({ date }) => date)).size) },
    { value: decimal(Math.round(minutes / 6) / 10) },
  ];
}

/** 人数 of every opening day, and how many 現場責任者 are among them (S §9(1)). */
function footRows({ month: { days, plan }, staff }: ShiftPrint, people: readonly Staff[]): Row[] {
  const leads = new Set(staff.filter(({ role }) => role === "lead").map(({ id }) => id));
  const planned = days.map(({ date }) => dayStaffing(date, plan, [], []).planned);
  const rowOf = (name: string, counted: (index: number) => number): Row => {
    const counts = days.map((_, index) => counted(index));
    const sum = counts.reduce((total, one) => total + one, 0);
    return {
      style: "subtotal",
      cells: [
        label(name),
        ...days.map(({ kind }, index): Cell => {
          const n = counts[index] ?? 0;
          // Nobody is wanted on a closed day: a zero there would look like a gap.
          return kind === "closed" && n === 0 ? { value: text(""), tone: "off" } : { value: count(n) };
        }),
        { value: count(sum) },
        { value: text("") },
      ],
    };
  };
  if (people.length === 0) return [];
  return [
    rowOf("予定人数", (index) => planned[index]?.length ?? 0),
    rowOf("うち責任者", (index) => planned[index]?.filter(({ staffId }) => leads.has(staffId)).length ?? 0),
  ];
}
