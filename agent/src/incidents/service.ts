import { businessDateOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { Incident } from "@desk/shared/contract";
import type {
  IncidentAnswer,
  IncidentMoment,
  IncidentSettings,
  IncidentSettingsAnswer,
  IncidentsAnswer,
} from "@desk/shared/contract/incidents";
import { foldIncident, foldIncidents, type IncidentEvent } from "@desk/shared/figures/incidents";
import { inOrder } from "@desk/shared/figures/order";
import type { Deps } from "../deps.ts";
import { createRecordHeads } from "../events/record-heads.ts";
import { createReportAudit } from "../reports/life/audit-repo.ts";
import { granted, refuse, type Verdict } from "../reports/life/verdict.ts";
import { createIncidentRepo, type LoggedIncidentEvent } from "./repo.ts";

export type IncidentService = {
  /** Newest discovery first. `month` `2026-05`: those that a report of the month may tell; null = open ones only. */
  list(month: string | null): Verdict<IncidentsAnswer>;
  one(incidentId: string): Verdict<IncidentAnswer>;
  saveSettings(settings: IncidentSettings, staffId: string): Verdict<IncidentSettingsAnswer>;
};

/** 苦情・トラブル・事故 (S §11(3)(4)) for those who answer for them to the city. */
export function createIncidentService({ db, clock }: Pick<Deps, "db" | "clock">): IncidentService {
  const repo = createIncidentRepo(db.raw);
  const heads = createRecordHeads(db.raw);
  const audit = createReportAudit(db.raw);
  return {
    list(month) {
      if (month !== null && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
        return refuse(
          "schema",
          `月は ?month=2026-05 の形で指定してください。指定された値: 「${month.slice(0, 30)}」`,
        );
      const open = present(repo.eventsOfOpen()).filter(({ state }) => state !== "closed");
      const incidents =
        month === null
          ? open
          : present(repo.eventsBetween(`${month}-01`, `${month}-31`)).filter((one) => touches(one, month));
      return granted({ incidents, open: open.length, settings: repo.settings() });
    },
    one(incidentId) {
      const logged = repo.eventsOf(incidentId);
      const record = foldIncident(logged.map(({ event }) => event));
      if (record === null)
        return refuse("not-found", "その番号の記録はありません。一覧を開き直してください。");
      const { incident, closedAt } = record;
      return granted({
        ...{ incident, closedAt, timeline: timelineOf(logged) },
        latestId: heads.latestId(incidentId) ?? incidentId,
        withinMin: repo.settings().withinMin,
      });
    },
    saveSettings({ withinMin, revision }, staffId) {
      const at = toJstIso(clock.now());
      const before = repo.settings().withinMin;
      return db.raw.transaction((): Verdict<IncidentSettingsAnswer> => {
        if (!repo.saveSettings(withinMin, revision, { at, staffId }))
          return refuse(
            "conflict",
            "ほかの画面で先に変更されています。保存していません。読み直して、もう一度変更してください。",
          );
        const detail = `苦情・トラブルの報告の目安 ${before}分→${withinMin}分`;
        const of = (minutes: number) => `苦情・トラブルの報告の目安 ${minutes}分`;
        const sides = { before: of(before), after: of(withinMin) };
        audit.note({ at, staffId, action: "settings", period: "incidents", revision: null, detail }, sides);
        return granted(repo.settings());
      })();
    },
  };
}

const present = (events: readonly IncidentEvent[]): Incident[] =>
  foldIncidents(events)
    .map(({ incident }) => incident)
    .reverse();

/** Found in the month, or still open in it: what was closed before it began is another month's. */
function touches({ discoveredAt }: Incident, month: string): boolean {
  return businessDateOf(discoveredAt).slice(0, 7) <= month;
}

/** In the order of what happened, the report first whatever its clock says. */
function timelineOf(logged: readonly LoggedIncidentEvent[]): IncidentMoment[] {
  const recordedAt = new Map(logged.map((one) => [one.event.id, one.recordedAt]));
  const moments = inOrder(logged.map(({ event }) => event)).map(({ event }): IncidentMoment => {
    const { id, at, staffId, counterId } = event;
    const changes = event.type === "IncidentUpdated" ? event.changes : null;
    return { id, at, recordedAt: recordedAt.get(id) ?? at, staffId, counterId, changes };
  });
  return [...moments.filter(({ changes }) => changes === null), ...moments.filter(({ changes }) => changes)];
}
