import type { DailyReport } from "@desk/shared/contract";
import { type ReportFormat, reportFormats } from "@desk/shared/contract/report-life";
import type { Calendar } from "../calendar/calendar.ts";
import type { SiteRepo } from "../site/repo.ts";
import type { FormSite, Signed } from "./daily/form.ts";
import { documentFile, documentTypes } from "./document/make.ts";
import type { Asker } from "./document/queue.ts";

export type { Signed } from "./daily/form.ts";

export const formatTypes: Record<ReportFormat, string> = {
  json: "application/json; charset=utf-8",
  ...documentTypes,
};

export function isReportFormat(format: string): format is ReportFormat {
  return (reportFormats as readonly string[]).includes(format);
}

/** Makes one file of a report, with who confirmed and submitted it. The same report gives the same content. */
export type Render = (
  report: DailyReport,
  signed: Signed | null,
  format: ReportFormat,
  asker: Asker,
) => Promise<Uint8Array>;

export function createRender(site: SiteRepo, calendar: Calendar): Render {
  return async (report, signed, format, asker) => {
    if (format === "json") return Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
    // What only draws is loaded by the first report that is drawn: no start waits for it.
    const { dailyDocument } = await import("./daily/document.ts");
    const named = formSite(site, calendar, report.businessDate);
    return documentFile(dailyDocument(report, named, signed), format, asker);
  };
}

function formSite(site: SiteRepo, calendar: Calendar, businessDate: string): FormSite {
  return {
    counters: site.countersOn(businessDate),
    devices: site.everyDevice(),
    staff: site.staff(),
    leadName: site.leadName(),
    overrides: calendar.overrides(),
  };
}
