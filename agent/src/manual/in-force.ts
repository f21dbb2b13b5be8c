import { catalogue } from "@desk/shared/procedures/catalogue";
import { effectiveVersion } from "@desk/shared/procedures/version";
import type { ManualSource, ManualVersion } from "./source.ts";

/** The version of each procedure that this manual prints, in the contract's order, the common scripts last. */
export function printedVersions({ versions, date, proposed }: ManualSource): ManualVersion[] {
  const ids = [
    ...new Set([...catalogue.map(({ id }) => id as string), ...versions.map((one) => one.procedureId)]),
  ];
  return ids.flatMap((id) => {
    const own = versions.filter((one) => one.procedureId === id);
    const submitted = proposed ? own.findLast(({ state }) => state === "submitted") : undefined;
    const settled = own.flatMap((one) => (one.state === "submitted" ? [] : [{ ...one, state: one.state }]));
    return submitted ?? effectiveVersion(settled, id, date) ?? [];
  });
}

/**
 * 版 of the manual as a whole: each 適用日 on which an approved version came into force made a new edition. 0 before
 * the first.
 */
export function editionOf({ versions, date }: Pick<ManualSource, "versions" | "date">): {
  edition: number;
  since: string | null;
} {
  const days = versions.flatMap(({ state, effectiveFrom }) =>
    state === "approved" && effectiveFrom !== null && effectiveFrom <= date ? [effectiveFrom] : [],
  );
  const distinct = [...new Set(days)].sort();
  return { edition: distinct.length, since: distinct.at(-1) ?? null };
}
