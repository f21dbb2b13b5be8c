import { consoleCounterId, type SiteAnswer } from "@desk/shared/contract";
import type { TimelineNames } from "../../ui/devices/index.ts";

/** The site's names for its ids; an id that it no longer knows stands for itself. */
export function namesOf({ staff, counters }: Pick<SiteAnswer, "staff" | "counters">): TimelineNames {
  return {
    staff: (id) => staff.find((one) => one.id === id)?.name ?? id,
    counter: (id) =>
      id === consoleCounterId ? "責任者画面" : (counters.find((one) => one.id === id)?.label ?? id),
  };
}
