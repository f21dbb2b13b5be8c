import { toJstIso } from "@desk/shared/calendar/business-date";
import type { OrganisationAnswer, TargetTimes } from "@desk/shared/contract";
import type { Decision, ProcedureContent } from "@desk/shared/procedures/version";
import { createTargetTimes } from "../admin/targets.ts";
import type { Clock } from "../clock.ts";
import { procedureKind } from "../content/procedures.ts";
import { createContentRepo } from "../content/repo.ts";
import type { DeskDatabase } from "../db/open.ts";
import { createOrganisationRepo } from "../organisation/repo.ts";

/** A version that the manual may print or name: the repository's own, one handed in, or one approved. */
export type ManualVersion = {
  readonly procedureId: string;
  readonly version: number;
  readonly state: "seed" | "submitted" | "approved";
  /** 変更点; empty for the seed. */
  readonly changeNote: string;
  readonly effectiveFrom: string | null;
  readonly decision: Decision | null;
  readonly content: ProcedureContent;
};

/** Everything that the manual is made from, as plain data: it is handed to another process. */
export type ManualSource = {
  /** The JST day for which the manual is made; fees and versions are those of that day. */
  readonly date: string;
  readonly rehearsal: boolean;
  /** Print the versions handed in to the city in place of those in force: what the city is asked to approve. */
  readonly proposed: boolean;
  readonly versions: readonly ManualVersion[];
  readonly organisation: OrganisationAnswer;
  readonly targets: TargetTimes;
};

/** Reads a site's manual of now. */
export async function readManualSource(
  db: DeskDatabase,
  clock: Clock,
  proposed: boolean,
): Promise<ManualSource> {
  const { seeds } = await procedureKind();
  const stored = createContentRepo(db.raw).inState<ProcedureContent>("procedure", ["approved", "submitted"]);
  const seeded = [...seeds].map(([procedureId, { version, content }]) => ({
    procedureId,
    version,
    state: "seed" as const,
    changeNote: "",
    effectiveFrom: null,
    decision: null,
    content,
  }));
  return {
    date: toJstIso(clock.now()).slice(0, 10),
    rehearsal: db.identity.mode === "rehearsal",
    proposed,
    versions: [
      ...seeded,
      ...stored.map(({ itemId, version, state, changeNote, effectiveFrom = null, decision, content }) => ({
        procedureId: itemId,
        version,
        state: state === "approved" ? ("approved" as const) : ("submitted" as const),
        changeNote,
        effectiveFrom,
        decision: decision ?? null,
        content,
      })),
    ],
    organisation: createOrganisationRepo(db.raw).read(),
    targets: createTargetTimes(db.raw)(),
  };
}
