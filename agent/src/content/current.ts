import type { Item, VersionRow } from "./life.ts";

/** A version that is or will be in force: approved, or the repository's own where none is approved yet. */
export type Current<C> = {
  readonly itemId: string;
  readonly version: number;
  readonly state: "seed" | "approved";
  readonly effectiveFrom: string | null;
  readonly changeNote: string | null;
  readonly content: C;
};

/** The repository's content by id. */
export type Seeds<C> = ReadonlyMap<string, NonNullable<Item<C>["seed"]>>;

/** Everything that could be in force on some day: each seed and each approved version, by item. */
export function candidates<C>(
  seeds: Seeds<C>,
  approved: readonly VersionRow<C>[],
): Map<string, Current<C>[]> {
  const byItem = new Map<string, Current<C>[]>();
  for (const [itemId, { version, content }] of seeds) {
    const seed = { itemId, version, state: "seed", effectiveFrom: null, changeNote: null, content } as const;
    byItem.set(itemId, [seed]);
  }
  for (const { itemId, version, effectiveFrom = null, changeNote, content } of approved) {
    const one = { itemId, version, state: "approved", effectiveFrom, changeNote, content } as const;
    byItem.set(itemId, [...(byItem.get(itemId) ?? []), one]);
  }
  return byItem;
}
