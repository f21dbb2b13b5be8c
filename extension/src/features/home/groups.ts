import type { Counter } from "@desk/shared/contract";
import { type CatalogueEntry, catalogue, type Division } from "@desk/shared/procedures/catalogue";

export type Group = {
  division: Exclude<Division, "6-5">;
  entries: readonly { entry: CatalogueEntry; hotkey: string | undefined }[];
};

/** What a counter sees at once, and what waits behind one tap. */
export type Arrangement = { first: Group; open: readonly Group[]; folded: readonly Group[] };

const windowOrder = ["6-2", "6-3-1", "6-3-2"] as const;

/**
 * The order of work of a counter: at a window 6-(2) comes first (S §8), on the telephones the calls. 案内 has a
 * place of its own. Keys 1…9 go to the first nine.
 */
export function arrange(kind: Counter["kind"]): Arrangement {
  const order = kind === "call" ? (["6-4", ...windowOrder] as const) : ([...windowOrder, "6-4"] as const);
  let given = 0;
  const groups = order.map((division) => ({
    division,
    entries: catalogue
      .filter((entry) => entry.division === division)
      .map((entry) => {
        given += 1;
        return { entry, hotkey: given <= 9 ? String(given) : undefined };
      }),
  }));
  const [first, ...rest] = groups;
  if (first === undefined) throw new Error("the catalogue has no divisions");
  return kind === "call"
    ? { first, open: [], folded: rest }
    : { first, open: rest.slice(0, -1), folded: rest.slice(-1) };
}
