import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { addDays, instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import { nextBusinessDate } from "@desk/shared/calendar/due";
import { type Opening, openingOn } from "@desk/shared/calendar/opening";
import type { DailyReport, DeviceDay } from "@desk/shared/contract";
import { dayFigures } from "@desk/shared/figures/day";
import { deviceDay } from "@desk/shared/figures/devices";
import type { Deps } from "../deps.ts";
import { createDeviceRepo } from "../devices/repo.ts";
import { createFiguresRepo, type FiguresRepo } from "../figures/repo.ts";
import { createSiteRepo } from "../site/repo.ts";
import { compileDaily, isInterim, type MonthToDate } from "./compile.ts";
import { type DailyPaths, writeDailyFiles } from "./files.ts";
import type { FormSite } from "./form.ts";
import { dailyHtml } from "./html.ts";
import { type DailyModel, dailyModel } from "./model.ts";
import { createReportRepo } from "./repo.ts";
import { xlsxInThread } from "./xlsx-thread.ts";

export type ReportDeps = Pick<Deps, "db" | "clock" | "dataDir" | "reportCompiled">;

export type ReportService = {
  /** The day's compiled report; where there is none, or it is a draft of older figures, a draft of those of now. */
  daily(businessDate: string): DailyReport;
  /** Puts the figures of the day into its report and its files. The same figures again change nothing. */
  compile(businessDate: string): Promise<{ report: DailyReport; paths: DailyPaths }>;
  html(report: DailyReport): string;
  xlsx(report: DailyReport): Promise<Uint8Array>;
  /** Writes a report's three files into a folder. */
  write(report: DailyReport, folder: string): Promise<DailyPaths>;
};

export function createReportService(deps: ReportDeps): ReportService {
  const { db, clock, dataDir } = deps;
  const figures = createFiguresRepo(db.raw);
  const devices = createDeviceRepo(db.raw);
  const site = createSiteRepo(db.raw);
  const reports = createReportRepo(db.raw);

  const draft = (businessDate: string): DailyReport => {
    const opening = openingOn(businessDate);
    const nowMs = clock.now();
    const deviceIds = site.devices().map(({ id }) => id);
    const dayMs = instantOf(businessDate, "00:00");
    const reported = devices.reportsBetween(dayMs, instantOf(addDays(businessDate, 1), "00:00"), deviceIds);
    return compileDaily({
      figures: dayFigures({
        cases: figures.casesOfDay(businessDate),
        tallies: figures.talliesOfDay(businessDate),
      }),
      devices: devicesOf(opening, reported, deviceIds, nowMs),
      opening,
      dueDate: nextBusinessDate(businessDate),
      monthToDate: monthToDate(figures, businessDate),
      staffNames: new Map(site.staff().map(({ id, name }) => [id, name])),
      compiledAt: toJstIso(nowMs),
      revision: 1,
      rehearsal: db.identity.mode === "rehearsal",
    });
  };
  /** A late event shows at once, also before its job has compiled the draft again. */
  const current = (businessDate: string): DailyReport => {
    const found = reports.latest(businessDate);
    if (found !== null && found.state !== "draft") return found;
    const fresh = draft(businessDate);
    return found !== null && stillHolds(found, fresh) ? found : fresh;
  };
  const model = (report: DailyReport): DailyModel =>
    dailyModel(report, formSite(site.counters(), site.devices(), site.staff()));
  const xlsx = (report: DailyReport) => xlsxInThread(model(report));
  const html = (report: DailyReport) => dailyHtml(model(report));
  const write = async (report: DailyReport, folder: string) =>
    writeDailyFiles(folder, report.businessDate, {
      json: `${JSON.stringify(report, null, 2)}\n`,
      html: html(report),
      xlsx: await xlsx(report),
    });
  return {
    html,
    xlsx,
    write,
    daily: current,
    async compile(businessDate) {
      const found = reports.latest(businessDate);
      const report = current(businessDate);
      // Files first: after a crash in between, the job is not done and is done again.
      const paths = await write(report, join(dataDir, "reports"));
      if (found === null || report.compiledAt !== found.compiledAt) reports.save(report);
      deps.reportCompiled.publish({ businessDate, compiledAt: report.compiledAt });
      return { report, paths };
    },
  };
}

/** Compiled at another moment, a report is the same, unless it was the half of a day that is over by now. */
function stillHolds(found: DailyReport, fresh: DailyReport): boolean {
  return (
    isInterim(found) === isInterim(fresh) &&
    isDeepStrictEqual({ ...found, compiledAt: null }, { ...fresh, compiledAt: null })
  );
}

function devicesOf(
  opening: Opening,
  reported: Parameters<typeof deviceDay>[0],
  deviceIds: readonly string[],
  nowMs: number,
): DeviceDay[] {
  if (opening.kind === "closed") return deviceDay(reported, null, deviceIds);
  const closesMs = instantOf(opening.date, opening.closesAt);
  const dayEndMs = instantOf(addDays(opening.date, 1), "00:00");
  const window = {
    opensAt: toJstIso(instantOf(opening.date, opening.opensAt)),
    closesAt: toJstIso(closesMs),
    untilAt: toJstIso(Math.min(nowMs, dayEndMs)),
  };
  return deviceDay(reported, window, deviceIds);
}

function monthToDate(figures: FiguresRepo, businessDate: string): MonthToDate {
  const first = `${businessDate.slice(0, 8)}01`;
  const counts: Record<string, number> = {};
  for (const cell of figures.counts(first, businessDate)) {
    counts[cell.procedureId] = (counts[cell.procedureId] ?? 0) + cell.count;
  }
  return { from: figures.firstRecordedDate(first, businessDate), counts };
}

function formSite(
  counters: FormSite["counters"],
  devices: FormSite["devices"],
  staff: readonly { role: string; name: string; active: boolean }[],
): FormSite {
  const lead = staff.find((one) => one.role === "lead" && one.active);
  return { counters, devices, leadName: lead?.name ?? "" };
}
