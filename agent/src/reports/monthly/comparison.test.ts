import { Workbook } from "@cj-tech-master/excelts";
import type { ComparedMonth } from "@desk/shared/contract";
import { expect, test, vi } from "vitest";
import { preset } from "../../db/preset.ts";
import { readCsv } from "../../imports/csv.ts";
import { caseOf } from "../day.testing.ts";
import { documentFile } from "../document/make.ts";
import { readPdf } from "../document/pdf.testing.ts";
import { faultsOf, partsOf } from "../document/xlsx-parts.testing.ts";
import { compileMonthly } from "./compile.ts";
import { monthlyDocument } from "./pages/document.ts";
import { sourceOf } from "./source.testing.ts";

// Real files in real processes take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const dates = ["2026-05-14", "2026-05-15"];
const events = dates.flatMap((date, day) =>
  [...Array(7 + 5 * day).keys()].flatMap((n) =>
    caseOf({ n: 100 * day + n, date, procedureId: n % 4 === 0 ? "application-new" : "certificate-renewal" }),
  ),
);
const april: ComparedMonth = {
  month: "2026-04",
  source: "imported",
  openDays: 18,
  total: 23,
  byProcedure: { guidance: 4, "certificate-renewal": 14, "application-new": 5 },
};
const report = compileMonthly(sourceOf(events, dates, { previousMonth: april }));
const document = monthlyDocument(report, preset, null);

/** 業務, then 当月, 前月, 増減 and 増減率: null where there is nothing to divide by, － in print. */
const expected: [string, number, number, number, number | null][] = [
  ["6-(1) 案内", 0, 4, -4, -100],
  ["6-(2) 電子証明書", 14, 14, 0, 0],
  ["6-(3)① 申請補助", 5, 5, 0, 0],
  ["6-(3)② 各種支援", 0, 0, 0, null],
  ["6-(4) コールセンター", 0, 0, 0, null],
  ["合計（件）", 19, 23, -4, -17.4],
  ["開庁日数（日）", 2, 18, -16, -88.9],
  ["1日平均（件）", 9.5, 1.3, 8.2, 630.8],
];
const lastYear = ["比較データなし", "－", "－"];

const decimalsOf = (label: string) => (label.startsWith("1日平均") ? 1 : 0);
const sign = (n: number) => (n === 0 ? "±" : n > 0 ? "＋" : "－");
const printed = expected.map(([label, now, before, by, rate]) => [
  label,
  ...[now, before].map((n) => n.toFixed(decimalsOf(label))),
  `${sign(by)}${Math.abs(by).toFixed(decimalsOf(label))}`,
  rate === null ? "－" : `${sign(rate)}${Math.abs(rate).toFixed(1)}%`,
  ...lastYear,
]);
const textOf = async (format: "html" | "csv") => Buffer.from(await documentFile(document, format)).toString();

test("a month tells its changes with their signs on the page", async () => {
  const table = /<table id="comparison".*?<\/table>/s.exec(await textOf("html"))?.[0] ?? "";
  const rows = [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell = ""]) => cell),
  );
  expect(rows.slice(1)).toEqual(printed);
});

test("and in the PDF, to whoever copies its text", async () => {
  const { text } = await readPdf(await documentFile(document, "pdf"));
  const words = text.join(" ").replace(/\s+/g, " ");
  for (const row of printed) expect(words).toContain(row.join(" "));
});

test("in CSV they are numbers that a sheet reckons with", async () => {
  const lines = readCsv(await textOf("csv")).map(({ cells }) => cells);
  const from = lines.findIndex(([first]) => first === "■ 前月比・前年同月比");
  expect(lines.slice(from + 2, from + 2 + expected.length)).toEqual(
    expected.map(([label, now, before, by, rate]) => [
      ...[label, String(now), String(before), String(by)],
      ...[rate === null ? "－" : rate.toFixed(1), ...lastYear],
    ]),
  );
});

test("in the workbook they are numbers under a format with their sign", async () => {
  const book = new Workbook();
  const file = await documentFile(document, "xlsx");
  expect(faultsOf(partsOf(file))).toEqual([]);
  await book.xlsx.load(file);
  const found: unknown[][] = [];
  const formats = new Set<unknown>();
  book.getWorksheet("総括")?.eachRow((row) => {
    const cells: unknown[] = [];
    row.eachCell((cell) => {
      if (cell.isMerged && cell.master !== cell) return;
      cells.push(cell.value);
      if (typeof cell.value === "number") formats.add(cell.numFmt);
    });
    if (expected.some(([label]) => label === cells[0])) found.push(cells);
  });
  expect(found).toEqual(
    expected.map(([label, now, before, by, rate]) => [
      ...[label, now, before, by],
      ...[rate === null ? "－" : expect.closeTo(rate / 100, 10), ...lastYear],
    ]),
  );
  for (const figure of ["#,##0", "#,##0.0", "#,##0.0%"])
    expect([...formats]).toContain(`"＋"${figure};"－"${figure};"±"${figure}`);
});
