import { Workbook } from "@cj-tech-master/excelts";
import type { DailyReport } from "@desk/shared/contract";
import { catalogue } from "@desk/shared/procedures/catalogue";
import { expect, test, vi } from "vitest";
import { caseOf, reportOf, site } from "../day.testing.ts";
import { documentFile } from "../document/make.ts";
import { readPdf } from "../document/pdf.testing.ts";
import { formatDuration } from "../document/values.ts";
import { faultsOf, partsOf } from "../document/xlsx-parts.testing.ts";
import { dailyDocument } from "./document.ts";

// Real files in real processes take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

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
const report: DailyReport = {
  ...reportOf(events, date, { monthToDate }),
  lastYear: {
    businessDate: "2025-05-15",
    total: 57,
    byProcedure: { "certificate-renewal": 50, guidance: 7 },
  },
};
const document = dailyDocument(report, site);

type Figure = number | null;
/** What a row of the table of work has to say of a procedure: counts, then seconds. */
function expected(procedureId: string): Figure[] {
  const row = report.transactions.byProcedure[procedureId];
  const times = report.handling[procedureId];
  return [
    ...site.counters.map(({ id }) => row?.byCounter[id] ?? 0),
    row?.count ?? 0,
    row?.monthToDate ?? 0,
    report.lastYear?.byProcedure[procedureId] ?? 0,
    times?.n ?? 0,
    ...[times?.meanS, times?.medianS, times?.maxS].map((seconds) => seconds ?? null),
  ];
}

const timesFrom = site.counters.length + 4;
const printed = (figures: readonly Figure[]) =>
  figures.map((figure, index) =>
    index < timesFrom ? (figure ?? 0).toLocaleString("ja-JP") : formatDuration(figure),
  );
const textOf = async (format: "html" | "csv") => Buffer.from(await documentFile(document, format)).toString();
const { total } = report.transactions;

test("HTML says what the report says, row by row", async () => {
  const html = await textOf("html");
  for (const { id, title } of catalogue) {
    const row =
      new RegExp(`<td[^>]*>${title.replace(/[()（）]/g, ".")}</td>(.*?)</tr>`).exec(html)?.[1] ?? "";
    const cells = [...row.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell]) => cell);
    expect(cells, title).toEqual(printed(expected(id)));
  }
  expect(html).toMatch(new RegExp(`<th[^>]*>合計</th>(<td[^>]*>[\\d,]+</td>){6}<td[^>]*>${total}</td>`));
});

test("PDF says what the report says, row by row, to whoever copies its text", async () => {
  const { pages } = await readPdf(await documentFile(document, "pdf"));
  expect(pages).toHaveLength(1);
  const items = pages[0] ?? [];
  for (const { id, title } of catalogue) {
    const own = items.filter(({ text }) => text === title);
    const lines = own.map(({ x, y }) =>
      items
        .filter((item) => item.x > x && Math.abs(item.y - y) < 6)
        .sort((one, other) => one.x - other.x)
        .flatMap(({ text }) => text.split(" "))
        .join(" ")
        // A time of more than an hour stands on two lines, the longer one farther to the left.
        .replace(/(\d\d分\d\d秒) (\d+時間)$/, "$2$1")
        .split(" "),
    );
    expect(lines, title).toContainEqual(printed(expected(id)));
  }
});

test("CSV says what the report says, row by row, in bare numbers and seconds", async () => {
  const rows = (await textOf("csv")).split("\r\n").map((line) => line.split(","));
  for (const { id, title } of catalogue) {
    const found = rows.filter((row) => row[1] === title && row.length > timesFrom);
    const wanted = expected(id).map((figure) => (figure === null ? "なし" : String(figure)));
    expect(
      found.map((row) => row.slice(2)),
      title,
    ).toEqual([wanted]);
  }
});

test("XLSX says what the report says, row by row, in real numbers and dates, on both sheets", async () => {
  const book = new Workbook();
  const file = await documentFile(document, "xlsx");
  expect(faultsOf(partsOf(file))).toEqual([]);
  await book.xlsx.load(file);
  const [form, detail] = [book.getWorksheet("日次報告書"), book.getWorksheet("明細")];
  if (form === undefined || detail === undefined) throw new Error("a sheet is missing");
  const figureOf = (value: unknown): Figure | string => {
    if (value === "なし") return null;
    // Read back, a number with a time format is a moment after the sheet's day zero.
    if (value instanceof Date) return Math.round((value.getTime() - Date.UTC(1899, 11, 30)) / 1000);
    return typeof value === "number" ? value : `not a number: ${String(value)}`;
  };
  const rowsOf = (sheet: typeof form, title: string) => {
    const found: (Figure | string)[][] = [];
    sheet.eachRow((row) => {
      const cells: unknown[] = [];
      // What a merged cell covers says the same once more.
      row.eachCell((cell) => (cell.isMerged && cell.master !== cell ? 0 : cells.push(cell.value)));
      const at = cells.indexOf(title);
      if (at >= 0 && cells.length > timesFrom) found.push(cells.slice(at + 1).map(figureOf));
    });
    return found;
  };
  for (const { id, title } of catalogue) {
    expect(rowsOf(detail, title), title).toEqual([expected(id)]);
    expect(rowsOf(form, title), title).toContainEqual(expected(id));
  }
  expect(detail.getCell("A2").value).toEqual(new Date(`${date}T00:00:00Z`));
});
