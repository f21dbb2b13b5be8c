import { formatMonthDay } from "@desk/shared/calendar/era";
import { monthLabel } from "../../../imports/template.ts";
import type { Cell, Row, TableBlock, TableColumn } from "../../document/blocks.ts";
import { printable, text, type Value } from "../../document/values.ts";

/** The fixed words of the monthly form (S §1, §9(5)⑤, §14). */
export const monthlyForm = {
  title: "月次報告書",
  businessName: "マイナンバーカード電子証明書更新等窓口業務委託",
  submitTo: "八代市 市民課",
  invoiceTo: "八代市長　様",
  author: "業務責任者",
  /** 確認欄, left to right. */
  signatures: ["業務責任者", "現場責任者", "発注者"],
  noComparison: "比較データなし",
  notEntered: "未登録",
} as const;

type Named = { readonly id: string; readonly label: string };

/** What the form knows of the site; the figures carry only ids. */
export type MonthSite = { readonly counters: readonly Named[]; readonly devices: readonly Named[] };

export const labelOf = (named: readonly Named[], id: string): string =>
  named.find((one) => one.id === id)?.label ?? id;

/** Words that the lead wrote, line by line. */
export function writtenLines(written: string | undefined): string[] {
  return (written ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(printable);
}

export const head = (label: string, more: Partial<Cell> = {}): Cell => ({
  value: text(label),
  head: true,
  ...more,
});

export const cells = (values: readonly Value[]): Cell[] => values.map((value) => ({ value }));

/** A row with its name at the left. */
export function row(label: string, values: readonly Value[], style: Row["style"] = "plain"): Row {
  return { style, cells: [head(label), ...cells(values)] };
}

export type Simple = {
  readonly id: string;
  readonly title: string;
  /** Heads with their widths. */
  readonly columns: readonly (readonly [string, number, Partial<TableColumn>?])[];
  readonly rows: readonly Row[];
  readonly empty?: string;
  readonly strong?: boolean;
};

/** A table with one row of heads. */
export function table({ id, title, columns, rows, empty = "なし", strong = false }: Simple): TableBlock {
  return {
    kind: "table",
    id,
    title,
    columns: columns.map(([, width, more]) => ({ width, ...more })),
    head: [columns.map(([label]) => head(label))],
    rows,
    empty,
    strong,
  };
}

/** Said of figures that begin within their month. */
export const countedText = (from: string): string =>
  `${formatMonthDay(from)}以後の計（同日より前の記録なし）`;

/** 令和8年6月分 */
export const monthOf = (month: string): string => `${monthLabel(month)}分`;
