import { addDays } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { endOfMonth } from "@desk/shared/calendar/months";
import { openingOn } from "@desk/shared/calendar/opening";
import { openingText, ownHoursOf } from "@desk/shared/calendar/opening-kind";
import { type Refused, refuse } from "../reports/life/verdict.ts";
import type { EnteredOverride } from "./repo.ts";
import { wrongOpening } from "./rules.ts";
import type { CalendarStores, ChangedDay, OpeningEntry } from "./service.ts";
import { unchanged, withReason } from "./words.ts";

/** Days, with room for an extra closed day or two. */
const longestRunOfHolidays = 14;

/** A day gets another kind or other hours; hours that are those of the kind are not kept. */
export function enterOpening(
  stores: CalendarStores,
  day: ChangedDay<EnteredOverride>,
  { kind, hours, reason, revision }: OpeningEntry,
): Refused | null {
  const { date, found, by } = day;
  const wrong = wrongOpening(date, { kind, hours }, stores.factsOf(date));
  if (wrong !== null) return wrong;
  const opening = openingOn(date, [{ date, kind, hours, reason }]);
  const own = ownHoursOf(opening) === null ? {} : { hours };
  stores.overrides.put({
    ...{ date, kind, ...own, reason },
    ...{ revision: revision + 1, enteredAt: by.at, enteredBy: by.staffId },
  });
  const before = openingText(openingOn(date, found === null ? [] : [found]));
  const after = withReason(openingText(opening), { reason });
  const sides = { before: found === null ? before : withReason(before, found), after };
  stores.note(day, "override", sides, `${before} → ${after}`);
  writeAround(stores, date);
  return null;
}

/** Back to the contract's own day. */
export function takeBackOpening(stores: CalendarStores, day: ChangedDay<EnteredOverride>): Refused | null {
  const { date, found } = day;
  if (found === null)
    return refuse("not-found", `${formatWareki(date)}に臨時の変更はありません。${unchanged}`);
  const { records } = stores.factsOf(date);
  const regular = openingOn(date);
  // Without its entry the day would be a closed one with records on it.
  if (regular.kind === "closed" && records > 0)
    return refuse(
      "conflict",
      `${formatWareki(date)}には記録が${records}件あります（電話の不在、苦情・事故などを含みます）。臨時の開庁を取り消すことはできません。${unchanged}`,
    );
  stores.overrides.remove(date);
  const before = openingText(openingOn(date, [found]));
  const after = openingText(regular);
  stores.note(day, "override-removed", { before: withReason(before, found), after }, `${before} → ${after}`);
  writeAround(stores, date);
  return null;
}

/** Due dates of the days before it change, and the month's first opening day on those after it. */
function writeAround({ writeAgain }: CalendarStores, date: string): void {
  writeAgain(addDays(date, -longestRunOfHolidays), endOfMonth(date));
}
