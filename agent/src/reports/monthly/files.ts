import type { MonthlyReport } from "@desk/shared/contract";
import type { ReportFormat } from "@desk/shared/contract/report-life";
import type { SiteRepo } from "../../site/repo.ts";
import { documentHtml } from "../document/html.ts";
import { type MonthHandedIn, monthlyDocument } from "./pages/document.ts";

/** The formats that a month is kept and handed in as. */
export const monthFormats = ["json", "html"] as const satisfies readonly ReportFormat[];
export type MonthFormat = (typeof monthFormats)[number];

export const contentTypes: Record<MonthFormat, string> = {
  json: "application/json; charset=utf-8",
  html: "text/html; charset=utf-8",
};

/** Makes one file of a month's report. The same report gives the same content. */
export type RenderMonth = (
  report: MonthlyReport,
  format: MonthFormat,
  handedIn: MonthHandedIn | null,
) => Promise<Uint8Array>;

export function createRenderMonth(site: SiteRepo): RenderMonth {
  return async (report, format, handedIn) => {
    const document = () =>
      monthlyDocument(report, { counters: site.counters(), devices: site.devices() }, handedIn);
    switch (format) {
      case "json":
        return Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
      case "html":
        return Buffer.from(documentHtml(document()));
      default:
        return format satisfies never;
    }
  };
}
