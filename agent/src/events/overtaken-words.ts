import { businessDateOf, timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import {
  causeBeside,
  consoleCounterId,
  type DeskEvent,
  type DeskEventOf,
  deviceCauseLabels,
  deviceStatusLabels,
  incidentStateLabels,
  outcomeLabels,
  phaseLabels,
} from "@desk/shared/contract";
import { foldCase } from "@desk/shared/figures/case";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import type { Database } from "better-sqlite3";
import { createSiteRepo } from "../site/repo.ts";
import { createEventRepo } from "./repo.ts";

/** What may name the event that it is based on. */
export type Edit = DeskEventOf<
  | "IncidentUpdated"
  | "DeviceStatusReported"
  | "DeviceEpisodeRelabelled"
  | "TransactionCorrected"
  | "TransactionVoided"
>;
/** How people call what an id names; an id that is not known stands for itself. */
export type Names = Record<"staff" | "counter" | "device", (id: string) => string> & {
  /** Where a case or a tally began; null where the log does not know it. */
  origin(recordId: string): { at: string; counterId: string; procedureId: string } | null;
};

/** What the edit is about, as the subject of a sentence. @param day the day on which it is told */
export function subjectOf(event: Edit, day: string, names: Names): string {
  const { device } = names;
  switch (event.type) {
    case "IncidentUpdated":
      return "この苦情・トラブル・事故の記録";
    case "DeviceStatusReported":
      return `${device(event.deviceId)}の状態`;
    case "DeviceEpisodeRelabelled":
      return `この期間の${device(event.deviceId)}の分類`;
    case "TransactionCorrected":
    case "TransactionVoided":
      return recordText(event.transactionId, day, names);
    default:
      return event satisfies never;
  }
}

/** 10:20の窓口1の「カードの受け取り」の記録 */
function recordText(recordId: string, day: string, { origin, counter }: Names): string {
  const found = origin(recordId);
  if (found === null) return "この記録";
  return `${whenText(found.at, day)}の${counter(found.counterId)}の${quoted([titleOf(found.procedureId)])}の記録`;
}

/** 10:20, on another day 5月13日(水)10:20. */
function whenText(at: string, day: string): string {
  const date = businessDateOf(at);
  return `${date === day ? "" : formatMonthDay(date)}${timeOf(at)}`;
}

/** 山本さんが10:42に「内容」「応急処置」を変更しました。 @param day the day on which it is told */
export function sentenceOf(said: DeskEvent, day: string, names: Names): string {
  if (said.type === "TransactionFinished" && said.autoClosed === true)
    return "終了の操作がなかったため、自動終了になりました。";
  const where = said.counterId === consoleCounterId ? "" : `（${names.counter(said.counterId)}）`;
  return `${names.staff(said.staffId)}さん${where}が${whenText(said.at, day)}に${didOf(said, names)}。`;
}

function didOf(said: DeskEvent, names: Names): string {
  switch (said.type) {
    case "IncidentUpdated":
      return said.changes.voidReason === undefined
        ? `${quoted(incidentFields(said.changes))}を変更しました`
        : "この記録を取り消しました";
    case "DeviceEpisodeRelabelled":
      return `${quoted(relabelFields(said.changes))}を再分類しました`;
    case "DeviceStatusReported": {
      const { status, cause, takenBy } = said;
      const state = [deviceStatusLabels[status], causeBeside(status, cause)].filter(Boolean).join("・");
      return `「${state}」${takenBy === undefined ? "" : `（対応中：${names.staff(takenBy)}）`}と記録しました`;
    }
    case "TransactionPhaseChanged":
      return `「${phaseLabels[said.phase]}」に切り替えました`;
    case "TransactionFinished":
      return `「${outcomeLabels[said.outcome]}」で終了しました`;
    case "TransactionReopened":
      return "完了を取り消しました";
    case "TransactionCorrected":
      return `${quoted(correctedFields(said.changes))}を訂正しました`;
    case "TransactionVoided":
      return "この記録を取り消しました";
    default:
      return "記録しました";
  }
}

function incidentFields(changes: DeskEventOf<"IncidentUpdated">["changes"]): string[] {
  const { kind, discoveredAt, occurredAt, summary, firstAid, reportedAt, reportedTo } = changes;
  const { followUp, prevention, state } = changes;
  return [
    kind && "種別・区分",
    discoveredAt && "発見の日時",
    occurredAt !== undefined && "発生の日時",
    summary && "内容",
    firstAid && "応急処置",
    (reportedAt ?? reportedTo) && "発注者への報告",
    followUp && "対応・経過",
    prevention && "再発防止",
    state && `状況（${incidentStateLabels[state]}）`,
  ].filter(isName);
}

function relabelFields({ status, cause, note }: DeskEventOf<"DeviceEpisodeRelabelled">["changes"]): string[] {
  return [
    status && `状態（${deviceStatusLabels[status]}）`,
    cause && `原因（${deviceCauseLabels[cause]}）`,
    note && "備考",
  ].filter(isName);
}

/** As the form of a 訂正 calls them. */
function correctedFields(changes: DeskEventOf<"TransactionCorrected">["changes"]): string[] {
  const { procedureId, outcome, startedAt, finishedAt, quantity, timeIsAccurate } = changes;
  return [
    procedureId && `手続（${titleOf(procedureId)}）`,
    outcome && `結果（${outcomeLabels[outcome]}）`,
    startedAt && `開始時刻（${timeOf(startedAt)}）`,
    finishedAt && `終了時刻（${timeOf(finishedAt)}）`,
    quantity !== undefined && `件数（${quantity}件）`,
    timeIsAccurate !== undefined && `時間は正確（${timeIsAccurate ? "はい" : "いいえ"}）`,
  ].filter(isName);
}

const titleOf = (procedureId: string) => catalogueEntry(procedureId)?.title ?? procedureId;
const quoted = (names: readonly string[]) => names.map((name) => `「${name}」`).join("");
const isName = (name: string | false | undefined): name is string => typeof name === "string";

/** The names of this site. */
export function namesIn(raw: Database): Names {
  const of = (sql: string) => {
    const query = raw.prepare<[string], string>(sql).pluck();
    return (id: string) => query.get(id) ?? id;
  };
  const log = createEventRepo(raw);
  return {
    origin(recordId) {
      const state = foldCase(log.eventsOfTransaction(recordId));
      return state === null ? (log.tally(recordId) ?? null) : { ...state, at: state.startedAt };
    },
    staff: of("SELECT name FROM staff WHERE id = ?"),
    counter: createSiteRepo(raw).counterLabel,
    device: of("SELECT label FROM device WHERE id = ?"),
  };
}
