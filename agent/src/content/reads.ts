import type { Staff } from "@desk/shared/contract";
import type { ProcedureContent } from "@desk/shared/procedures/version";
import type { ReadsAnswer } from "@desk/shared/procedures/version-requests";
import type { VersionRow } from "./life.ts";
import type { Read } from "./reads-repo.ts";

/**
 * Who has read which change, newest first. The first approval of a procedure is told as well: from then on it is
 * what staff have to follow.
 */
export function readsOf(
  approved: readonly VersionRow<ProcedureContent>[],
  reads: readonly Read[],
  staff: readonly Staff[],
): ReadsAnswer {
  const active = staff.filter((one) => one.active).map(({ id }) => id);
  const byChange = Map.groupBy(reads, ({ procedureId, version }) => `${procedureId} ${version}`);
  const changes = approved.map(({ itemId, version, changeNote, effectiveFrom = "" }) => {
    const first = new Map<string, string>();
    for (const { staffId, at } of byChange.get(`${itemId} ${version}`) ?? []) {
      const known = first.get(staffId);
      if (known === undefined || Date.parse(at) < Date.parse(known)) first.set(staffId, at);
    }
    const readers = [...first].map(([staffId, at]) => ({ staffId, at }));
    const missing = active.filter((id) => !first.has(id));
    return { procedureId: itemId, version, changeNote, effectiveFrom, readers, missing };
  });
  changes.sort((a, b) =>
    a.effectiveFrom < b.effectiveFrom ? 1 : a.effectiveFrom > b.effectiveFrom ? -1 : 0,
  );
  return { changes };
}
