import { createHash } from "node:crypto";
import { instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import { consoleCounterId, type DeskEventOf } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import type { Deps } from "../deps.ts";
import type { Ingest } from "../events/ingest.ts";
import { createEventRepo } from "../events/repo.ts";
import { createFiguresRepo } from "../figures/repo.ts";
import { createLiveRepo } from "../live/repo.ts";
import { createReportAudit } from "../reports/life/audit-repo.ts";
import { createDayRepo } from "../reports/life/day-repo.ts";
import { createJobRepo } from "./repo.ts";
import type { Later } from "./runner.ts";

/** Long after the latest 延長, so that nobody's work is ended for him. */
export const nightlyCloseTime = "23:30";
/** A counter that recorded something within this time is still at work. */
const quietMs = 30 * 60_000;
/** Printed beside the case in the report's foot. */
const autoCloseNote = "終了の操作がないため自動終了";

export function nightlyCloseDueMs(businessDate: string): number {
  return instantOf(businessDate, nightlyCloseTime);
}

export type NightlyCloseDeps = Pick<Deps, "db" | "clock" | "log">;

/**
 * Ends the forgotten cases of a day (自動終了): finished as 中止, with no measured time, at the last thing that was
 * done in them. The truth about their end is not known, so the report lists them for the lead to correct, and a
 * finish that arrives later takes their place. A day that has been submitted keeps its unfinished cases as it was
 * handed in. Returns when to look again while a counter is still at work.
 */
export function createNightlyClose(
  deps: NightlyCloseDeps,
  ingest: Pick<Ingest, "record">,
): (businessDate: string) => Promise<Later | null> {
  const { raw } = deps.db;
  const figures = createFiguresRepo(raw);
  const events = createEventRepo(raw);
  const live = createLiveRepo(raw);
  const repo = createJobRepo(raw);
  const days = createDayRepo(raw);
  const audit = createReportAudit(raw);
  return async (businessDate) => {
    if (days.newest(businessDate)?.state === "submitted") return null;
    const open = figures.openCases().filter((one) => one.businessDate === businessDate);
    const nowMs = deps.clock.now();
    const counterMs = new Map(live.lastSeen().map(({ counterId, atMs }) => [counterId, atMs]));
    /** A case that has only just arrived may have its end still on the way. */
    const quietAt = ({ counterId, transactionId }: CaseState) =>
      Math.max(counterMs.get(counterId) ?? 0, arrivedMs(repo.lastRecordedAt(transactionId))) + quietMs;
    const forgotten = open.filter((one) => quietAt(one) <= nowMs);
    if (forgotten.length > 0) {
      const finishes = forgotten.map((one) =>
        autoClose(one, finishCount(events.eventsOfTransaction(one.transactionId))),
      );
      await ingest.record(
        finishes.map((event) => ({ ok: true as const, event })),
        consoleCounterId,
      );
      const detail = `終了の操作がない案件${forgotten.length}件を自動終了`;
      const at = toJstIso(nowMs);
      audit.note({ at, staffId: null, action: "auto-close", period: businessDate, revision: null, detail });
      deps.log.info({ businessDate, cases: forgotten.length }, "forgotten cases were ended");
    }
    const waiting = open.filter((one) => !forgotten.includes(one));
    if (waiting.length === 0) return null;
    return { laterMs: Math.min(...waiting.map(quietAt)) };
  };
}

function arrivedMs(recordedAt: string | null): number {
  return recordedAt === null ? 0 : Date.parse(recordedAt);
}

function finishCount(events: readonly { readonly type: string }[]): number {
  return events.filter(({ type }) => type === "TransactionFinished").length;
}

/**
 * At the last change of phase: what came after it nobody knows. The same case in the same state gives the same event,
 * so that a second run finds a duplicate.
 */
function autoClose(state: CaseState, finishesBefore: number): DeskEventOf<"TransactionFinished"> {
  const { transactionId, counterId, staffId, phaseSince } = state;
  return {
    type: "TransactionFinished",
    id: idFrom(transactionId, `${phaseSince} ${finishesBefore}`),
    ...{ transactionId, counterId, staffId, at: phaseSince },
    outcome: "cancelled",
    path: [],
    deviceIds: [],
    timeIsAccurate: false,
    quantity: 1,
    note: autoCloseNote,
    autoClosed: true,
  };
}

/** A UUIDv7 with the time of the case's own id and, for chance, a hash. */
function idFrom(transactionId: string, what: string): string {
  const hash = createHash("sha256").update(`nightly-close ${transactionId} ${what}`).digest("hex");
  return `${transactionId.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
