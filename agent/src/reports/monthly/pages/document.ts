import type { MonthlyReport } from "@desk/shared/contract";
import type { SubmissionWay } from "@desk/shared/contract/report-life";
import { catalogue } from "@desk/shared/procedures/catalogue";
import type { Block, ReportDocument, Section, TableBlock } from "../../document/blocks.ts";
import { count, text } from "../../document/values.ts";
import { callBlocks, holidayBlocks } from "./calls.ts";
import { cover } from "./cover.ts";
import { dayTable } from "./days.ts";
import { type MonthSite, monthlyForm, monthOf, table } from "./form.ts";
import { changeBlocks, incidentBlocks, replacedBlocks } from "./happenings.ts";
import { invoiceSection } from "./invoice.ts";
import { deviceBlocks, staffBlocks } from "./operation.ts";
import { outlookSection } from "./outlook.ts";
import { summary } from "./summary.ts";
import { timesSection } from "./times.ts";
import { workSection } from "./work.ts";

/** Who handed the printed revision in; null on a draft. */
export type MonthHandedIn = { readonly at: string; readonly staffName: string; readonly way: SubmissionWay };

/** The monthly form of a report (S §9(5)⑤, §14; REPORTS d-3), for every format. Pure. */
export function monthlyDocument(
  report: MonthlyReport,
  site: MonthSite,
  handedIn: MonthHandedIn | null,
): ReportDocument {
  const { month, revision } = report;
  return {
    title: `${monthlyForm.title} ${monthOf(month)}`,
    fileName: `monthly-${month}`,
    subject: monthlyForm.businessName,
    author: monthlyForm.author,
    madeAt: report.compiledAt,
    rehearsal: report.rehearsal,
    running: `${monthlyForm.title}　${monthOf(month)}　第${revision}版`,
    sections: [
      cover(report, handedIn),
      summary(report),
      dayTable(report),
      workSection(report, site),
      timesSection(report),
      portrait("コールセンター・休日開庁・体制", [
        ...callBlocks(report),
        ...holidayBlocks(report),
        ...staffBlocks(report),
      ]),
      portrait("機器・苦情等・更新", [
        ...deviceBlocks(report, site),
        ...incidentBlocks(report),
        ...changeBlocks(report),
        ...replacedBlocks(report),
      ]),
      outlookSection(report),
      invoiceSection(report),
    ],
    data: [detail(report)],
  };
}

const portrait = (title: string, blocks: readonly Block[]): Section => ({
  title,
  orientation: "portrait",
  density: "normal",
  onePage: false,
  blocks,
});

/** 明細: plain numbers for further work. */
function detail({ weekdays, holidays, byProcedure, previousMonth, lastYear }: MonthlyReport): TableBlock {
  const of = (counts: Readonly<Record<string, number>> | undefined, id: string) =>
    counts === undefined ? text(monthlyForm.noComparison) : count(counts[id] ?? 0);
  return table({
    id: "detail",
    title: "明細",
    columns: [
      ["業務コード", 120],
      ["業務", 180],
      ["平日", 60],
      ["休日開庁", 60],
      ["計", 60],
      ["前月", 80],
      ["前年同月", 80],
    ],
    rows: catalogue.map(({ id, title }) => ({
      style: "plain",
      cells: [
        { value: text(id) },
        { value: text(title) },
        { value: count(weekdays[id]?.count ?? 0) },
        { value: count(holidays[id]?.count ?? 0) },
        { value: count(byProcedure[id] ?? 0) },
        { value: of(previousMonth?.byProcedure, id) },
        { value: of(lastYear?.byProcedure, id) },
      ],
    })),
  });
}
