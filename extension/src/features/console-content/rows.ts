import { type ContentAnswer, type CurrentVersion, effectiveVersion } from "@desk/shared/procedures/version";
import type { VersionHeadsAnswer } from "@desk/shared/procedures/version-requests";
import type { NamedVersion } from "../../agent-client/index.ts";
import { allProcedureIds } from "./names.ts";

export type Head = VersionHeadsAnswer["heads"][number];

/** One procedure in the list: what counters follow, what is approved for later, what is being worked on. */
export type Row = {
  readonly id: string;
  readonly inForce: CurrentVersion | null;
  readonly later: CurrentVersion | null;
  /** The draft or submitted version. */
  readonly open: Head | null;
};

export function procedureRows(content: ContentAnswer, heads: readonly Head[], today: string): Row[] {
  return allProcedureIds.map((id) => {
    const own = content.versions.filter(({ procedureId }) => procedureId === id);
    const inForce = effectiveVersion(own, id, today) ?? null;
    return {
      id,
      inForce,
      later: own.find((one) => one !== inForce && (one.effectiveFrom ?? "") > today) ?? null,
      open: heads.find((head) => head.kind === "procedure" && head.id === id && isOpen(head)) ?? null,
    };
  });
}

const isOpen = ({ state }: Head) => state === "draft" || state === "submitted";

/** In the order of the contract, the 質疑応答集 after the procedures. */
export function inOrder(items: readonly NamedVersion[]): NamedVersion[] {
  const rank = ({ kind, id }: NamedVersion) =>
    kind === "qa" ? allProcedureIds.length : allProcedureIds.indexOf(id);
  return items.toSorted((a, b) => rank(a) - rank(b));
}

/** What could be handed in now: drafts, and what is in force without ever having been handed in. */
export function submittable(heads: readonly Head[], seeds: readonly NamedVersion[]): NamedVersion[] {
  const named = ({ kind, id, version }: Head): NamedVersion => ({ kind, id, version });
  const untouched = seeds.filter(
    (seed) => !heads.some(({ kind, id }) => kind === seed.kind && id === seed.id),
  );
  return inOrder([...untouched, ...heads.filter(({ state }) => state === "draft").map(named)]);
}

export function decidable(heads: readonly Head[]): NamedVersion[] {
  const submitted = heads.filter(({ state }) => state === "submitted");
  return inOrder(submitted.map(({ kind, id, version }) => ({ kind, id, version })));
}
