import { consoleCounterId, type SiteAnswer } from "@desk/shared/contract";
import { words } from "./words.ts";

/** The site's names for its ids; an id that it no longer knows stands for itself. */
export type Names = { staff: (id: string) => string; counter: (id: string) => string };

export function namesOf({ staff, counters }: Pick<SiteAnswer, "staff" | "counters">): Names {
  return {
    staff: (id) => staff.find((one) => one.id === id)?.name ?? id,
    counter: (id) =>
      id === consoleCounterId ? words.console : (counters.find((one) => one.id === id)?.label ?? id),
  };
}
