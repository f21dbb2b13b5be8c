import { businessDateOf } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { type CaseEvent, consoleCounterId, type DeskEvent, type DeskEventOf } from "@desk/shared/contract";
import { type CaseState, foldCase } from "@desk/shared/figures/case";
import type { Rejection } from "./judge.ts";
import { toldOnce } from "./once.ts";
import type { PermissionRepo } from "./permission-repo.ts";
import type { EventRepo } from "./repo.ts";

type Log = Pick<EventRepo, "eventsOfTransaction" | "hasOther" | "tally" | "missedCall">;
type Change = DeskEventOf<"TransactionCorrected"> | DeskEventOf<"TransactionVoided">;

/** Why the sender may not change what the event changes; null when it may. */
export type Permission = (event: DeskEvent, counterId: string) => Rejection | null;

/**
 * Who may correct what: staff their own records of the same day, at their own counter; the lead all, until the
 * day's report is submitted, and after that while a 差替え is open. Of incidents the same, but no report closes
 * them. Costs next to nothing for the events of which a day has thousands.
 *
 * Who and when are what the counter itself says, since it must be able to work offline: colleagues at one counter are
 * told apart as far as they sign in honestly. Two things are held against what the agent knows by itself. A lead's
 * rights over colleagues' records take the lead's PIN, checked there by the agent on that day (offline, the panel
 * does not offer them either). And a change dated to an earlier day is taken however late it comes, but not after that
 * counter has begun a later day, unless it had come before that and was refused: no outbox sends in such an order. Of
 * two PCs at one counter nothing tells whose outbox is speaking, so there it is taken.
 */
export function createPermission(log: Log, repo: PermissionRepo): Permission {
  return (event, counterId) => {
    const byLead = counterId === consoleCounterId;
    switch (event.type) {
      case "TransactionCorrected":
      case "TransactionVoided":
        // Sent again after the day was submitted, it is still the same record.
        if (repo.logged(event.id)) return null;
        return byLead ? changeByLead(log, repo, event) : changeByStaff(log, repo, event, counterId);
      case "TransactionReopened":
        return repo.logged(event.id) ? null : undo(log, repo, event, counterId);
      case "TransactionStarted":
      case "TransactionFinished":
        return beginOrEnd(log, repo, event, byLead);
      case "TallyAdded":
        if (!byLead || repo.logged(event.id)) return null;
        return submitted(repo, event.id, [businessDateOf(event.at)]);
      case "IncidentReported":
      case "IncidentUpdated":
        // An incident can always be recorded: a submitted report asks for a 差替え, it never keeps the truth out.
        return byLead || repo.logged(event.id) ? null : incidentByStaff(repo, event, counterId);
      case "DeviceEpisodeRelabelled":
        if (repo.logged(event.id)) return null;
        return byLead ? relabelledByLead(repo, event) : notTheLead(event.id);
      default:
        return null;
    }
  };
}

function beginOrEnd(
  log: Log,
  repo: PermissionRepo,
  event: DeskEventOf<"TransactionStarted" | "TransactionFinished">,
  byLead: boolean,
): Rejection | null {
  const again = toldOnce(log, event);
  if ((again === null && !byLead) || repo.logged(event.id)) return null;
  if (again !== null) return again;
  // The finish of a case that was refused a moment ago: both wait in 要確認 together.
  if (event.type === "TransactionFinished" && log.eventsOfTransaction(event.transactionId).length > 0)
    return null;
  return submitted(repo, event.id, [businessDateOf(event.at)]);
}

function relabelledByLead(
  repo: PermissionRepo,
  { id, at, reportId }: DeskEventOf<"DeviceEpisodeRelabelled">,
): Rejection | null {
  return submitted(repo, id, repo.episodeDays(reportId, businessDateOf(at)));
}

function notTheLead(id: string): Rejection {
  const detail =
    "機器の状態の再分類は、現場責任者が責任者画面から行います。記録は元のままです。現場責任者に依頼してください。";
  return { id, reason: "not-own-record", detail };
}

type Known = { readonly businessDate: string; readonly staffIds: readonly string[]; readonly open: boolean };

/** What the log knows of the record that is changed; null when a change comes before its case, or of 練習. */
function known(log: Log, recordId: string): Known | null {
  const events = log.eventsOfTransaction(recordId);
  const state = foldCase(events);
  if (state !== null) {
    if (state.practice) return null;
    const { businessDate, staffId, finished } = state;
    return { businessDate, staffIds: [staffId, ...finishersOf(events, finished)], open: finished === null };
  }
  const counted = log.tally(recordId) ?? log.missedCall(recordId);
  if (counted === undefined) return null;
  return { businessDate: businessDateOf(counted.at), staffIds: [counted.staffId], open: false };
}

/** Who has ended the case: the finish that stands, and those taken back. One that changes nothing makes nobody's. */
function finishersOf(events: readonly CaseEvent[], stands: CaseState["finished"]): string[] {
  const ended = new Set(events.flatMap((one) => (one.type === "TransactionReopened" ? [one.finishId] : [])));
  if (stands !== null) ended.add(stands.eventId);
  return events.flatMap((one) => (ended.has(one.id) ? [one.staffId] : []));
}

/** 経過 from a counter, or a known incident reported once more: who reported the incident there, on that day. */
function incidentByStaff(
  repo: PermissionRepo,
  event: DeskEventOf<"IncidentReported" | "IncidentUpdated">,
  counterId: string,
): Rejection | null {
  const reported = repo.incident(event.incidentId);
  if (reported === undefined) return null;
  const own = reported.counterId === counterId;
  const day = businessDateOf(reported.at);
  if (!own || (reported.staffId !== event.staffId && !repo.leadAt(counterId, event.staffId, day)))
    return {
      id: event.id,
      reason: own ? "not-own-record" : "counter-mismatch",
      detail:
        "ほかの担当者が記録した苦情・トラブル・事故です。経過の追記は、記録した本人か現場責任者が行います。記録は元のままです。現場責任者に依頼してください。",
    };
  if (businessDateOf(event.at) === day) return datedBack(repo, event, counterId);
  const detail = `${formatWareki(day)}に記録した苦情・トラブル・事故です。窓口から追記できるのは当日のうちだけです。記録は元のままです。現場責任者に依頼してください。`;
  return { id: event.id, reason: "other-day", detail };
}

function changeByLead(log: Log, repo: PermissionRepo, event: Change): Rejection | null {
  const record = known(log, event.transactionId);
  return record === null ? null : submitted(repo, event.id, [record.businessDate, ...movedTo(event)]);
}

/** A case that runs is anybody's at its counter; what is finished, only theirs who may touch it, on its day. */
function changeByStaff(log: Log, repo: PermissionRepo, event: Change, counterId: string): Rejection | null {
  const record = known(log, event.transactionId);
  // Whoever sits there goes on with it, and may end it as another procedure.
  if (record === null || record.open) return null;
  if (!mayTouch(repo, record, event, counterId))
    return {
      id: event.id,
      reason: "not-own-record",
      detail:
        "ほかの担当者の記録です。訂正・取消は、記録した本人か現場責任者が行います。記録は元のままです。現場責任者に依頼してください。",
    };
  const days = [businessDateOf(event.at), ...movedTo(event)];
  if (days.every((day) => day === record.businessDate)) return datedBack(repo, event, counterId);
  const detail = `${formatWareki(record.businessDate)}の記録です。窓口から訂正・取消できるのは、当日の記録を当日のうちだけです。記録は元のままです。現場責任者に依頼してください。`;
  return { id: event.id, reason: "other-day", detail };
}

/**
 * 完了の取り消し opens a case, and an open case is corrected and voided more freely: so it is for who has ended it, on
 * that day. A finish that nobody made is anybody's to take back at that counter.
 */
function undo(
  log: Log,
  repo: PermissionRepo,
  event: DeskEventOf<"TransactionReopened">,
  counterId: string,
): Rejection | null {
  const finish = log.eventsOfTransaction(event.transactionId).find(({ id }) => id === event.finishId);
  const record = known(log, event.transactionId);
  if (finish?.type !== "TransactionFinished" || record === null) return null;
  if (counterId === consoleCounterId) return submitted(repo, event.id, [record.businessDate]);
  if (finish.autoClosed === true) return null;
  if (!mayTouch(repo, record, event, counterId))
    return {
      id: event.id,
      reason: "not-own-record",
      detail:
        "ほかの担当者が終えた案件です。完了の取り消しは、記録した本人か現場責任者が行います。記録は元のままです。現場責任者に依頼してください。",
    };
  const day = businessDateOf(finish.at);
  if (businessDateOf(event.at) === day) return datedBack(repo, event, counterId);
  const detail = `${formatWareki(day)}に終えた案件です。窓口から完了を取り消せるのは当日のうちだけです。記録は元のままです。現場責任者に依頼してください。`;
  return { id: event.id, reason: "other-day", detail };
}

/** Own work, or that of a lead who is signed in there. */
function mayTouch(repo: PermissionRepo, record: Known, event: DeskEvent, counterId: string): boolean {
  return (
    record.staffIds.includes(event.staffId) || repo.leadAt(counterId, event.staffId, businessDateOf(event.at))
  );
}

/** A panel sends in the order of recording: what its only PC sends after beginning the next day was dated back. */
function datedBack(repo: PermissionRepo, event: DeskEvent, counterId: string): Rejection | null {
  if (!repo.begunLaterDay(counterId, event)) return null;
  const day = formatWareki(businessDateOf(event.at));
  const detail = `${day}の操作として届きましたが、この窓口では次の日の従事がすでに始まっています。窓口から訂正・取消・追記できるのは当日のうちだけです。記録は元のままです。現場責任者に依頼してください。`;
  return { id: event.id, reason: "other-day", detail };
}

/** The day that a corrected start moves the record to. */
function movedTo(event: Change): string[] {
  const startedAt = event.type === "TransactionCorrected" ? event.changes.startedAt : undefined;
  return startedAt === undefined ? [] : [businessDateOf(startedAt)];
}

function submitted(repo: PermissionRepo, id: string, days: readonly string[]): Rejection | null {
  for (const day of days) {
    const report = repo.reportOf(day);
    if (report?.state !== "submitted") continue;
    const detail = `${formatWareki(day)}の日報は第${report.revision}版を提出済みです。「日報」の画面で差替え（第${report.revision + 1}版）を始めてから、「要確認」の「もう一度送る」を押してください。`;
    return { id, reason: "report-submitted", detail };
  }
  return null;
}
