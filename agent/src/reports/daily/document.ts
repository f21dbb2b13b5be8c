import { formatMonthDay, formatWareki } from "@desk/shared/calendar/era";
import { openingOn } from "@desk/shared/calendar/opening";
import type { DailyReport } from "@desk/shared/contract";
import { isInterim } from "../compile.ts";
import type { Block, ReportDocument } from "../document/blocks.ts";
import { detailTable } from "./detail.ts";
import { deviceBlocks } from "./devices.ts";
import { dailyForm, type FormSite, type Signed } from "./form.ts";
import { headerBlocks } from "./header.ts";
import { incidentBlocks } from "./incidents.ts";
import { listBlocks } from "./lists.ts";
import { shortRules } from "./rules.ts";
import { staffBlocks } from "./staff.ts";
import { callBlocks, outcomeBlocks, timeBlocks } from "./summary.ts";
import { textBlocks } from "./texts.ts";
import { type Work, workOf, workTable } from "./work.ts";

/** The daily form of a report (S §9(5)④, REPORTS d-2), for every format. Pure: the same report is the same document. */
export function dailyDocument(
  report: DailyReport,
  site: FormSite,
  signed: Signed | null = null,
): ReportDocument {
  const work = workOf(report, site);
  const day = formatWareki(report.businessDate);
  return {
    title: `${dailyForm.sheet} ${day}`,
    fileName: `daily-${report.businessDate}`,
    subject: dailyForm.businessName,
    author: dailyForm.author,
    madeAt: report.compiledAt,
    rehearsal: report.rehearsal,
    running: `${dailyForm.sheet}　${day}　第${report.revision}版`,
    sections: [
      {
        title: dailyForm.sheet,
        orientation: "portrait",
        density: "form",
        onePage: report.corrections.length + report.open.length <= 25,
        blocks: blocksOf(report, site, signed, work),
      },
    ],
    data: [detailTable(report, work)],
  };
}

function blocksOf(report: DailyReport, site: FormSite, signed: Signed | null, work: Work): Block[] {
  const rules = shortRules.map(([, rule], index) => `(${index + 1})${rule}`).join(" ");
  return [
    ...headerBlocks(report, site, signed),
    ...staffBlocks(report, site),
    {
      kind: "heading",
      text: "2　業務別・窓口別 取扱件数と対応時間",
      notes: notes(report, site).map((note) => `※ ${note}`),
    },
    workTable(work),
    ...outcomeBlocks(report),
    timeBlocks(report),
    ...callBlocks(report),
    ...deviceBlocks(report, site),
    ...incidentBlocks(report, site),
    ...textBlocks(report),
    ...listBlocks(report, site),
    { kind: "text", id: "rules", title: "集計方法", label: "集計方法", lines: [rules], size: "small" },
  ];
}

function notes(report: DailyReport, site: FormSite): string[] {
  const found: string[] = [];
  if (isInterim(report))
    found.push(`受付終了（${report.closesAt}）前の途中集計。終了後に自動で作り直します。`);
  const from = report.transactions.monthToDateFrom;
  const first = firstOpening(report.businessDate, site);
  if (from !== null && first !== null && first < from) {
    found.push(`月累計は${formatMonthDay(from)}以後の計（同日より前の記録なし）`);
  }
  if (report.lastYear !== null) found.push(`前年は同曜日（${formatMonthDay(report.lastYear.businessDate)}）`);
  return found;
}

/** First opening day of the month, up to `date` itself. */
function firstOpening(date: string, { overrides = [] }: FormSite): string | null {
  for (let day = 1; day <= Number(date.slice(8)); day += 1) {
    const candidate = `${date.slice(0, 8)}${String(day).padStart(2, "0")}`;
    if (openingOn(candidate, overrides).kind !== "closed") return candidate;
  }
  return null;
}
