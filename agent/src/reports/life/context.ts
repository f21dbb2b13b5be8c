import { addDays, businessDateOf, instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import { contractPeriod } from "@desk/shared/calendar/opening";
import { type Calendar, createCalendar } from "../../calendar/calendar.ts";
import type { Deps } from "../../deps.ts";
import { createSiteRepo, type SiteRepo } from "../../site/repo.ts";
import { createReportRepo, type ReportRepo } from "../repo.ts";
import type { ReportService } from "../service.ts";
import { createReportAudit, type ReportAudit } from "./audit-repo.ts";
import { wrongReportDay } from "./date-check.ts";
import { createDayRepo, type DayRepo } from "./day-repo.ts";
import { createFrozenRepo, type FrozenRepo } from "./frozen-repo.ts";
import { createLifeRepo, type LifeRepo } from "./life-repo.ts";
import type { Refused } from "./verdict.ts";

export type LifeDeps = Pick<Deps, "db" | "clock" | "committed" | "log">;

/** What every step of a report's life works with. */
export type LifeContext = {
  readonly reports: ReportService;
  readonly stored: ReportRepo;
  readonly days: DayRepo;
  readonly life: LifeRepo;
  readonly frozen: FrozenRepo;
  readonly audit: ReportAudit;
  readonly calendar: Calendar;
  readonly site: SiteRepo;
  readonly rehearsal: boolean;
  /** The first opening day from which the desk was there: of those before it no report is asked. */
  siteSince(): string;
  /** The day on which the data begin, inside the contract. */
  firstDay(): string;
  /** ISO 8601 in Japan, by the desk's clock. */
  now(): string;
  nowMs(): number;
  nameOf(staffId: string | null): string;
  wrongDay(date: string): Refused | null;
  /** Reads and writes in one transaction. */
  atOnce<T>(work: () => T): T;
  /** The jobs write the day's files anew. */
  changed(): void;
};

export function createLifeContext(deps: LifeDeps, reports: ReportService): LifeContext {
  const { raw } = deps.db;
  const site = createSiteRepo(raw);
  const days = createDayRepo(raw);
  const calendar = createCalendar(raw);
  const { createdAt, mode } = deps.db.identity;
  const now = () => toJstIso(deps.clock.now());
  return {
    ...{ reports, days, calendar, site, now },
    stored: createReportRepo(raw),
    life: createLifeRepo(raw),
    frozen: createFrozenRepo(raw),
    audit: createReportAudit(raw),
    rehearsal: mode === "rehearsal",
    siteSince: () => sinceOf(createdAt, calendar),
    firstDay: () => firstOf(days.firstRecorded(), sinceOf(createdAt, calendar)),
    nowMs: () => deps.clock.now(),
    nameOf: (id) => site.staff().find((one) => one.id === id)?.name ?? id ?? "（不明）",
    wrongDay: (date) => wrongReportDay(date, now().slice(0, 10), { calendar, days }),
    atOnce: (work) => raw.transaction(work).immediate(),
    changed: () => deps.committed.publish({ businessDates: [] }),
  };
}

/** Installed after the close, the desk begins with the next day. */
function sinceOf(createdAt: string, calendar: Calendar): string {
  const date = businessDateOf(createdAt);
  const { closesAt } = calendar.openingOn(date);
  const over = closesAt !== undefined && Date.parse(createdAt) >= instantOf(date, closesAt);
  return over ? addDays(date, 1) : date;
}

function firstOf(recorded: string | null, siteSince: string): string {
  const first = recorded !== null && recorded < siteSince ? recorded : siteSince;
  return first < contractPeriod.from ? contractPeriod.from : first;
}
