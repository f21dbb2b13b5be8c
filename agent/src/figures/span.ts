/**
 * A stretch of days cut so that its whole months can be taken from the sums of months: `from` ≤ day < `headEnd`,
 * the months from `monthFrom` to `monthTo`, and `tailStart` < day ≤ `to`. The bounds are texts to compare with.
 */
export type Span = {
  readonly from: string;
  readonly headEnd: string;
  readonly monthFrom: string;
  readonly monthTo: string;
  readonly tailStart: string;
  readonly to: string;
};

// Later than any day, and earlier.
const [never, always] = ["9", "0"];

/** Both days inclusive; the last one may be past the end of its month, as in `2027-02-31`. */
export function spanOf(from: string, to: string): Span {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  const monthFrom = from.slice(8) === "01" ? first : monthBeside(first, 1);
  const monthTo = Number(to.slice(8)) >= daysIn(last) ? last : monthBeside(last, -1);
  if (monthFrom > monthTo)
    return { from, headEnd: `${to}~`, monthFrom: never, monthTo: always, tailStart: never, to };
  return { from, headEnd: `${monthFrom}-01`, monthFrom, monthTo, tailStart: `${monthTo}-31`, to };
}

function monthBeside(month: string, by: 1 | -1): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

function daysIn(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}
