import { toJstIso } from "@desk/shared/calendar/business-date";
import type { MonthlyReport } from "@desk/shared/contract";
import { type Calendar, createCalendar } from "../../calendar/calendar.ts";
import type { Deps } from "../../deps.ts";
import { createFiguresRepo, type FiguresRepo } from "../../figures/repo.ts";
import { createImportRepo, type ImportRepo } from "../../imports/repo.ts";
import { createSiteRepo, type SiteRepo } from "../../site/repo.ts";
import { createReportAudit, type ReportAudit } from "../life/audit-repo.ts";
import { createLifeContext } from "../life/context.ts";
import { createDayRepo, type DayRepo } from "../life/day-repo.ts";
import { createFrozenRepo, type FrozenRepo } from "../life/frozen-repo.ts";
import { createLifeRepo, type LifeRepo } from "../life/life-repo.ts";
import { createLocks, type Locks } from "../life/locks.ts";
import type { ReportService } from "../service.ts";
import { compileMonthly } from "./compile.ts";
import { createGather } from "./gather.ts";
import { createMonthRepo, createSettingsRepo, type MonthRepo, type SettingsRepo } from "./repo.ts";

export type MonthlyDeps = Pick<Deps, "db" | "clock" | "committed" | "log">;

/** What every step of a month's life works with. */
export type MonthContext = {
  readonly months: MonthRepo;
  readonly days: DayRepo;
  readonly settings: SettingsRepo;
  readonly imports: ImportRepo;
  readonly figures: FiguresRepo;
  readonly calendar: Calendar;
  readonly site: SiteRepo;
  readonly frozen: FrozenRepo;
  readonly life: LifeRepo;
  readonly audit: ReportAudit;
  readonly locks: Locks;
  readonly rehearsal: boolean;
  /** ISO 8601 in Japan, by the desk's clock. */
  now(): string;
  nameOf(staffId: string): string;
  /** The newest revision as it stands: as handed in once submitted, else of the records of now. */
  current(month: string): Promise<MonthlyReport>;
  /** The same at once, for a transaction. */
  currentNow(month: string): MonthlyReport;
  /** What would be compiled now, whatever has been submitted. */
  fresh(month: string): Promise<MonthlyReport>;
  /** Taken in as totals, whatever was recorded of it since. */
  isImported(month: string): boolean;
  hasRecords(month: string): boolean;
  atOnce<T>(work: () => T): T;
};

export function createMonthContext(deps: MonthlyDeps, reports: ReportService): MonthContext {
  const { raw } = deps.db;
  const site = createSiteRepo(raw);
  const months = createMonthRepo(raw);
  const settings = createSettingsRepo(raw);
  const imports = createImportRepo(raw);
  const figures = createFiguresRepo(raw);
  const calendar = createCalendar(raw);
  const { siteSince } = createLifeContext(deps, reports);
  const gather = createGather(deps, { calendar, imports, settings, reports, siteSince });
  const hasRecords = (month: string) => figures.firstRecordedDate(`${month}-01`, `${month}-31`) !== null;
  const wanted = (month: string) => {
    const newest = months.revisions(month).at(-1);
    return { revision: newest?.revision ?? 1, reason: newest?.reason ?? null };
  };
  const handedIn = (month: string) => months.revisions(month).at(-1)?.body ?? null;
  const fresh = async (month: string) => compileMonthly(await gather.gently(month, wanted(month)));
  return {
    ...{ months, settings, imports, figures, calendar, site, fresh, hasRecords },
    days: createDayRepo(raw),
    frozen: createFrozenRepo(raw),
    life: createLifeRepo(raw),
    audit: createReportAudit(raw),
    locks: createLocks(),
    rehearsal: deps.db.identity.mode === "rehearsal",
    now: () => toJstIso(deps.clock.now()),
    nameOf: (id) => site.staff().find((one) => one.id === id)?.name ?? id,
    current: async (month) => handedIn(month) ?? fresh(month),
    currentNow: (month) => handedIn(month) ?? compileMonthly(gather.now(month, wanted(month))),
    isImported: (month) => imports.importedTotals(month) !== null,
    atOnce: (work) => raw.transaction(work).immediate(),
  };
}
