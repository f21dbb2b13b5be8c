import type { Absence, ShiftPlan } from "../contract/shift.ts";
import { effectiveDay } from "./effective.ts";
import type { DayStaffing, MonthStaffing, Planned } from "./staffing.ts";
import { type Stretch, stretchesOf, timeText, workMinutes } from "./stretch.ts";

/** What the table says of one day. @param plan null when nobody has saved the month */
export function dayStaffing(
  date: string,
  plan: ShiftPlan | null,
  absences: readonly Absence[],
  staffIds: readonly string[],
): DayStaffing {
  const entries = (plan?.entries ?? []).filter((entry) => entry.date === date);
  const stretches = stretchesOf(entries, plan?.codes ?? []);
  return {
    date,
    entered: plan !== null,
    planned: plannedOf(stretches, staffIds),
    absences: absences.filter((one) => one.date === date),
  };
}

function plannedOf(stretches: readonly Stretch[], staffIds: readonly string[]): Planned[] {
  const rank = (id: string) => (staffIds.includes(id) ? staffIds.indexOf(id) : staffIds.length);
  return [...Map.groupBy(stretches, ({ staffId }) => staffId)]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([staffId, own]) => ({
      staffId,
      from: timeText(Math.min(...own.map(({ fromMin }) => fromMin))),
      to: timeText(Math.max(...own.map(({ toMin }) => toMin))),
      posts: [...new Set(own.map(({ post }) => post).filter((post) => post !== null))],
      minutes: own.reduce((sum, one) => sum + workMinutes(one), 0),
    }));
}

/** 延べ人数 and 延べ時間 of a month, planned and as it was by the absences. */
export function monthStaffing(
  month: string,
  plan: ShiftPlan | null,
  absences: readonly Absence[],
  trainings: MonthStaffing["trainings"],
): MonthStaffing {
  const stretches = stretchesOf(plan?.entries ?? [], plan?.codes ?? []);
  const days = [...Map.groupBy(stretches, ({ date }) => date)].map(([date, planned]) => {
    const { minutes } = effectiveDay(
      planned,
      absences.filter((one) => one.date === date),
    );
    return {
      date,
      plannedPeople: new Set(planned.map(({ staffId }) => staffId)).size,
      plannedMinutes: planned.reduce((sum, one) => sum + workMinutes(one), 0),
      actualPeople: minutes.size,
      actualMinutes: [...minutes.values()].reduce((sum, one) => sum + one, 0),
    };
  });
  const sum = (key: keyof MonthStaffing["total"]) => days.reduce((total, day) => total + day[key], 0);
  const total = {
    plannedPeople: sum("plannedPeople"),
    plannedMinutes: sum("plannedMinutes"),
    actualPeople: sum("actualPeople"),
    actualMinutes: sum("actualMinutes"),
  };
  return { month, entered: plan !== null, days, total, absences, trainings };
}
