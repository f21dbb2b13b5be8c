import type { Clock } from "../clock.ts";
import type { DeskDatabase } from "../db/open.ts";
import { makeInProcess } from "../pdf/process.ts";
import type { PrintFormat, PrintOrder } from "./print.ts";
import { type ManualSource, type ManualVersion, readManualSource } from "./source.ts";

export type ManualAsked = {
  readonly format: PrintFormat;
  /** The versions handed in to the city in place of those in force. */
  readonly proposed: boolean;
  /** 新旧対照表 in place of the manual. */
  readonly compare: { readonly procedureId: string; readonly from: number; readonly to: number } | null;
};
export type ManualService = {
  /** The file's bytes; null when one of the versions to compare does not exist. */
  make(asked: ManualAsked): Promise<Uint8Array | null>;
};

/** Makes the manual in a process of its own; who asks for the same file meanwhile waits for the same process. */
export function createManualService({ db, clock }: { db: DeskDatabase; clock: Clock }): ManualService {
  const running = new Map<string, Promise<Uint8Array>>();
  const entry = new URL("./print-process.ts", import.meta.url);
  const once = (order: PrintOrder): Promise<Uint8Array> => {
    const key = JSON.stringify(order);
    const known = running.get(key);
    if (known) return known;
    const made = makeInProcess(entry, order).finally(() => running.delete(key));
    running.set(key, made);
    return made;
  };
  return {
    async make({ format, proposed, compare }) {
      const source = await readManualSource(db, clock, proposed);
      if (compare === null) return once({ format, source, compare: null });
      const before = find(source, compare.procedureId, compare.from);
      const after = find(source, compare.procedureId, compare.to);
      // The comparison prints these two only.
      return before && after
        ? once({ format, source: { ...source, versions: [after] }, compare: { before, after } })
        : null;
    },
  };
}

/** 0 = the repository's own; otherwise the stored version before a seed of the same number. */
function find({ versions }: ManualSource, procedureId: string, version: number): ManualVersion | undefined {
  const own = versions.filter((one) => one.procedureId === procedureId);
  if (version === 0) return own.find(({ state }) => state === "seed");
  return own.findLast((one) => one.version === version);
}
