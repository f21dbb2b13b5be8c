import { toJstIso } from "@desk/shared/calendar/business-date";
import type { DeskEventOf, Incident } from "@desk/shared/contract";
import type {
  IncidentCategory,
  IncidentKind,
  incidentReportedTo,
} from "@desk/shared/contract/incident-terms";
import { noteProblem } from "../screened-text.tsx";
import { words } from "./words.ts";

/** What stands in the fields of an incident; times as `2026-05-14T09:10`, in Japan. */
export type IncidentValue = {
  kind: IncidentKind;
  category: IncidentCategory | "";
  discovered: string;
  occurred: string;
  summary: string;
  firstAid: string;
};

/** How the city was told. */
export type ToldValue = { at: string; to: (typeof incidentReportedTo)[number] | "" };

type Facts = Pick<
  DeskEventOf<"IncidentReported">,
  "kind" | "category" | "discoveredAt" | "occurredAt" | "summary" | "firstAid"
>;
export type Changes = DeskEventOf<"IncidentUpdated">["changes"];

/** The time of a field, and back; whatever zone the PC is set to. */
export const fieldOf = (at: string): string => toJstIso(Date.parse(at)).slice(0, 16);
export const instantOf = (field: string): string => `${field}:00.000+09:00`;

export function newValue(
  nowMs: number,
  kind: IncidentKind,
  category: IncidentCategory | "" = "",
): IncidentValue {
  const discovered = toJstIso(nowMs).slice(0, 16);
  return { kind, category, discovered, occurred: "", summary: "", firstAid: "" };
}

export function fieldsOf({
  kind,
  category,
  discoveredAt,
  occurredAt,
  summary,
  firstAid,
}: Incident): IncidentValue {
  const occurred = occurredAt === undefined ? "" : fieldOf(occurredAt);
  return { kind, category, discovered: fieldOf(discoveredAt), occurred, summary, firstAid: firstAid ?? "" };
}

/** Why it may not be recorded, or null. @param reportedAt when the city was told, null while it was not */
export function faultOf(value: IncidentValue, nowMs: number, reportedAt: string | null): string | null {
  const { faults } = words;
  const { category, discovered, occurred, summary, firstAid } = value;
  if (category === "") return faults.category;
  if (summary.trim() === "") return faults.summary;
  if (noteProblem(summary) !== null || noteProblem(firstAid) !== null) return faults.personal;
  if (discovered === "") return faults.discovered;
  if (isAhead(discovered, nowMs) || (occurred !== "" && isAhead(occurred, nowMs))) return faults.future;
  if (occurred > discovered) return faults.order;
  return reportedAt !== null && discovered > fieldOf(reportedAt) ? faults.discoveredOrder : null;
}

export function toldFault({ at, to }: ToldValue, discoveredAt: string, nowMs: number): string | null {
  const { faults } = words;
  if (to === "") return faults.reportedTo;
  if (at === "" || isAhead(at, nowMs)) return faults.future;
  return at < fieldOf(discoveredAt) ? faults.reportedOrder : null;
}

/** What an event of a report tells; the caller has asked `faultOf`. */
export function factsOf({ kind, category, discovered, occurred, summary, firstAid }: IncidentValue): Facts {
  if (category === "") throw new Error("an incident without a category");
  return {
    ...{ kind, category, discoveredAt: instantOf(discovered), summary: summary.trim() },
    ...(occurred === "" ? {} : { occurredAt: instantOf(occurred) }),
    ...(firstAid.trim() === "" ? {} : { firstAid: firstAid.trim() }),
  };
}

/** What became different; a field of seconds that was not touched keeps its seconds. */
export function changesOf(incident: Incident, value: IncidentValue): Changes {
  const before = fieldsOf(incident);
  const after = factsOf(value);
  const isNew = (name: keyof IncidentValue) => before[name] !== value[name];
  const asked = isNew("kind") || isNew("category");
  return {
    ...(asked ? { kind: after.kind, category: after.category } : {}),
    ...(isNew("discovered") ? { discoveredAt: after.discoveredAt } : {}),
    ...(isNew("occurred") ? { occurredAt: after.occurredAt ?? null } : {}),
    ...(isNew("summary") ? { summary: after.summary } : {}),
    ...(isNew("firstAid") && after.firstAid !== undefined ? { firstAid: after.firstAid } : {}),
  };
}

/** What the person has put in another value; kind and category are one answer. */
export function touchedOf(before: IncidentValue, next: IncidentValue): Partial<IncidentValue> {
  const isNew = (name: keyof IncidentValue) => before[name] !== next[name];
  const paired = isNew("kind") || isNew("category");
  const names = (Object.keys(next) as (keyof IncidentValue)[]).filter(
    (name) => isNew(name) || (paired && (name === "kind" || name === "category")),
  );
  return Object.fromEntries(names.map((name) => [name, next[name]]));
}

/** By whole minutes, as the field has them. */
const isAhead = (field: string, nowMs: number): boolean => Date.parse(instantOf(field)) > nowMs;
