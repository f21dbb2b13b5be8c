import type { DailyReport, DeskEventOf, Incident, VoidedIncident } from "@desk/shared/contract";
import { type IncidentEvent, incidentsBetween, voidedIncidentsOfDay } from "@desk/shared/figures/incidents";
import { catalogueEntry, supportTitles } from "@desk/shared/procedures/catalogue";
import type { Database } from "better-sqlite3";

/** What a day tells beside its cases and tallies. */
export type TracesRepo = {
  /** As they stood at the end of `to`, both inclusive (`incidentsBetween`). */
  incidents(from: string, to: string): Incident[];
  voidedIncidents(businessDate: string): VoidedIncident[];
  /** 質疑応答集への追加候補; what came up in practice is none. */
  questions(businessDate: string): DailyReport["qaCandidates"];
  /** What comes into force on the day; of two versions of one thing the newer. */
  contentChanges(businessDate: string): DailyReport["contentChanges"];
};

export function createTracesRepo(raw: Database): TracesRepo {
  return { ...incidentsOf(raw), ...contentOf(raw) };
}

function incidentsOf(raw: Database): Pick<TracesRepo, "incidents" | "voidedIncidents"> {
  const events = raw
    .prepare<Record<string, string>, string>(
      `SELECT body FROM incident_row JOIN incident_event USING (incident_id)
       WHERE from_date <= :to AND (until_date IS NULL OR until_date >= :from)`,
    )
    .pluck();
  const eventsOf = (from: string, to: string) =>
    events.all({ from, to }).map((body) => JSON.parse(body) as IncidentEvent);
  return {
    incidents: (from, to) => incidentsBetween(eventsOf(from, to), from, to),
    voidedIncidents: (date) => voidedIncidentsOfDay(eventsOf(date, date), date),
  };
}

type ContentRow = {
  kind: "procedure" | "qa";
  itemId: string;
  version: number;
  changeNote: string;
  content: string;
};

function contentOf(raw: Database): Pick<TracesRepo, "questions" | "contentChanges"> {
  const questions = raw
    .prepare<[string], string>(
      `SELECT body FROM event WHERE type = 'QuestionNoted' AND business_date = ?
         AND NOT EXISTS (SELECT 1 FROM case_row
                         WHERE transaction_id = json_extract(body, '$.transactionId') AND practice = 1)`,
    )
    .pluck();
  const changes = raw.prepare<[string], ContentRow>(
    `SELECT kind, item_id AS "itemId", max(version) AS version, change_note AS "changeNote", content
     FROM content_version WHERE state = 'approved' AND effective_from = ?
     GROUP BY kind, item_id ORDER BY kind, item_id`,
  );
  return {
    questions: (date) =>
      questions
        .all(date)
        .map((body) => JSON.parse(body) as DeskEventOf<"QuestionNoted">)
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
        .map(({ at, question }) => ({ at, question })),
    contentChanges: (date) =>
      changes.all(date).map(({ content, ...row }) => ({ ...row, title: titleOf(row, JSON.parse(content)) })),
  };
}

/** What a changed thing is called: the procedure, or the question itself. */
export function titleOf(
  { kind, itemId }: Pick<ContentRow, "kind" | "itemId">,
  content: { question?: string },
): string {
  if (kind === "qa") return content.question ?? itemId;
  const support = supportTitles[itemId];
  return support === undefined ? (catalogueEntry(itemId)?.title ?? itemId) : `${support}への対応`;
}
