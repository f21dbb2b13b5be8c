import { openingLabel } from "@desk/shared/calendar/opening-kind";
import type { DailyReport } from "@desk/shared/contract";
import type { TableBlock } from "../document/blocks.ts";
import { date, text } from "../document/values.ts";
import { dailyForm } from "./form.ts";
import type { Work } from "./work.ts";

/** One row for each procedure with a real date in front, so that days can be put under each other. */
export function detailTable(report: DailyReport, work: Work): TableBlock {
  const heads = [
    "実施日",
    "区分",
    "契約区分",
    "業務コード",
    "業務",
    ...work.counters,
    ...work.sums,
    ...work.times,
  ];
  const widths = [80, 110, 110, 120, 150, ...work.counters.map(() => 36), ...work.sums.map(() => 40)];
  return {
    kind: "table",
    id: "detail",
    title: dailyForm.detail,
    columns: heads.map((_, index) => ({ width: widths[index] ?? 62 })),
    head: [heads.map((label) => ({ value: text(label), head: true }))],
    rows: work.divisions.flatMap(({ label, lines }) =>
      lines.map((line) => ({
        style: "plain" as const,
        cells: [
          date(report.businessDate),
          text(openingLabel(report.openingKind, report.closesAt)),
          text(label.replace("・ ", "・")),
          text(line.procedureId),
          text(line.label),
          ...line.values,
        ].map((value) => ({ value })),
      })),
    ),
    empty: "なし",
  };
}
