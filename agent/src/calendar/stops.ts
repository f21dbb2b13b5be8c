import { addDays } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { jlisStopOn } from "@desk/shared/calendar/jlis";
import { type Refused, refuse } from "../reports/life/verdict.ts";
import type { EnteredJlisChange } from "./repo.ts";
import { wrongStop } from "./rules.ts";
import type { CalendarStores, ChangedDay, StopEntry } from "./service.ts";
import { changeText, stopText, unchanged } from "./words.ts";

/** J-LIS stands still in those hours of the day, or not at all, whatever its rule says. */
export function enterStop(
  stores: CalendarStores,
  day: ChangedDay<EnteredJlisChange>,
  { hours, reason, revision }: StopEntry,
): Refused | null {
  const { date, found, by } = day;
  const wrong = wrongStop(date, hours);
  if (wrong !== null) return wrong;
  stores.jlis.put({
    ...{ date, hours, reason },
    ...{ revision: revision + 1, enteredAt: by.at, enteredBy: by.staffId },
  });
  stores.note(day, "jlis-stop", {
    before: found === null ? stopText(jlisStopOn(date, [])) : changeText(found),
    after: changeText({ hours, reason }),
  });
  writeBeside(stores, date);
  return null;
}

/** Back to the rule of J-LIS. */
export function takeBackStop(stores: CalendarStores, day: ChangedDay<EnteredJlisChange>): Refused | null {
  const { date, found } = day;
  if (found === null)
    return refuse("not-found", `${formatWareki(date)}に、登録したJ-LISの停止はありません。${unchanged}`);
  stores.jlis.remove(date);
  const after = stopText(jlisStopOn(date, []));
  stores.note(day, "jlis-stop-removed", { before: changeText(found), after });
  writeBeside(stores, date);
  return null;
}

/** A stop that goes on over midnight is told with its true ends on both days. */
function writeBeside({ writeAgain }: CalendarStores, date: string): void {
  writeAgain(addDays(date, -1), addDays(date, 1));
}
