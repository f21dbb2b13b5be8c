import type { ContentFault } from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { check, type Fault } from "@desk/shared/procedures/check";
import { diffContent } from "@desk/shared/procedures/diff";
import { allScripts, allWords } from "@desk/shared/procedures/support-scripts";
import { effectiveVersion, type ProcedureContent } from "@desk/shared/procedures/version";
import { candidates, type Seeds } from "./current.ts";
import type { Change, Kind, Surroundings } from "./kind.ts";
import type { VersionRow } from "./life.ts";

type World = ReadonlyMap<string, ProcedureContent>;

const seeds: Seeds<ProcedureContent> = new Map(
  Object.values(allScripts).map((procedure) => [
    procedure.id,
    { version: procedure.version, content: { procedure, words: allWords[procedure.id] ?? {} } },
  ]),
);

export const procedureKind: Kind<ProcedureContent> = {
  kind: "procedure",
  seeds,
  blank: (id) =>
    catalogueEntry(id) === undefined
      ? null
      : { procedure: { id, version: 1, first: "", steps: [] }, words: {} },
  idOf: ({ procedure }) => procedure.id,
  numbered: ({ procedure, words: texts }, version) => ({
    procedure: { ...procedure, version },
    words: texts,
  }),
  size: ({ procedure }) => `手順${procedure.steps.length}個`,
  changes: stepsChanged,
  faults: (change, around, today) =>
    change.from === null
      ? faultsOfDraft(change, around, today)
      : faultsInForce({ contents: change.contents, from: change.from }, around),
};

/**
 * A draft may be handed in when it holds together with what is in force, or with the others' own drafts: two
 * procedures that lead into each other are changed together and handed in one after the other.
 */
function faultsOfDraft(
  { contents }: Change<ProcedureContent>,
  { approved, open }: Surroundings<ProcedureContent>,
  today: string,
): ContentFault[] {
  const inForce = worldOn(approved, today);
  const found = faultsWith(contents, inForce);
  if (found.length === 0 || open.length === 0) return found;
  const drafted = new Map([...inForce, ...open.map(({ itemId, content }) => [itemId, content] as const)]);
  return faultsWith(contents, drafted).length === 0 ? [] : found;
}

/** On its first day, and on each later day on which another approved version takes over, all must hold together. */
function faultsInForce(
  { contents, from }: { contents: World; from: string },
  { approved }: Surroundings<ProcedureContent>,
): ContentFault[] {
  const later = approved.flatMap(({ effectiveFrom = "" }) => (effectiveFrom > from ? [effectiveFrom] : []));
  for (const date of [from, ...new Set(later)].sort()) {
    // A step that nobody comes to any more does no harm, and the caller's own next version may come to it.
    const found = faultsWith(contents, worldOn(approved, date)).filter(
      ({ code }) => code !== "unreachable-step",
    );
    if (found.length > 0) return found;
  }
  return [];
}

function worldOn(approved: readonly VersionRow<ProcedureContent>[], date: string): World {
  const world = new Map<string, ProcedureContent>();
  for (const [id, versions] of candidates(seeds, approved)) {
    const named = versions.map((one) => ({ ...one, procedureId: id }));
    const current = effectiveVersion(named, id, date);
    if (current !== undefined) world.set(id, current.content);
  }
  return world;
}

/** The changed ones' own faults, and those that the change brings to others. */
function faultsWith(contents: World, world: World): ContentFault[] {
  const key = (fault: Fault) => JSON.stringify([fault.procedureId, fault.stepId, fault.code, fault.message]);
  const before = new Set(faultsOf(world).map(key));
  const after = faultsOf(new Map([...world, ...contents]));
  return (
    after
      .filter((fault) => contents.has(fault.procedureId) || !before.has(key(fault)))
      // A fault of the form names a path; the others name the step and what to do, so they come first.
      .sort((a, b) => Number(a.code === "schema") - Number(b.code === "schema"))
      .map(({ code, procedureId, stepId, message }) => ({ code, id: procedureId, stepId, message }))
  );
}

function faultsOf(world: World): Fault[] {
  return check(
    Object.fromEntries([...world].map(([id, { procedure }]) => [id, procedure])),
    Object.fromEntries([...world].map(([id, content]) => [id, content.words])),
  );
}

/** 3・5番目を変更、6番目を追加、2個を削除: a step is called by its place, as the list in the editor numbers it. */
function stepsChanged(before: ProcedureContent, after: ProcedureContent): string {
  const { steps, first } = diffContent(before, after);
  const places = (change: "added" | "changed") =>
    steps
      .filter((one) => one.change === change)
      .map(({ stepId }) => after.procedure.steps.findIndex(({ id }) => id === stepId) + 1)
      .join("・");
  const [changed, added] = [places("changed"), places("added")];
  const removed = steps.filter(({ change }) => change === "removed").length;
  return [
    changed && `${changed}番目を変更`,
    added && `${added}番目を追加`,
    removed > 0 && `${removed}個を削除`,
    first !== null && "最初の手順を変更",
  ]
    .filter(Boolean)
    .join("、");
}
