import { formatWareki, formatWarekiMoment } from "@desk/shared/calendar/era";
import { contractPeriod } from "@desk/shared/calendar/opening";
import {
  clockAheadLimitMs,
  consoleCounterId,
  type DeskEvent,
  eventIdSchema,
  type RejectionReason,
} from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { describeIssues, isPersonalData } from "../http/issues.ts";
import { incidentFault } from "../incidents/fault.ts";
import type { SiteDirectory } from "../site/directory.ts";
import { parseEvent } from "./parse-event.ts";

/** Who may send what: a counter only for itself, a lead at the console for any counter but in his own name. */
export type Sender =
  | { readonly kind: "counter"; readonly counterId: string }
  | { readonly kind: "lead"; readonly staffId: string };

/** What an event is held against. */
export type JudgeContext = {
  readonly nowMs: number;
  readonly sender: Sender;
  /** Retired staff included: their last records may still be on the way. */
  readonly site: SiteDirectory;
};

export type Rejection = {
  /** As it came, for the sender to know it by; null when there was none. */
  readonly id: string | null;
  readonly reason: RejectionReason;
  /** Japanese, for staff. */
  readonly detail: string;
};
export type Judgement =
  | { readonly ok: true; readonly event: DeskEvent }
  | { readonly ok: false; readonly rejection: Rejection };

const contractStartMs = Date.parse(`${contractPeriod.from}T00:00:00+09:00`);

/** Judges one event by itself. Pure; whether its id is already taken is the log's to say. */
export function judge(raw: unknown, context: JudgeContext): Judgement {
  const parsed = parseEvent(raw);
  if (!parsed.success) {
    const { issues } = parsed.error;
    return reject(idOf(raw), isPersonalData(issues) ? "personal-data" : "schema", describeIssues(issues));
  }
  const event = parsed.data;
  const found =
    strangeSender(event, context) ??
    unknownName(event, context) ??
    wrongTime(event, context.nowMs) ??
    faultOfIncident(event);
  return found === null ? { ok: true, event } : reject(event.id, ...found);
}

/** An id is given back as it came, but only one of the right form is ever stored. */
export function storableId(id: string | null): string | null {
  return eventIdSchema.safeParse(id).success ? id : null;
}

type Found = readonly [reason: RejectionReason, detail: string];

function reject(id: string | null, reason: RejectionReason, detail: string): Judgement {
  return { ok: false, rejection: { id, reason, detail } };
}

function idOf(raw: unknown): string | null {
  if (typeof raw !== "object" || raw === null || !Object.hasOwn(raw, "id")) return null;
  const { id } = raw as { id: unknown };
  return typeof id === "string" ? id : null;
}

function strangeSender(event: DeskEvent, { sender, site }: JudgeContext): Found | null {
  if (event.type === "TransactionFinished" && event.autoClosed === true)
    return ["schema", "自動終了は、窓口デスク自身だけが記録します。記録していません。"];
  if (sender.kind === "counter")
    return event.counterId === sender.counterId
      ? null
      : [
          "counter-mismatch",
          `このパソコンは「${site.counters.labelOf(sender.counterId)}」として登録されています。ほかの窓口の記録は送れません。`,
        ];
  return event.staffId === sender.staffId
    ? null
    : ["unknown-staff", "責任者画面の記録は、サインインした現場責任者の名前でだけ送れます。"];
}

function unknownName(event: DeskEvent, context: JudgeContext): Found | null {
  const { counters, staff, devices } = context.site;
  if (event.counterId !== consoleCounterId && !counters.has(event.counterId))
    return [
      "unknown-counter",
      `窓口（番号 ${event.counterId}）がこの拠点に登録されていません。現場責任者に知らせてください。`,
    ];
  const stranger = [event.staffId, ...staffNamedIn(event)].find((staffId) => !staff.has(staffId));
  if (stranger !== undefined)
    return [
      "unknown-staff",
      `担当者（番号 ${stranger}）がこの拠点に登録されていません。現場責任者に知らせてください。`,
    ];
  const procedureId = procedureOf(event);
  if (procedureId !== undefined && catalogueEntry(procedureId) === undefined)
    return [
      "unknown-procedure",
      `手続（番号 ${procedureId}）が、集計用パソコンの窓口デスクにありません。版を確かめてください。`,
    ];
  const device = devicesOf(event).find((deviceId) => !devices.has(deviceId));
  if (device !== undefined)
    return [
      "unknown-device",
      `機器（番号 ${device}）がこの拠点に登録されていません。現場責任者に知らせてください。`,
    ];
  return null;
}

function faultOfIncident(event: DeskEvent): Found | null {
  const fault = incidentFault(event);
  return fault === null ? null : ["schema", fault];
}

function procedureOf(event: DeskEvent): string | undefined {
  switch (event.type) {
    case "TransactionStarted":
    case "TallyAdded":
      return event.procedureId;
    case "TransactionCorrected":
      return event.changes.procedureId;
    default:
      return undefined;
  }
}

function staffNamedIn(event: DeskEvent): readonly string[] {
  return event.type === "DeviceStatusReported" && event.takenBy !== undefined ? [event.takenBy] : [];
}

function devicesOf(event: DeskEvent): readonly string[] {
  switch (event.type) {
    case "TransactionFinished":
      return event.deviceIds;
    case "DeviceStatusReported":
    case "DeviceEpisodeRelabelled":
      return [event.deviceId];
    case "PhoneStateReported":
      return [event.deviceId];
    case "IncidentReported":
      return event.deviceId === undefined ? [] : [event.deviceId];
    default:
      return [];
  }
}

function instantsOf(event: DeskEvent): string[] {
  const known = (...told: (string | undefined)[]) => [event.at, ...told.filter((one) => one !== undefined)];
  switch (event.type) {
    case "TransactionCorrected":
      return known(event.changes.startedAt, event.changes.finishedAt);
    case "IncidentReported":
      return known(event.discoveredAt, event.occurredAt);
    case "IncidentUpdated":
      return known(
        ...[event.changes.discoveredAt, event.changes.occurredAt ?? undefined, event.changes.reportedAt],
      );
    default:
      return known();
  }
}

const lastNamedMs = Date.parse("9999-12-31T23:59:59.999+09:00");
const firstNamedMs = Date.parse("0001-01-01T00:00:00+09:00");

/** As people say it; outside of the years that a calendar of ours names, that it is there. */
function momentOf(instant: string, ms: number): string {
  if (ms < firstNamedMs) return "西暦1年より前";
  return ms > lastNamedMs ? "西暦9999年より後" : formatWarekiMoment(instant);
}

/** Every instant that an event tells must lie in the contract and not ahead of the agent's clock. */
function wrongTime(event: DeskEvent, nowMs: number): Found | null {
  for (const instant of instantsOf(event)) {
    const ms = Date.parse(instant);
    if (ms < contractStartMs)
      return [
        "before-contract",
        `業務の開始（${formatWareki(contractPeriod.from)}）より前の日時です：${momentOf(instant, ms)}。このパソコンの時計を確かめてください。`,
      ];
    if (ms > nowMs + clockAheadLimitMs)
      return [
        "clock-ahead",
        `集計用パソコンの時計より10分を超えて先の日時です：${momentOf(instant, ms)}。このパソコンの時計を確かめてください。`,
      ];
  }
  return null;
}
