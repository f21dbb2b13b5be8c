import { toJstIso } from "@desk/shared/calendar/business-date";
import { createTargetTimes } from "../admin/targets.ts";
import type { Clock } from "../clock.ts";
import { createAuditRepo } from "../content/repo.ts";
import type { DeskDatabase } from "../db/open.ts";
import { processEntry } from "../folder.ts";
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
  const running = new Map<string, Promise<Uint8Array | null>>();
  const audit = createAuditRepo(db.raw);
  const targets = createTargetTimes(db.raw);
  const entry = processEntry("print-process", import.meta.url);
  const make = async (asked: ManualAsked): Promise<Uint8Array | null> => {
    const order = orderOf(asked, await readManualSource(db, clock, asked.proposed));
    return order === null ? null : makeInProcess(entry, order);
  };
  return {
    make(asked) {
      // Every change of the content or of the organisation has a row in the audit; that of a target has it elsewhere.
      const key = JSON.stringify([asked, toJstIso(clock.now()).slice(0, 10), audit.lastNumber(), targets()]);
      const known = running.get(key);
      if (known) return known;
      const made = make(asked).finally(() => running.delete(key));
      running.set(key, made);
      return made;
    },
  };
}

function orderOf({ format, compare }: ManualAsked, source: ManualSource): PrintOrder | null {
  if (compare === null) return { format, source, compare: null };
  const before = find(source, compare.procedureId, compare.from);
  const after = find(source, compare.procedureId, compare.to);
  if (!before || !after) return null;
  return { format, source: { ...source, versions: [after] }, compare: { before, after } };
}

/** 0 = the repository's own; otherwise the stored version before a seed of the same number. */
function find({ versions }: ManualSource, procedureId: string, version: number): ManualVersion | undefined {
  const own = versions.filter((one) => one.procedureId === procedureId);
  if (version === 0) return own.find(({ state }) => state === "seed");
  return own.findLast((one) => one.version === version);
}
