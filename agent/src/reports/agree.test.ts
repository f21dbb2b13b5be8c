import { Workbook } from "@cj-tech-master/excelts";
import type { DailyReport } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { caseOf, reportOf, site } from "./day.testing.ts";
import { dailyHtml } from "./html.ts";
import { dailyModel } from "./model.ts";
import { formatDuration } from "./values.ts";
import { dailyXlsx } from "./xlsx.ts";

const date = "2026-05-14";
const events = [
  ...caseOf({ n: 1, date }),
  ...caseOf({ n: 2, date, minutes: 75 }),
  ...caseOf({
    n: 3,
    date,
    procedureId: "pin-reset",
    counterId: "window-3",
    finish: { quantity: 4, outcome: "pin-locked" },
  }),
  ...caseOf({
    n: 4,
    date,
    procedureId: "call-renewal",
    counterId: "call-2",
    minutes: 3,
    finish: { outcome: "informed" },
  }),
];
const monthToDate = {
  from: date,
  counts: { "certificate-renewal": 1234, "pin-reset": 4, "call-renewal": 1 },
};
const report = reportOf(events, date, { monthToDate });
const model = dailyModel(report, site);

/** What a row of the table of work has to say of a procedure. */
function expected(of: DailyReport, procedureId: string): (string | number)[] {
  const row = of.transactions.byProcedure[procedureId];
  const times = of.handling[procedureId];
  const counters = site.counters.map(({ id }) => row?.byCounter[id] ?? 0);
  return [
    ...counters,
    row?.count ?? 0,
    row?.monthToDate ?? 0,
    times?.n ?? 0,
    ...[times?.meanS, times?.medianS, times?.maxS].map((seconds) => formatDuration(seconds ?? null)),
  ];
}

test("HTML says what the JSON says, row by row", () => {
  const html = dailyHtml(model);
  for (const row of model.work.sections.flatMap((section) => section.rows)) {
    const printed =
      new RegExp(`<td class="name">${row.label.replace(/[()（）]/g, ".")}</td>(.*?)</tr>`).exec(html)?.[1] ??
      "";
    const cells = [...printed.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell = ""]) =>
      /^[\d,]+$/.test(cell) ? Number(cell.replace(",", "")) : cell,
    );
    expect(cells, row.label).toEqual(expected(report, row.procedureId ?? ""));
  }
  expect(html).toContain(`aria-label="時間帯別件数"`);
});

test("XLSX says what the JSON says, row by row, in real numbers and dates, on both sheets", async () => {
  const book = new Workbook();
  await book.xlsx.load(await dailyXlsx(model));
  const form = book.getWorksheet("日次報告書");
  const detail = book.getWorksheet("明細");
  if (form === undefined || detail === undefined) throw new Error("a sheet is missing");
  const numbers = (value: unknown) => {
    if (value === "なし") return "なし";
    // Read back, a number with a time format is a moment after the sheet's day zero.
    if (value instanceof Date) return (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
    return typeof value === "number" ? value : `not a number: ${String(value)}`;
  };
  const inWords = (cells: (string | number)[]) =>
    cells.map((cell, index) =>
      index < 9 || typeof cell === "string" ? cell : formatDuration(Math.round(cell * 86_400)),
    );
  const rowsOf = (sheet: typeof form, labelColumn: number, label: string) => {
    const found: (string | number)[][] = [];
    sheet.eachRow((row) => {
      if (row.getCell(labelColumn).value !== label) return;
      found.push(
        Array.from({ length: 12 }, (_, index) => numbers(row.getCell(labelColumn + 1 + index).value)),
      );
    });
    return found.map(inWords);
  };
  for (const row of model.work.sections.flatMap((section) => section.rows)) {
    const wanted = expected(report, row.procedureId ?? "");
    expect(rowsOf(detail, 4, row.label), row.label).toEqual([wanted]);
    // 案内 is the name of a division's row and nothing else.
    expect(rowsOf(form, 2, row.label)[0], row.label).toEqual(wanted);
  }
  expect(detail.getCell("A2").value).toEqual(new Date(`${date}T00:00:00Z`));
});
