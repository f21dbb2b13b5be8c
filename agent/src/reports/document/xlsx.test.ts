import { Workbook } from "@cj-tech-master/excelts";
import { expect, test, vi } from "vitest";
import { documentOf, everyBlock, tableOf } from "./sample.testing.ts";
import { count, date, decimal, duration, minutes, monthDay, percent, type Value, yen } from "./values.ts";
import { documentXlsx } from "./xlsx.ts";

// A real workbook takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

async function open(...given: Parameters<typeof documentOf>) {
  const book = new Workbook();
  await book.xlsx.load(await documentXlsx(documentOf(...given)));
  return book;
}

test("a text that looks like a formula stays a text", async () => {
  const names = ["=1+1", "+cmd", "-2", "@SUM(A1)", '=HYPERLINK("http://x")'];
  const [sheet, ...others] = (await open([tableOf([names])], { data: [tableOf([names])] })).worksheets;
  const found: unknown[] = [];
  for (const one of [sheet, ...others]) {
    one?.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.formula, cell.address).toBeUndefined();
        expect(typeof cell.value).toBe("string");
        if (names.includes(String(cell.value))) found.push(cell.value);
      }),
    );
  }
  expect(found).toEqual([...names, ...names]);
});

test("figures are real numbers and days real dates, under the words that the page prints", async () => {
  const values: [Value, unknown, string][] = [
    [count(1234), 1234, "#,##0"],
    [count(3, "人"), 3, '#,##0"人"'],
    [decimal(7.5, "時間"), 7.5, '#,##0.0"時間"'],
    [minutes(35), 35, '#,##0"分"'],
    [percent(797, 1000), 0.797, "0.0%"],
    [yen(10000), 10000, '#,##0"円"'],
    [duration(null), "なし", "@"],
    [date("2026-05-14"), new Date("2026-05-14T00:00:00Z"), '[$-411]ggge"年"m"月"d"日("aaa")"'],
    [monthDay("2026-05-14"), new Date("2026-05-14T00:00:00Z"), '[$-411]m"月"d"日("aaa")"'],
  ];
  const fields = values.map(([value], index) => ({ label: String(index), value }));
  const book = await open([{ kind: "fields", id: "f", title: "", across: 1, labelWidth: 60, fields }]);
  const sheet = book.worksheets[0];
  const found = values.map((_, index) => sheet?.getCell(index + 1, 2));
  expect(found.map((cell) => cell?.value)).toEqual(values.map(([, value]) => value));
  expect(found.map((cell) => cell?.numFmt)).toEqual(values.map(([, , format]) => format));
});

test("sheets print on A4 at the width of the page, a rehearsal marked in the head", async () => {
  const data = [tableOf([["甲"]], { title: "明細" })];
  const book = await open(everyBlock, { rehearsal: true, data, running: "A&B" });
  const look = book.worksheets.map(({ name, pageSetup, headerFooter }) => ({
    name,
    pageSetup,
    headerFooter,
  }));
  expect(look).toMatchObject([
    {
      name: "様式",
      pageSetup: { paperSize: 9, orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
      headerFooter: {
        oddHeader: expect.stringMatching("&C&B【訓練データ】&B$"),
        oddFooter: "&LA&&B&R&P / &N ページ",
      },
    },
    { name: "明細", pageSetup: { paperSize: 9, orientation: "landscape", fitToWidth: 1, fitToHeight: 0 } },
  ]);
  expect(look[0]?.pageSetup.printArea).toMatch(/^\$?A\$?1:\$?[A-Z]+\$?\d+$/);
});

test("every block lies on the sheet, and long texts get the height that Excel does not give to merged cells", async () => {
  const long = "長い理由。".repeat(60);
  const book = await open([...everyBlock, { kind: "text", id: "long", title: "", lines: [long] }]);
  const sheet = book.worksheets[0];
  const texts = new Set<unknown>();
  sheet?.eachRow((row) => row.eachCell((cell) => texts.add(cell.value)));
  for (const words of [
    "1　見出し　注記",
    "余り",
    "発注者",
    1234,
    "8時",
    7,
    "－",
    "・箇条の一",
    "箇条なし",
    "表なし",
  ]) {
    expect(texts).toContain(words);
  }
  expect(sheet?.getRow(sheet.rowCount).getCell(1).value).toBe(long);
  expect(sheet?.getRow(sheet.rowCount).height).toBeGreaterThan(4 * 12);
});

test("the same document is the same file, whenever it is made", async () => {
  const make = () => documentXlsx(documentOf(everyBlock));
  const first = await make();
  vi.useFakeTimers({ now: Date.parse("2030-01-01T00:00:00Z"), toFake: ["Date"] });
  try {
    expect(Buffer.from(await make()).equals(Buffer.from(first))).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test("a name of a sheet that Excel would refuse is mended", async () => {
  const book = await open([], {
    data: [tableOf([["a"]], { title: "様式" }), tableOf([["a"]], { title: "a/b:c" })],
  });
  expect(book.worksheets.map(({ name }) => name)).toEqual(["様式", "様式(2)", "a・b・c"]);
});
