import { setImmediate } from "node:timers/promises";
import { toJstIso } from "@desk/shared/calendar/business-date";
import { monthAfter } from "@desk/shared/calendar/month-due";
import { datesOf } from "@desk/shared/calendar/months";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { ComparedMonth, MonthlyReport } from "@desk/shared/contract";
import { catalogue } from "@desk/shared/procedures/catalogue";
import type { Database } from "better-sqlite3";
import { createTargetTimes } from "../../admin/targets.ts";
import type { Calendar } from "../../calendar/calendar.ts";
import type { Deps } from "../../deps.ts";
import { createFiguresRepo, type FiguresRepo } from "../../figures/repo.ts";
import { createTracesRepo, titleOf } from "../../figures/traces-repo.ts";
import type { ImportRepo } from "../../imports/repo.ts";
import { createOrganisationRepo } from "../../organisation/repo.ts";
import { createStaffing } from "../../shifts/staffing.ts";
import { createSiteRepo } from "../../site/repo.ts";
import { namedLead } from "../daily/form.ts";
import { isReported } from "../life/date-check.ts";
import { createDayRepo } from "../life/day-repo.ts";
import { differencesOf } from "../life/difference.ts";
import { createReportRepo } from "../repo.ts";
import type { ReportService } from "../service.ts";
import { countedFrom } from "./days.ts";
import type { SettingsRepo } from "./repo.ts";
import type { MonthSource, SourceDay } from "./source.ts";

type Parts = {
  readonly calendar: Calendar;
  readonly imports: ImportRepo;
  readonly settings: SettingsRepo;
  readonly reports: Pick<ReportService, "fresh">;
  /** Of opening days before it no report is asked. */
  siteSince(): string;
};
/** Which revision is to be made. */
export type Wanted = { readonly revision: number; readonly reason: string | null };

/** Reads everything that a month's report is made of. Days that have not come are not in it. */
export type Gather = {
  /** At once, inside a transaction. */
  now(month: string, wanted: Wanted): MonthSource;
  /** Day by day, letting the counters be answered in between: a month of days takes a quarter of a second. */
  gently(month: string, wanted: Wanted): Promise<MonthSource>;
};

export function createGather(deps: Pick<Deps, "db" | "clock">, parts: Parts): Gather {
  const dayOf = createDayOf(deps, parts);
  const assemble = createAssemble(deps, parts);
  const datesUpToNow = (month: string) => {
    const today = toJstIso(deps.clock.now()).slice(0, 10);
    return datesOf(month).filter((date) => date <= today);
  };
  return {
    now: (month, wanted) => assemble(month, wanted, datesUpToNow(month).flatMap(dayOf)),
    async gently(month, wanted) {
      const days: SourceDay[] = [];
      for (const date of datesUpToNow(month)) {
        days.push(...dayOf(date));
        await setImmediate();
      }
      return assemble(month, wanted, days);
    },
  };
}

/** Whether a day is in its month's figures: the desk was open on it, or something is recorded or reported. */
function createIsCounted(
  { db }: Pick<Deps, "db">,
  { calendar, siteSince }: Pick<Parts, "calendar" | "siteSince">,
): (date: string) => boolean {
  const days = createDayRepo(db.raw);
  return (date) =>
    (calendar.openingOn(date).kind !== "closed" && date >= siteSince()) || isReported(date, days);
}

/** A day that counts; none otherwise. */
function createDayOf(deps: Pick<Deps, "db">, parts: Parts): (date: string) => SourceDay[] {
  const { db } = deps;
  const { reports } = parts;
  const dailies = createReportRepo(db.raw);
  const isCounted = createIsCounted(deps, parts);
  const site = createSiteRepo(db.raw);
  const names = () => ({ counters: site.everyCounter(), devices: site.everyDevice(), staff: site.staff() });
  return (date) => {
    if (!isCounted(date)) return [];
    const stored = dailies.latest(date);
    const recorded = reports.fresh(date);
    const needsReplacement =
      stored?.state === "submitted" && differencesOf(stored, recorded, names()).some(({ counts }) => counts);
    return [{ recorded, stored, needsReplacement }];
  };
}

function createAssemble({ db, clock }: Pick<Deps, "db" | "clock">, parts: Parts) {
  const { raw, identity } = db;
  const { calendar, imports, settings } = parts;
  const figures = createFiguresRepo(raw);
  const site = createSiteRepo(raw);
  const staffing = createStaffing(raw);
  const organisation = createOrganisationRepo(raw);
  const contentChanges = contentChangesOf(raw);
  const replaced = replacedOf(raw);
  const targets = createTargetTimes(raw);
  const traces = createTracesRepo(raw);
  const isCounted = createIsCounted({ db }, parts);
  const compared = (month: string) => comparedMonth(month, { calendar, imports, figures, isCounted });

  return (month: string, { revision, reason }: Wanted, days: readonly SourceDay[]): MonthSource => {
    const shifts = staffing.staffingOfMonth(month);
    const names = new Map(site.staff().map(({ id, name }) => [id, name]));
    const [first, last] = [`${month}-01`, `${month}-31`];
    return {
      month,
      days,
      times: { ...figures.period(first, last), measured: figures.times(first, last) },
      previousMonth: compared(monthAfter(month, -1)),
      lastYear: compared(monthAfter(month, -12)),
      openingOn: calendar.openingOn,
      overrides: calendar.overrides(),
      jlisStopOn: calendar.jlisStopOn,
      organisation: organisation.read().organisation,
      leadName: namedLead(site.leadName()),
      incidents: traces.incidents(first, last),
      contentChanges: contentChanges(month),
      replaced: replaced(month),
      trainings: shifts.trainings.map(({ date, title, topic, minutes, participants }) => ({
        ...{ businessDate: date, title, topic, minutes },
        participants: participants.length,
      })),
      planned: shifts.entered
        ? { personDays: shifts.total.plannedPeople, personMinutes: shifts.total.plannedMinutes }
        : null,
      staffName: (staffId) => names.get(staffId) ?? staffId,
      targets: targets(),
      texts: settings.texts(month).value,
      billing: settings.billing().value,
      revision,
      revisionReason: reason,
      compiledAt: toJstIso(clock.now()),
      rehearsal: identity.mode === "rehearsal",
    };
  };
}

type Compared = Pick<Parts, "calendar" | "imports"> & {
  readonly figures: FiguresRepo;
  isCounted(date: string): boolean;
};

/**
 * An import before own records; null where there is neither. A month with records cannot be imported, so those of an
 * imported month came late and are none to compare with.
 */
function comparedMonth(
  month: string,
  { calendar, imports, figures, isCounted }: Compared,
): ComparedMonth | null {
  if (month < contractPeriod.from.slice(0, 7)) return null;
  const byProcedure = Object.fromEntries(catalogue.map(({ id }) => [id, 0]));
  const openOf = (dates: readonly string[]) =>
    dates.filter((date) => calendar.openingOn(date).kind !== "closed").length;
  const [first, last] = [`${month}-01`, `${month}-31`];
  const imported = imports.importedTotals(month);
  if (imported !== null) {
    Object.assign(byProcedure, imported.byProcedure);
    const openDays = openOf(datesOf(month));
    return { month, source: "imported", total: imported.total, openDays, byProcedure };
  }
  if (figures.firstRecordedDate(first, last) === null) return null;
  for (const { procedureId, count } of figures.counts(first, last))
    byProcedure[procedureId] = (byProcedure[procedureId] ?? 0) + count;
  const dates = datesOf(month).filter(isCounted);
  return {
    ...{ month, source: "records" as const, total: sumOf(byProcedure), openDays: openOf(dates), byProcedure },
    ...countedFrom(month, dates, calendar.openingOn),
  };
}

const sumOf = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, n) => sum + n, 0);

type ApprovedRow = Omit<MonthlyReport["contentChanges"][number], "title"> & { readonly content: string };

/** マニュアル・質疑応答集の変更 that the city approved in a month (S §6(4)⑦, §10(1)). */
function contentChangesOf(raw: Database): (month: string) => MonthlyReport["contentChanges"] {
  const approved = raw.prepare<[string], ApprovedRow>(
    `SELECT kind, item_id AS "itemId", version, change_note AS "changeNote", effective_from AS "effectiveFrom",
       json_extract(decision, '$.date') AS "approvedOn", content
     FROM content_version
     WHERE state = 'approved' AND substr(json_extract(decision, '$.date'), 1, 7) = ?
     ORDER BY "approvedOn", kind, item_id, version`,
  );
  return (month) =>
    approved.all(month).map(({ content, ...row }) => ({ ...row, title: titleOf(row, JSON.parse(content)) }));
}

type ReplacedRow = MonthlyReport["replaced"][number];

/** 差替え: every further revision that was handed in. */
function replacedOf(raw: Database): (month: string) => ReplacedRow[] {
  const rows = raw.prepare<[string, string], ReplacedRow>(
    `SELECT business_date AS "businessDate", revision, reason, submitted_at AS "submittedAt" FROM daily_report
     WHERE business_date BETWEEN ? AND ? AND revision > 1 AND state = 'submitted'
     ORDER BY business_date, revision`,
  );
  return (month) => rows.all(`${month}-01`, `${month}-31`);
}
