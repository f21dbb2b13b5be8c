import { formatWareki } from "@desk/shared/calendar/era";
import { catalogue } from "@desk/shared/procedures/catalogue";

/** 見出し of the CSV, in its order. 窓口 may stay empty. */
export const heads = ["対象月", "業務コード", "業務名", "窓口", "件数"] as const;

/** 令和8年4月 */
export function monthLabel(month: string): string {
  return formatWareki(`${month}-01`).replace(/1日\(.\)$/, "");
}

/** The CSV to fill in, with BOM so that Excel reads it: a line for each procedure of each month; 件数 is left empty. */
export function importTemplate(months: readonly string[]): string {
  const lines = months.flatMap((month) => catalogue.map(({ id, title }) => [month, id, title, "", ""]));
  return `\uFEFF${[heads, ...lines].map((cells) => cells.join(",")).join("\r\n")}\r\n`;
}
