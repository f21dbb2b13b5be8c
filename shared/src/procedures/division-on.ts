import { isHolidayOpening, type OpeningKind } from "../calendar/opening-kind.ts";
import { catalogueEntry, type Division } from "./catalogue.ts";

/**
 * The division under which the contract counts a procedure on a day of that kind; `other` for one that it does not
 * know. S §6(5) names the work of ①–③ alone: a call taken on a 休日開庁 day stays work of S §6(4).
 */
export function divisionOn(kind: OpeningKind, procedureId: string): Division | "other" {
  const division = catalogueEntry(procedureId)?.division;
  if (division === undefined) return "other";
  if (division === "6-4") return division;
  return isHolidayOpening(kind) ? "6-5" : division;
}
