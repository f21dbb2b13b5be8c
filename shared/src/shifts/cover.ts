import { formatMonthDay } from "../calendar/era.ts";
import type { ShiftDay } from "../contract/shift.ts";
import type { ShiftFault } from "./check.ts";
import { minutesOf, type Stretch, timeText } from "./stretch.ts";

/**
 * Whether an opening day has its 現場責任者 from the opening to the close (S §9(1): 1名以上) and as many people as
 * were agreed. Absences are counted in: a lead who fell ill leaves a gap.
 */
export function coverFaults(
  day: ShiftDay,
  there: readonly Stretch[],
  leads: ReadonlySet<string>,
  required: number,
): ShiftFault[] {
  const { date, opensAt, closesAt } = day;
  if (opensAt === undefined || closesAt === undefined) return [];
  const faults: ShiftFault[] = [];
  const warn = (code: ShiftFault["code"], text: string) =>
    faults.push({
      severity: "warning",
      code,
      date,
      staffId: null,
      message: `${formatMonthDay(date)}：${text}`,
    });
  const open = { fromMin: minutesOf(opensAt), toMin: minutesOf(closesAt) };
  const missing = uncovered(
    open,
    there.filter(({ staffId }) => leads.has(staffId)),
  );
  const times = missing.map(({ fromMin, toMin }) => `${timeText(fromMin)}〜${timeText(toMin)}`);
  if (times.length > 0) warn("no-lead", `${times.join("、")} に現場責任者がいません。`);
  const people = new Set(there.map(({ staffId }) => staffId)).size;
  if (people < required)
    warn("too-few", `${people}人で、必要人数${required}人に${required - people}人足りません。`);
  return faults;
}

type Span = { readonly fromMin: number; readonly toMin: number };

/** The parts of a span that none of the others covers, in order. */
export function uncovered(span: Span, others: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let reached = span.fromMin;
  for (const { fromMin, toMin } of [...others].sort((a, b) => a.fromMin - b.fromMin)) {
    if (reached >= span.toMin) break;
    if (fromMin > reached) gaps.push({ fromMin: reached, toMin: Math.min(fromMin, span.toMin) });
    reached = Math.max(reached, toMin);
  }
  if (reached < span.toMin) gaps.push({ fromMin: reached, toMin: span.toMin });
  return gaps;
}
