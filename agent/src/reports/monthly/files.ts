import type { MonthlyReport } from "@desk/shared/contract";
import type { ReportFormat } from "@desk/shared/contract/report-life";
import type { SiteRepo } from "../../site/repo.ts";
import { documentFile, documentTypes } from "../document/make.ts";
import type { Asker } from "../document/queue.ts";
import type { MonthHandedIn } from "./pages/document.ts";

/** The formats that a month is kept and handed in as. */
export const monthFormats = ["json", "html", "pdf", "xlsx", "csv"] as const satisfies readonly ReportFormat[];
export type MonthFormat = (typeof monthFormats)[number];

export const contentTypes: Record<MonthFormat, string> = {
  json: "application/json; charset=utf-8",
  ...documentTypes,
};

/** Makes one file of a month's report. The same report gives the same content. */
export type RenderMonth = (
  report: MonthlyReport,
  format: MonthFormat,
  handedIn: MonthHandedIn | null,
  asker: Asker,
) => Promise<Uint8Array>;

export function createRenderMonth(site: SiteRepo): RenderMonth {
  return async (report, format, handedIn, asker) => {
    if (format === "json") return Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
    const named = { counters: site.countersOn(`${report.month}-01`), devices: site.everyDevice() };
    const { monthlyDocument } = await import("./pages/document.ts");
    return documentFile(monthlyDocument(report, named, handedIn), format, asker);
  };
}
