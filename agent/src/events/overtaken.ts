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
} from "@desk/shared/contract";
import type { Database } from "better-sqlite3";
import type { Rejection } from "./judge.ts";
import type { Permission } from "./permission.ts";
import { type RecordHeads, recordOf } from "./record-heads.ts";

type Edit = DeskEventOf<"IncidentUpdated" | "DeviceStatusReported" | "DeviceEpisodeRelabelled">;
/** How people call what an id names; an id that is not known stands for itself. */
type Names = Record<"staff" | "counter" | "device", (id: string) => string>;

/**
 * Of two leads who edit one record the second is told what the first has done, instead of the last word winning unseen.
 * Asked of the console alone: what a counter reports, maybe hours later, is added to the timeline and never refused for
 * this. Whoever goes on from their own change, or says what the other said, overtakes nobody.
 */
export function createOvertaken(raw: Database, heads: RecordHeads): Permission {
  const logged = raw.prepare<[string]>("SELECT 1 FROM event WHERE id = ?");
  const names = namesIn(raw);
  return (event, counterId) => {
    if (counterId !== consoleCounterId || !("basedOn" in event) || event.basedOn === undefined) return null;
    const recordId = recordOf(event);
    // Sent again, it is still the same record.
    if (recordId === null || logged.get(event.id) !== undefined) return null;
    const others = heads
      .byOthersSince(recordId, event.basedOn, event.staffId)
      .filter((said) => !agrees(said, event));
    return others.length === 0 ? null : refusal(event, others, names);
  };
}

/** A device that two people find in the same state is not contested. */
function agrees(said: DeskEvent, event: Edit): boolean {
  if (said.type !== "DeviceStatusReported" || event.type !== "DeviceStatusReported") return false;
  const same = (field: "note" | "takenBy") => said[field] === undefined || said[field] === event[field];
  return said.status === event.status && said.cause === event.cause && same("note") && same("takenBy");
}

function refusal(event: Edit, others: readonly DeskEvent[], names: Names): Rejection {
  const day = businessDateOf(event.at);
  const told = others.slice(-3).map((said) => sentenceOf(said, day, names));
  const more = others.length > told.length ? `ほかに${others.length - told.length}件の変更があります。` : "";
  const detail = `${subjectOf(event, names)}は、画面を開いたあとに変わっています。${told.join("")}${more}今回の内容は記録していません。いまの内容を確かめ、必要ならもう一度記録してください。`;
  return { id: event.id, reason: "overtaken", detail };
}

function subjectOf(event: Edit, { device }: Names): string {
  switch (event.type) {
    case "IncidentUpdated":
      return "この苦情・トラブル・事故の記録";
    case "DeviceStatusReported":
      return `${device(event.deviceId)}の状態`;
    case "DeviceEpisodeRelabelled":
      return `この期間の${device(event.deviceId)}の分類`;
    default:
      return event satisfies never;
  }
}

/** 山本さんが10:42に「内容」「応急処置」を変更しました。 */
function sentenceOf(said: DeskEvent, day: string, names: Names): string {
  const date = businessDateOf(said.at);
  const when = `${date === day ? "" : formatMonthDay(date)}${timeOf(said.at)}`;
  const where = said.counterId === consoleCounterId ? "" : `（${names.counter(said.counterId)}）`;
  return `${names.staff(said.staffId)}さん${where}が${when}に${didOf(said, names)}。`;
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

const quoted = (names: readonly string[]) => names.map((name) => `「${name}」`).join("");
const isName = (name: string | false | undefined): name is string => typeof name === "string";

function namesIn(raw: Database): Names {
  const of = (sql: string) => {
    const query = raw.prepare<[string], string>(sql).pluck();
    return (id: string) => query.get(id) ?? id;
  };
  return {
    staff: of("SELECT name FROM staff WHERE id = ?"),
    counter: of("SELECT label FROM counter WHERE id = ?"),
    device: of("SELECT label FROM device WHERE id = ?"),
  };
}
