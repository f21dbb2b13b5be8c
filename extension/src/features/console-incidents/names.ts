import { consoleCounterId, type SiteAnswer } from "@desk/shared/contract";
import { words } from "./words.ts";

/** The site's names for its ids, those retired included; an id that it never knew stands for itself. */
export type Names = Record<"staff" | "counter" | "device", (id: string) => string>;

export function namesOf({
  staff,
  counters,
  devices,
  retired,
}: Pick<SiteAnswer, "staff" | "counters" | "devices" | "retired">): Names {
  const label = (list: readonly { id: string; label: string }[]) => (id: string) =>
    list.find((one) => one.id === id)?.label ?? id;
  return {
    staff: (id) => staff.find((one) => one.id === id)?.name ?? id,
    counter: (id) =>
      id === consoleCounterId ? words.console : label([...counters, ...(retired?.counters ?? [])])(id),
    device: label([...devices, ...(retired?.devices ?? [])]),
  };
}
