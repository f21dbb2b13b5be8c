import { join } from "node:path";
import { toJstIso } from "@desk/shared/calendar/business-date";
import type { DailyReport } from "@desk/shared/contract";
import { type ReportFormat, reportFormats } from "@desk/shared/contract/report-life";
import { createCalendar } from "../calendar/calendar.ts";
import type { Deps } from "../deps.ts";
import { createSiteRepo } from "../site/repo.ts";
import type { Asker } from "./document/queue.ts";
import { createDraft } from "./draft.ts";
import { type DailyFiles, type DailyPaths, sweepTemporary, writeDailyFiles } from "./files.ts";
import { createReportAudit } from "./life/audit-repo.ts";
import { createDayRepo, type RevisionHead } from "./life/day-repo.ts";
import { differencesOf } from "./life/difference.ts";
import { fingerprintOf } from "./life/fingerprint.ts";
import { createFrozenRepo } from "./life/frozen-repo.ts";
import { createLifeRepo } from "./life/life-repo.ts";
import { createLocks, type Locks } from "./life/locks.ts";
import { signedOf } from "./life/signed.ts";
import { createRender, type Signed } from "./render.ts";
import { createReportRepo } from "./repo.ts";

export type ReportDeps = Pick<Deps, "db" | "clock" | "dataDir" | "reportCompiled">;

export type ReportService = {
  /**
   * The day's newest revision as it stands: as handed in once submitted, else of the figures of now. A confirmed
   * report whose figures have changed since is a draft again.
   */
  daily(businessDate: string): DailyReport;
  /** The report that would be compiled now, whatever has been submitted. */
  fresh(businessDate: string): DailyReport;
  /** Puts the figures of the day into its report and its files. The same figures again change nothing. */
  compile(businessDate: string): Promise<{ report: DailyReport; paths: DailyPaths }>;
  /** Tells the listeners of a fresh start which report was compiled last, and sweeps what a killed write has left. */
  announceLatest(): void;
  /** One file of a report; of a submitted one the very bytes that were handed in. */
  file(report: DailyReport, format: ReportFormat): Promise<Uint8Array>;
  /** The same file of the report as it is given, for whoever may not have the one that was handed in. */
  print(report: DailyReport, format: ReportFormat): Promise<Uint8Array>;
  /** All of a report's files; `signed` where it is about to be handed in. */
  files(report: DailyReport, signed?: Signed): Promise<DailyFiles>;
  /** Writes a report's files into a folder. */
  write(report: DailyReport, folder: string): Promise<DailyPaths>;
  /** Keeps whatever changes a day's report from overlapping. */
  readonly lock: Locks;
};

export function createReportService(deps: ReportDeps): ReportService {
  const { db, dataDir } = deps;
  const reports = createReportRepo(db.raw);
  const frozen = createFrozenRepo(db.raw);
  const site = createSiteRepo(db.raw);
  const render = createRender(site, createCalendar(db.raw));
  const days = createDayRepo(db.raw);
  const lock = createLocks();
  const folder = join(dataDir, "reports");
  const { fresh, current, keep } = stands(deps, reports);

  const signatures = ({ businessDate, revision, state }: DailyReport): Signed | null => {
    const head = days.revisions(businessDate).find((one) => one.revision === revision);
    return head === undefined ? null : signedOf(head, state, site.staff());
  };
  const file = async (report: DailyReport, format: ReportFormat, asker: Asker, signed: Signed | null) => {
    const { businessDate: period, revision, state } = report;
    const kept = state === "submitted" ? frozen.read({ kind: "daily", period, revision }, format) : null;
    return kept?.bytes ?? render(report, signed, format, asker);
  };
  const files = async (report: DailyReport, signed = signatures(report)) => {
    const made: [ReportFormat, Uint8Array][] = [];
    // One after the other: some have a process of their own.
    for (const format of reportFormats) made.push([format, await file(report, format, "agent", signed)]);
    return Object.fromEntries(made) as DailyFiles;
  };
  const write = async (report: DailyReport, into: string) =>
    writeDailyFiles(into, report.businessDate, await files(report));
  return {
    ...{ lock, fresh, files, write },
    file: (report, format) => file(report, format, "reader", signatures(report)),
    print: (report, format) => render(report, signatures(report), format, "reader"),
    daily: (businessDate) => current(businessDate),
    announceLatest() {
      sweepTemporary(folder);
      const last = reports.lastCompiled();
      if (last !== null) deps.reportCompiled.publish(last);
    },
    compile: (businessDate) =>
      lock(businessDate, async () => {
        const found = reports.latest(businessDate);
        const report = current(businessDate, found);
        // Files first: after a crash in between, the job is not done and is done again.
        const paths = await write(report, folder);
        keep(report, found);
        deps.reportCompiled.publish({ businessDate, compiledAt: report.compiledAt });
        return { report, paths };
      }),
  };
}

/** Whether the stored revision is the one that was read. A draft that cannot be read counts as none. */
function isStill(found: DailyReport | null, head: RevisionHead | null): boolean {
  if (head === null || found === null) return found === null && (head === null || head.state === "draft");
  return (
    head.revision === found.revision && head.state === found.state && head.compiledAt === found.compiledAt
  );
}

/** How a day's report stands against the figures of now. */
function stands(
  { db, clock }: Pick<ReportDeps, "db" | "clock">,
  reports: ReturnType<typeof createReportRepo>,
) {
  const life = createLifeRepo(db.raw);
  const days = createDayRepo(db.raw);
  const audit = createReportAudit(db.raw);
  const site = createSiteRepo(db.raw);
  const draft = createDraft({ db, clock });
  const labels = () => ({ counters: site.everyCounter(), devices: site.everyDevice(), staff: site.staff() });

  const fresh = (businessDate: string): DailyReport => {
    const head = days.newest(businessDate);
    const reason = head?.reason ?? null;
    return {
      ...draft(businessDate),
      revision: head?.revision ?? 1,
      texts: life.texts(businessDate).texts,
      ...(reason === null ? {} : { revisionReason: reason }),
    };
  };
  /** A late event shows at once, also before its job has compiled the draft again. */
  const current = (businessDate: string, found = reports.latest(businessDate)): DailyReport => {
    if (found?.state === "submitted") return found;
    const now = fresh(businessDate);
    return found !== null && fingerprintOf(found) === fingerprintOf(now) ? found : now;
  };
  /** Stores what has become of `found`. */
  const keep = (report: DailyReport, found: DailyReport | null) =>
    db.raw
      .transaction(() => {
        const { businessDate, revision } = report;
        const at = toJstIso(clock.now());
        if (report.state === "submitted") {
          const changed = differencesOf(report, fresh(businessDate), labels()).some(({ counts }) => counts);
          life.markReplacement(businessDate, changed ? revision : null, at);
          return;
        }
        // `desk report` is another process: what the lead did meanwhile is newer than what it has compiled.
        if (report === found || !isStill(found, days.newest(businessDate))) return;
        reports.save(report);
        if (found?.state !== "confirmed") return;
        const detail = "確認のあとに内容が変わった";
        audit.note({ at, staffId: null, action: "fall-back", period: businessDate, revision, detail });
      })
      .immediate();
  return { fresh, current, keep };
}
