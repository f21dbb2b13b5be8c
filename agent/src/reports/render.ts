import type { DailyReport } from "@desk/shared/contract";
import type { ReportFormat } from "@desk/shared/contract/report-life";
import type { SiteRepo } from "../site/repo.ts";
import type { FormSite } from "./form.ts";
import { dailyHtml } from "./html.ts";
import { dailyModel } from "./model.ts";
import { xlsxInProcess } from "./xlsx-process.ts";

/** The formats that a report is kept and handed in as. */
export const writtenFormats = ["json", "html", "xlsx"] as const satisfies readonly ReportFormat[];
export type WrittenFormat = (typeof writtenFormats)[number];

export function isWrittenFormat(format: string): format is WrittenFormat {
  return (writtenFormats as readonly string[]).includes(format);
}

/** Makes one file of a report. The same report gives the same content. */
export type Render = (report: DailyReport, format: WrittenFormat) => Promise<Uint8Array>;

export function createRender(site: SiteRepo): Render {
  const model = (report: DailyReport) => dailyModel(report, formSite(site));
  return async (report, format) => {
    switch (format) {
      case "json":
        return Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
      case "html":
        return Buffer.from(dailyHtml(model(report)));
      case "xlsx":
        return xlsxInProcess(model(report));
      default:
        return format satisfies never;
    }
  };
}

function formSite(site: SiteRepo): FormSite {
  const lead = site.staff().find((one) => one.role === "lead" && one.active);
  return { counters: site.counters(), devices: site.devices(), leadName: lead?.name ?? "" };
}
