import { addMonths } from "@desk/shared/calendar/months";
import { contractPeriod } from "@desk/shared/calendar/opening";

/** `2026-05` of a day. */
export const monthOf = (date: string) => date.slice(0, 7);

/** The month `by` months away, or null outside of the contract. */
export function monthBeside(month: string, by: -1 | 1): string | null {
  const next = monthOf(addMonths(`${month}-01`, by));
  return next < monthOf(contractPeriod.from) || next > monthOf(contractPeriod.to) ? null : next;
}
