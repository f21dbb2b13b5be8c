import type { DailyModel } from "./model.ts";
import type { Value } from "./values.ts";
import type { Worksheet } from "./xlsx.ts";
import { font, put, sheetDate } from "./xlsx-cells.ts";

/** One row for each procedure with a real date in front, so that days can be put under each other. */
export function fillDetail(sheet: Worksheet, model: DailyModel): void {
  const { work } = model;
  const heads = ["実施日", "区分", "業務コード", "業務", ...work.countColumns, ...work.timeColumns];
  sheet.columns = [13, 22, 26, 34, ...work.countColumns.map(() => 8), ...work.timeColumns.map(() => 13)].map(
    (width) => ({ width }),
  );
  for (const [index, head] of heads.entries()) {
    put(sheet, 1, index + 1, index + 1, head, { bold: true, fill: true, align: "center" });
  }
  let row = 2;
  for (const section of work.sections) {
    for (const line of section.rows) {
      const cells: (string | Value)[] = [section.label, line.procedureId ?? "", line.label, ...line.values];
      const date = put(sheet, row, 1, 1, "");
      date.value = sheetDate(model.businessDate);
      date.numFmt = "yyyy-mm-dd";
      date.font = font;
      for (const [index, cell] of cells.entries()) put(sheet, row, index + 2, index + 2, cell);
      row += 1;
    }
  }
  sheet.autoFilter = { from: { row: 1, col: 1 }, to: { row: row - 1, col: heads.length } };
  sheet.views = [{ state: "frozen", ySplit: 1 }];
}
