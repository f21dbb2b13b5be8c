import type { ShiftDay, Staff } from "@desk/shared/contract";
import type { CellWords } from "@desk/shared/shifts/cell";
import { checkPlan, type ShiftFault } from "@desk/shared/shifts/check";
import { monthStaffing } from "@desk/shared/shifts/month";
import { absenceText } from "@desk/shared/shifts/planned-staff";
import { postsOf } from "@desk/shared/shifts/posts";
import { useMemo } from "react";
import { useDeskState } from "../../outbox/index.ts";
import type { RowMarks } from "./grid-row.tsx";
import type { Place } from "./selection.ts";
import { entriesOf } from "./table.ts";
import type { Axes } from "./typed.ts";
import type { PlanEditor } from "./use-plan.ts";

export type View = {
  axes: Axes;
  text: CellWords;
  faults: readonly ShiftFault[];
  marks: Readonly<Record<string, RowMarks>>;
  /** 人数 by date, absences and stand-ins counted in. */
  people: ReadonlyMap<string, number>;
  placeOf: (fault: ShiftFault) => Place;
  at: (place: Place) => { staffId: string; date: string } | null;
};

const noCounters: readonly { id: string; label: string }[] = [];

/** Everything that follows from the table as it is being edited. */
export function useView({ working, answer }: PlanEditor, staff: readonly Staff[]): View {
  const counters = useDeskState((state) => state.settings.site?.counters) ?? noCounters;
  const { days, month, absences } = answer;
  const text = useMemo(() => ({ codes: working.codes, posts: postsOf(counters) }), [working.codes, counters]);
  const axes = useMemo(() => axesOf(staff, days, working.table), [staff, days, working.table]);
  const checked = useMemo(() => {
    const { codes, required, table } = working;
    const plan = { codes, required, entries: entriesOf(table) };
    const away = absences.map(({ absence }) => absence);
    const faults = checkPlan(plan, { month, days, staff, posts: text.posts, absences: away });
    const marks: Record<string, Record<string, { fault?: string; absent?: string }>> = {};
    const mark = (staffId: string, date: string, change: { fault?: string; absent?: string }) => {
      marks[staffId] = { ...marks[staffId], [date]: { ...marks[staffId]?.[date], ...change } };
    };
    for (const { staffId, date, message } of faults)
      if (staffId !== null && date !== null) mark(staffId, date, { fault: message });
    for (const absence of away) mark(absence.staffId, absence.date, { absent: absenceText(absence) });
    const staffing = monthStaffing(month, plan, away, []);
    return { faults, marks, people: new Map(staffing.days.map((day) => [day.date, day.actualPeople])) };
  }, [working, absences, month, days, staff, text]);
  return {
    axes,
    text,
    ...checked,
    placeOf: ({ staffId, date }) => ({
      row: Math.max(
        0,
        axes.people.findIndex(({ id }) => id === staffId),
      ),
      column: Math.max(0, axes.dates.indexOf(date ?? "")),
    }),
    at: ({ row, column }) => {
      const [person, date] = [axes.people[row], axes.dates[column]];
      return person === undefined || date === undefined ? null : { staffId: person.id, date };
    },
  };
}

/** Who is at work here, and who was planned before leaving; the leads first, as on paper. */
function axesOf(
  staff: readonly Staff[],
  days: readonly ShiftDay[],
  table: PlanEditor["working"]["table"],
): Axes {
  const shown = staff.filter(({ id, active }) => active || Object.keys(table[id] ?? {}).length > 0);
  const people = [
    ...shown.filter(({ role }) => role === "lead"),
    ...shown.filter(({ role }) => role === "staff"),
  ];
  return { people, dates: days.map(({ date }) => date) };
}
