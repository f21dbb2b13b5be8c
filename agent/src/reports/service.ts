import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { DailyReport } from "@desk/shared/contract";
import type { Deps } from "../deps.ts";
import { createSiteRepo } from "../site/repo.ts";
import { isInterim } from "./compile.ts";
import { createDraft } from "./draft.ts";
import { type DailyPaths, writeDailyFiles } from "./files.ts";
import type { FormSite } from "./form.ts";
import { dailyHtml } from "./html.ts";
import { type DailyModel, dailyModel } from "./model.ts";
import { createReportRepo } from "./repo.ts";
import { xlsxInProcess } from "./xlsx-process.ts";

export type ReportDeps = Pick<Deps, "db" | "clock" | "dataDir" | "reportCompiled">;

export type ReportService = {
  /** The day's compiled report; where there is none, or it is a draft of older figures, a draft of those of now. */
  daily(businessDate: string): DailyReport;
  /** Puts the figures of the day into its report and its files. The same figures again change nothing. */
  compile(businessDate: string): Promise<{ report: DailyReport; paths: DailyPaths }>;
  /** Tells the listeners of a fresh start which report was compiled last. */
  announceLatest(): void;
  html(report: DailyReport): string;
  xlsx(report: DailyReport): Promise<Uint8Array>;
  /** Writes a report's three files into a folder. */
  write(report: DailyReport, folder: string): Promise<DailyPaths>;
};

export function createReportService(deps: ReportDeps): ReportService {
  const { db, dataDir } = deps;
  const site = createSiteRepo(db.raw);
  const reports = createReportRepo(db.raw);

  const draft = createDraft(deps);
  /** A late event shows at once, also before its job has compiled the draft again. */
  const current = (businessDate: string, found = reports.latest(businessDate)): DailyReport => {
    if (found !== null && found.state !== "draft") return found;
    const fresh = draft(businessDate);
    return found !== null && stillHolds(found, fresh) ? found : fresh;
  };
  const model = (report: DailyReport): DailyModel =>
    dailyModel(report, formSite(site.counters(), site.devices(), site.staff()));
  const xlsx = (report: DailyReport) => xlsxInProcess(model(report));
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
    daily: (businessDate) => current(businessDate),
    announceLatest() {
      const last = reports.lastCompiled();
      if (last !== null) deps.reportCompiled.publish(last);
    },
    async compile(businessDate) {
      const found = reports.latest(businessDate);
      const report = current(businessDate, found);
      // Files first: after a crash in between, the job is not done and is done again.
      const paths = await write(report, join(dataDir, "reports"));
      if (report !== found) reports.save(report);
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

function formSite(
  counters: FormSite["counters"],
  devices: FormSite["devices"],
  staff: readonly { role: string; name: string; active: boolean }[],
): FormSite {
  const lead = staff.find((one) => one.role === "lead" && one.active);
  return { counters, devices, leadName: lead?.name ?? "" };
}
