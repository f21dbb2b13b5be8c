import { formatWeekday } from "@desk/shared/calendar/era";
import { shownKind } from "@desk/shared/calendar/opening-kind";
import type { ShiftDay, ShiftEntry, Staff } from "@desk/shared/contract";
import { dayStaffing } from "@desk/shared/shifts/month";
import type { Planned } from "@desk/shared/shifts/staffing";
import { stretchesOf, workMinutes } from "@desk/shared/shifts/stretch";
import type { Cell, Row, TableBlock } from "../reports/document/blocks.ts";
import { count, decimal, printable, text, type Value } from "../reports/document/values.ts";
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
  const rows = people.flatMap((person, index) => {
    const begins = index > 0 && people[index - 1]?.role !== person.role;
    const entriesOn = (date: string) => byCell.get(`${person.id} ${date}`) ?? [];
    return personRows(person, print, entriesOn, legend).map(
      (cells, line): Row => ({ style: begins && line === 0 ? "group" : "plain", cells }),
    );
  });
  return {
    kind: "table",
    id: "shift",
    title: "シフト表",
    columns: [
      { width: 64, keep: true },
      ...days.map(() => ({ width: 21, align: "center" as const })),
      { width: 40, edge: true },
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
      label("日数・時間", { rows: 3, align: "center" }),
    ],
    days.map(({ date, kind }) => day(formatWeekday(date), kind)),
    days.map(({ kind, closesAt }) => day(kindMarks[shownKind(kind, closesAt)], kind)),
  ];
}

/** 勤務 above, 担当 below it: two rows and no cell over both, so that a page may end between any two people. */
function personRows(
  { name, role }: Staff,
  { month: { days, plan }, posts }: ShiftPrint,
  entriesOn: (date: string) => readonly ShiftEntry[],
  legend: Legend,
): Cell[][] {
  const shortOf = (id: string | undefined) => posts.find((post) => post.id === id)?.short ?? id ?? "－";
  const stretches = stretchesOf(
    days.flatMap(({ date }) => entriesOn(date)),
    plan.codes,
  );
  const minutes = stretches.reduce((sum, one) => sum + workMinutes(one), 0);
  const line = (said: (entry: ShiftEntry) => string) =>
    days.map(({ date, kind }): Cell => {
      const own = entriesOn(date).map(said).join(" ");
      return kind === "closed" ? { value: text(own), tone: "off" } : { value: text(own === "" ? "－" : own) };
    });
  const works = (entry: ShiftEntry) => stretchesOf([entry], plan.codes).length > 0;
  return [
    [
      label(`${printable(name)}${role === "lead" ? "（責）" : ""}`, { bold: true }),
      ...line(legend.signOf),
      { value: count(new Set(stretches.map(({ date }) => date)).size, "日") },
    ],
    [
      label("担当", { align: "right" }),
      ...line((entry) => (works(entry) ? shortOf(entry.post) : "－")),
      { value: decimal(hoursOf(minutes), "h") },
    ],
  ];
}

/** Hours with one decimal. */
const hoursOf = (minutes: number) => Math.round(minutes / 6) / 10;

/** 人数 of every opening day, and how many 現場責任者 are among them (S §9(1)). */
function footRows({ month: { days, plan }, staff }: ShiftPrint, people: readonly Staff[]): Row[] {
  const leads = new Set(staff.filter(({ role }) => role === "lead").map(({ id }) => id));
  const planned = days.map(({ date }) => dayStaffing(date, plan, [], []).planned);
  const rowOf = (name: string, of: (one: readonly Planned[]) => number, value: (n: number) => Value): Row => {
    const numbers = planned.map(of);
    return {
      style: "subtotal",
      cells: [
        label(name),
        ...days.map(({ kind }, index): Cell => {
          const n = numbers[index] ?? 0;
          // Nobody is wanted on a closed day: a zero there would look like a gap.
          return kind === "closed" && n === 0 ? { value: text(""), tone: "off" } : { value: value(n) };
        }),
        { value: value(numbers.reduce((sum, n) => sum + n, 0)) },
      ],
    };
  };
  if (people.length === 0) return [];
  return [
    rowOf(
      "予定人数",
      (day) => day.length,
      (n) => count(n),
    ),
    rowOf(
      "うち責任者",
      (day) => day.filter(({ staffId }) => leads.has(staffId)).length,
      (n) => count(n),
    ),
    rowOf(
      "予定時間",
      (day) => day.reduce((sum, { minutes }) => sum + minutes, 0),
      (n) => decimal(hoursOf(n)),
    ),
  ];
}
