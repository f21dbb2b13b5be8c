import { effectiveVersion, type ProcedureContent, type VersionHead } from "@desk/shared/procedures/version";
import type { ProcedureVersionsAnswer } from "@desk/shared/procedures/version-requests";
import type { MarkedState } from "../../ui/editing/index.ts";

/** One version to read; `head` is null for the content as it was delivered. */
export type Entry = {
  readonly procedureId: string;
  readonly version: number;
  readonly state: MarkedState;
  readonly effectiveFrom: string | null;
  readonly content: ProcedureContent;
  readonly head: VersionHead | null;
};

/** All versions, oldest first. What was delivered stands first, unless it was handed in as it is. */
export function entriesOf({ seed, versions }: ProcedureVersionsAnswer): Entry[] {
  const own = versions.map((one): Entry => {
    const { procedureId, version, state, effectiveFrom = null, content } = one;
    return { procedureId, version, state, effectiveFrom, content, head: one };
  });
  if (seed === null || own.some(({ version }) => version === seed.version)) return own;
  const { version, content } = seed;
  const delivered: Entry = {
    procedureId: content.procedure.id,
    version,
    state: "seed",
    effectiveFrom: null,
    content,
    head: null,
  };
  return [delivered, ...own];
}

/** What counters follow on this day. */
export function inForceOf(entries: readonly Entry[], today: string): Entry | undefined {
  const [first] = entries;
  if (first === undefined) return;
  const standing = entries.filter(({ state }) => state === "approved" || state === "seed");
  // What was delivered is followed until something is approved, also while it is being handed in itself.
  const fallback = standing.some(({ state }) => state === "seed")
    ? []
    : [{ ...first, state: "seed" as const }];
  const found = effectiveVersion(
    [...fallback, ...standing].map((one) => ({ ...one, state: one.state as "seed" | "approved" })),
    first.procedureId,
    today,
  );
  return entries.find(({ version }) => version === found?.version);
}
