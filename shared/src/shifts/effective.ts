import type { Absence } from "../contract/shift.ts";
import { minutesOf, type Stretch, workMinutes } from "./stretch.ts";

/** Who is there after absences and stand-ins, of one day. */
export type Effective = {
  /** Times that are really covered: what is left of the planned ones, and the stand-ins'. */
  readonly there: readonly Stretch[];
  /** Person → minutes of work; those who were away all day are not in it. */
  readonly minutes: ReadonlyMap<string, number>;
};

/**
 * Planned − away + stood in. A stand-in takes over exactly the minutes that were missed, so that the sum of a
 * day with a stand-in for everything is the planned one.
 */
export function effectiveDay(planned: readonly Stretch[], absences: readonly Absence[]): Effective {
  const there: Stretch[] = [];
  const minutes = new Map<string, number>();
  const add = (staffId: string, more: number) => {
    if (more > 0) minutes.set(staffId, (minutes.get(staffId) ?? 0) + more);
  };
  for (const stretch of planned) {
    const absence = absences.find(({ staffId }) => staffId === stretch.staffId);
    const away = absence === undefined ? null : awayOf(stretch, absence);
    if (absence === undefined || away === null) {
      there.push(stretch);
      add(stretch.staffId, workMinutes(stretch));
      continue;
    }
    const whole = away.toMin - away.fromMin === stretch.toMin - stretch.fromMin;
    // The break falls into the longer part as a rule; only a whole absence takes it along.
    const missed = whole ? workMinutes(stretch) : Math.min(away.toMin - away.fromMin, workMinutes(stretch));
    const left = [
      { ...stretch, toMin: away.fromMin },
      { ...stretch, fromMin: away.toMin },
    ];
    there.push(...left.filter(({ fromMin, toMin }) => fromMin < toMin));
    add(stretch.staffId, workMinutes(stretch) - missed);
    const { standInId } = absence;
    if (standInId === undefined) continue;
    there.push({ ...stretch, ...away, staffId: standInId });
    add(standInId, missed);
  }
  return { there, minutes };
}

/** The part of a stretch that was missed, or null. */
function awayOf(stretch: Stretch, { from, to }: Absence): { fromMin: number; toMin: number } | null {
  const fromMin = Math.max(stretch.fromMin, from === undefined ? stretch.fromMin : minutesOf(from));
  const toMin = Math.min(stretch.toMin, to === undefined ? stretch.toMin : minutesOf(to));
  return fromMin < toMin ? { fromMin, toMin } : null;
}
