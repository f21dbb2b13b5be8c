import type { Outcome } from "../contract/constants.ts";
import type { CallFigures } from "../contract/report.ts";
import { catalogue } from "../procedures/catalogue.ts";

/** Calls that were not answered here, by one tap each. */
export type MissedCalls = { readonly missed: number; readonly overflowed: number };
export const noMissedCalls: MissedCalls = { missed: 0, overflowed: 0 };

type CallInput = {
  /** Finished cases of the channel `phone`; several of one kind may stand together. */
  readonly calls: readonly { procedureId: string; outcome: Outcome; quantity: number }[];
  readonly missed: MissedCalls;
};

const categories = catalogue.filter(({ division }) => division === "6-4").map(({ id }) => id);
const endedHere: readonly Outcome[] = ["completed", "informed", "reserved"];

/** コールセンター of a day or a month (S §6(4)); a tally has no channel and stands in none of it. */
export function callFigures({ calls, missed }: CallInput): Omit<CallFigures, "talk" | "afterCall"> {
  const sumOf = (wanted: (call: CallInput["calls"][number]) => boolean) =>
    calls.filter(wanted).reduce((sum, { quantity }) => sum + quantity, 0);
  const answered = sumOf(() => true);
  const completed = sumOf(({ outcome }) => endedHere.includes(outcome));
  const handedOver = sumOf(({ outcome }) => outcome === "handed-over");
  const booked = (of: string) =>
    sumOf(({ procedureId, outcome }) => procedureId === of && outcome === "reserved");
  return {
    answered,
    completed,
    handedOver,
    other: answered - completed - handedOver,
    missed: missed.missed,
    overflowed: missed.overflowed,
    byCategory: Object.fromEntries(
      categories.map((id) => [id, sumOf(({ procedureId }) => procedureId === id)]),
    ),
    bookings: { pickup: booked("call-pickup-booking"), visit: booked("call-visit-booking") },
  };
}
