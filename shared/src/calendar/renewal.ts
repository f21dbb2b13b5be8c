import { addDays, type BusinessDate } from "./business-date.ts";
import { addMonths, endOfMonth } from "./months.ts";

export type RenewalState = "too-early" | "open" | "expired";

/**
 * First day on which a certificate or card that expires on `expiry` can be renewed: the day AFTER the day
 * three months before it, cut to the month's end (FACTS B8). Not the 応当日 itself, as old pages say (FACTS §9).
 */
export function renewalOpensOn(expiry: BusinessDate): BusinessDate {
  return addDays(addMonths(expiry, -3), 1);
}

/** Renewal is open through the expiry day; afterwards it is a new issue, free of charge (FACTS B8, P3). */
export function renewalState(expiry: BusinessDate, today: BusinessDate): RenewalState {
  if (today < renewalOpensOn(expiry)) return "too-early";
  return today > expiry ? "expired" : "open";
}

/**
 * Last day on which an expired certificate still serves as マイナ保険証: three months from the END of the month
 * of expiry, not from the day (FACTS X1). After it the registration itself is gone and has to be redone (X2).
 */
export function insuranceGraceEnd(expiry: BusinessDate): BusinessDate {
  return endOfMonth(addMonths(expiry, 3));
}

export type GraceState = "not-expired" | "within-grace" | "grace-over";

/** Where a certificate stands as マイナ保険証: the grace begins the day after `expiry` (FACTS X1, X4). */
export function graceState(expiry: BusinessDate, today: BusinessDate): GraceState {
  if (today <= expiry) return "not-expired";
  return today <= insuranceGraceEnd(expiry) ? "within-grace" : "grace-over";
}
