import type { OpenQuestion } from "@desk/shared/procedures/unconfirmed";
import type { CurrentVersion, ProcedureContent } from "@desk/shared/procedures/version";
import type { QaEntry } from "@desk/shared/qa/model";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type * as Lazy from "./lazy.ts";

/** What this PC works by: the agent's last word, or what the extension brought along. */
export type Library = {
  /** 承認前（訓練）: the city has approved nothing that is in force. */
  preApproval: boolean;
  /** In force, and approved for a later day. */
  versions: readonly CurrentVersion[];
  /** Other contents that a running case may follow, by `versionKey`. */
  kept: ReadonlyMap<string, ProcedureContent>;
  openQuestions: Readonly<Record<string, OpenQuestion>>;
  qa: readonly QaEntry[];
};

const nothing: Library = { preApproval: true, versions: [], kept: new Map(), openQuestions: {}, qa: [] };
const store = createStore<Library>(() => nothing);
let loaded: typeof Lazy | null = null;

/** Loads scripts, tables and the functions over them, with the seed as the content until a cache says otherwise. */
export async function loadSeed(): Promise<void> {
  if (loaded !== null) return;
  loaded = await import("./lazy.ts");
  store.setState(seedLibrary());
}

/** The large part of the panel. @throws when a screen is shown before `loadSeed` has resolved */
export function lazy(): typeof Lazy {
  if (loaded === null) throw new Error("the scripts are used before they are loaded");
  return loaded;
}

/** The repository's own content: what a PC follows that has never met an agent. */
export function seedLibrary(): Library {
  const { allScripts, allWords, openQuestions, qaSeed } = lazy();
  const versions = Object.values(allScripts).map(
    (procedure): CurrentVersion => ({
      procedureId: procedure.id,
      version: procedure.version,
      state: "seed",
      effectiveFrom: null,
      changeNote: null,
      content: { procedure, words: allWords[procedure.id] ?? {} },
    }),
  );
  return { ...nothing, versions, openQuestions, qa: qaSeed };
}

export function library(): Library {
  return store.getState();
}

export function setLibrary(next: Library): void {
  store.setState(next);
}

/** A part of the library. The selector must return a stored value or a primitive, not a new object. */
export function useLibrary<T>(select: (library: Library) => T): T {
  return useStore(store, select);
}

export function versionKey(procedureId: string, version: number): string {
  return `${procedureId} ${version}`;
}
