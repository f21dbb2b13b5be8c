import { effectiveVersion } from "@desk/shared/procedures/in-force";
import type { Procedure, Procedures } from "@desk/shared/procedures/model";
import type { CurrentVersion, ProcedureContent } from "@desk/shared/procedures/version";
import type { ProcedureWords, WordsByProcedure } from "@desk/shared/procedures/words";
import type { Pins } from "../outbox/index.ts";
import { type Library, library, versionKey } from "./library.ts";

/** The scripts that one case runs through. */
export type Scripts = { procedures: Procedures; words: WordsByProcedure };

/** The versions that a case follows which begins on this JST day. */
export function pinsOn(date: string): Pins {
  return Object.fromEntries(inForce(date).map((one) => [one.procedureId, one.version]));
}

/** The version of each script that is in force on this JST day. */
export function inForce(date: string): CurrentVersion[] {
  const { versions } = library();
  const ids = [...new Set(versions.map((one) => one.procedureId))];
  return ids.flatMap((id) => effectiveVersion(versions, id, date) ?? []);
}

// A case asks with every paint; few sets of versions are in use at a time.
const made = new WeakMap<Library, Map<string, Scripts>>();

/** The scripts in these versions; one that is not known here any more stands in its newest known version. */
export function scriptsOf(pins: Pins | undefined): Scripts {
  const from = library();
  const ofLibrary = made.get(from) ?? new Map<string, Scripts>();
  made.set(from, ofLibrary);
  const key = JSON.stringify(pins ?? null);
  const scripts = ofLibrary.get(key) ?? assemble(from, pins ?? {});
  ofLibrary.set(key, scripts);
  return scripts;
}

function assemble({ versions, kept }: Library, pins: Pins): Scripts {
  const contents = new Map<string, ProcedureContent>();
  for (const one of versions) {
    const pinned = pins[one.procedureId];
    // Oldest first: what holds today stands before what is only coming.
    if (one.version === pinned || !contents.has(one.procedureId)) contents.set(one.procedureId, one.content);
  }
  for (const [procedureId, version] of Object.entries(pins)) {
    const content = kept.get(versionKey(procedureId, version));
    const isListed = versions.some((one) => one.procedureId === procedureId && one.version === version);
    if (content !== undefined && !isListed) contents.set(procedureId, content);
  }
  const procedures: Record<string, Procedure> = {};
  const words: Record<string, ProcedureWords> = {};
  for (const [id, content] of contents) {
    procedures[id] = content.procedure;
    words[id] = content.words;
  }
  return { procedures, words };
}
