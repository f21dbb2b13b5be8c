import type { IncidentSettingsAnswer } from "@desk/shared/contract/incidents";
import { proposedReportWithinMin } from "@desk/shared/figures/incident-clock";
import type { IncidentEvent } from "@desk/shared/figures/incidents";
import type { Database } from "better-sqlite3";
import { perDatabase } from "../db/per-database.ts";

export type LoggedIncidentEvent = { readonly event: IncidentEvent; readonly recordedAt: string };

/** Reads incidents: of a kind that comes a few times a month, so a list is folded anew each time. */
export type IncidentRepo = {
  /** The events of those that are open, or were at any time from `from` on up to `to`; dates inclusive. */
  eventsBetween(from: string, to: string): IncidentEvent[];
  eventsOfOpen(): IncidentEvent[];
  /** In the order in which the agent had them. */
  eventsOf(incidentId: string): LoggedIncidentEvent[];
  settings(): IncidentSettingsAnswer;
  /** False when somebody has saved since `revision` was read. */
  saveSettings(withinMin: number, revision: number, by: { at: string; staffId: string }): boolean;
};

export const createIncidentRepo = perDatabase((raw): IncidentRepo => {
  const of = (where: string) =>
    raw
      .prepare<Record<string, string>, string>(
        `SELECT body FROM incident_row JOIN incident_event USING (incident_id) WHERE ${where}`,
      )
      .pluck();
  const between = of("from_date <= :to AND (until_date IS NULL OR until_date >= :from)");
  const open = of("until_date IS NULL");
  const one = raw.prepare<[string], { body: string; recordedAt: string }>(
    // The row's own copy of the event, as in the list: the log's may have been damaged since.
    `SELECT incident_event.body, event.recorded_at AS "recordedAt"
     FROM incident_event JOIN event ON event.id = incident_event.event_id
     WHERE incident_id = ? ORDER BY event.seq`,
  );
  const parsed = (bodies: readonly string[]) => bodies.map((body) => JSON.parse(body) as IncidentEvent);
  return {
    eventsBetween: (from, to) => parsed(between.all({ from, to })),
    eventsOfOpen: () => parsed(open.all({})),
    eventsOf: (id) =>
      one.all(id).map(({ body, recordedAt }) => ({ event: JSON.parse(body) as IncidentEvent, recordedAt })),
    ...settingsOf(raw),
  };
});

function settingsOf(raw: Database): Pick<IncidentRepo, "settings" | "saveSettings"> {
  const read = raw.prepare<[], IncidentSettingsAnswer>(
    `SELECT within_min AS "withinMin", revision, updated_at AS "changedAt", updated_by AS "changedBy"
     FROM incident_setting`,
  );
  const insert = raw.prepare(
    `INSERT INTO incident_setting (only_row, revision, within_min, updated_at, updated_by)
     VALUES (1, 1, :withinMin, :at, :staffId) ON CONFLICT DO NOTHING`,
  );
  const update = raw.prepare(
    `UPDATE incident_setting SET revision = revision + 1, within_min = :withinMin, updated_at = :at,
       updated_by = :staffId WHERE revision = :revision`,
  );
  return {
    settings: () =>
      read.get() ?? { withinMin: proposedReportWithinMin, revision: 0, changedAt: null, changedBy: null },
    saveSettings: (withinMin, revision, by) =>
      (revision === 0 ? insert.run({ withinMin, ...by }) : update.run({ withinMin, revision, ...by }))
        .changes === 1,
  };
}
