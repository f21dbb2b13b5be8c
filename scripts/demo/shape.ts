import { instantOf, weekdayOf } from "@desk/shared/calendar/business-date";
import { openingOn } from "@desk/shared/calendar/opening";
import type { Outcome } from "@desk/shared/contract";
import type { ProcedureId } from "@desk/shared/procedures/catalogue";
import type { Random } from "./random.ts";

type Weights = readonly (readonly [number, number])[];

// Arrivals by hour of the start. Mornings are full, lunch dips (FACTS §1: 月曜午前 and 金曜午後 are busiest).
const usual: Weights = [
  [8, 11],
  [9, 14],
  [10, 16],
  [11, 12],
  [12, 6],
  [13, 10],
  [14, 13],
  [15, 11],
  [16, 8],
  [17, 1],
];
const monday: Weights = [
  [8, 18],
  [9, 20],
  [10, 20],
  [11, 14],
  [12, 6],
  [13, 9],
  [14, 10],
  [15, 8],
  [16, 6],
  [17, 1],
];
const thursday: Weights = [
  [8, 10],
  [9, 12],
  [10, 14],
  [11, 11],
  [12, 5],
  [13, 9],
  [14, 12],
  [15, 10],
  [16, 8],
  [17, 11],
  [18, 8],
];

/** Instants (epoch ms) at which people come or ring, in order, within the opening hours less the last minutes. */
export function arrivals(random: Random, date: string, howMany: number, lastMinutes: number): number[] {
  const opening = openingOn(date);
  if (opening.kind === "closed") throw new Error(`the demo day has to be an opening day, got ${date}`);
  const from = instantOf(date, opening.opensAt);
  const to = instantOf(date, opening.closesAt) - lastMinutes * 60_000;
  const weekday = weekdayOf(date);
  const weights = weekday === 1 ? monday : weekday === 4 ? thursday : usual;
  const found: number[] = [];
  while (found.length < howMany) {
    const at =
      instantOf(date, `${String(random.pick(weights)).padStart(2, "0")}:00`) + random.between(0, 3_599_999);
    if (at >= from && at < to) found.push(at);
  }
  return found.sort((a, b) => a - b);
}

/** What a procedure takes at the window, in seconds: until the officer's 審査, in it, and after it. */
export type Duration = {
  readonly before: readonly [number, number];
  readonly review?: readonly [number, number];
  readonly after?: readonly [number, number];
};

export const windowMix: readonly (readonly [ProcedureId, number])[] = [
  ["certificate-renewal", 42],
  ["certificate-issue", 8],
  ["pin-reset", 14],
  ["pinless-switch", 2],
  ["application-new", 6],
  ["application-renewal", 8],
  ["application-reissue", 4],
  ["insurance-registration", 7],
  ["bank-account-registration", 4],
  ["app-support", 3],
  ["back-office", 2],
];

export const windowDurations: Partial<Record<ProcedureId, Duration>> = {
  "certificate-renewal": { before: [400, 760], review: [150, 560], after: [90, 200] },
  "certificate-issue": { before: [560, 900], review: [200, 600], after: [120, 240] },
  "pin-reset": { before: [220, 430], review: [100, 330], after: [50, 130] },
  "pinless-switch": { before: [560, 840], review: [200, 500], after: [120, 200] },
  "application-new": { before: [820, 1300], review: [120, 320], after: [110, 220] },
  "application-renewal": { before: [760, 1200], review: [120, 320], after: [110, 220] },
  "application-reissue": { before: [800, 1300], review: [150, 400], after: [120, 240] },
  "insurance-registration": { before: [280, 560] },
  "bank-account-registration": { before: [460, 860] },
  "app-support": { before: [330, 950] },
  "back-office": { before: [500, 1400] },
};

export const windowOutcomes: readonly (readonly [Outcome, number])[] = [
  ["completed", 850],
  ["documents-missing", 50],
  ["handed-over", 40],
  ["too-early", 22],
  ["referred", 16],
  ["cancelled", 12],
  ["pin-locked", 10],
];

export const callMix: readonly (readonly [ProcedureId, number])[] = [
  ["call-system", 6],
  ["call-notice-card", 9],
  ["call-pickup-booking", 13],
  ["call-renewal", 15],
  ["call-visit-booking", 3],
  ["call-documents", 10],
];

/** Outcomes of a call; the two bookings end as 予約受付 far more often than not. */
export function callOutcomes(procedureId: ProcedureId): readonly (readonly [Outcome, number])[] {
  const booking = procedureId === "call-pickup-booking" || procedureId === "call-visit-booking";
  return [
    ["reserved", booking ? 80 : 0],
    ["informed", booking ? 12 : 84],
    ["handed-over", 5],
    ["referred", booking ? 1 : 9],
    ["cancelled", 2],
  ];
}
