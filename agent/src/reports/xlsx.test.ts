import { Workbook } from "@cj-tech-master/excelts";
import { expect, test, vi } from "vitest";
import { id } from "../deps.testing.ts";
import { caseOf, reportOf, site } from "./day.testing.ts";
import { dailyModel } from "./model.ts";
import { dailyXlsx } from "./xlsx.ts";
import { xlsxInProcess } from "./xlsx-process.ts";

// A real workbook takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const date = "2026-05-14";

async function open(bytes: Uint8Array) {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  return book;
}

test("a text that looks like a formula stays a text", async () => {
  const names = ["=1+1", "+cmd", "-2", "@SUM(A1)"];
  const events = names.flatMap((_, n) =>
    caseOf({ n, date }).map((event) => ({ ...event, staffId: `staff-${n}` })),
  );
  const staffNames = new Map(names.map((name, n) => [`staff-${n}`, name]));
  const model = dailyModel(reportOf(events, date, { staffNames }), { ...site, leadName: "=HYPERLINK(1)" });
  const book = await open(await dailyXlsx(model));
  const found: string[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.formula, `${sheet.name} ${cell.address}`).toBeUndefined();
        if (typeof cell.value === "string") found.push(cell.value);
      }),
    );
  }
  expect(found.some((text) => text.startsWith("=1+1 09:00"))).toBe(true);
  expect(found).toContain("現場責任者　=HYPERLINK(1)");
});

test("both sheets print on A4 at the width of the page, a rehearsal marked in the head", async () => {
  const book = await open(await dailyXlsx(dailyModel(reportOf([], date, { rehearsal: true }), site)));
  const printed = book.worksheets.map(({ name, pageSetup, headerFooter }) => ({
    name,
    pageSetup,
    headerFooter,
  }));
  expect(printed).toMatchObject([
    {
      name: "日次報告書",
      pageSetup: { paperSize: 9, orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
      headerFooter: { oddHeader: expect.stringContaining("訓練データ") },
    },
    { name: "明細", pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 } },
  ]);
  expect(printed[0]?.pageSetup.printArea).toMatch(/^\$?A\$?1:\$?N\$?\d+$/);
});

test("long texts get the height that Excel does not give to merged cells, and empty blocks say so", async () => {
  const correction = (reason: string) => ({
    type: "TransactionCorrected" as const,
    id: id(15),
    at: `${date}T15:00:00+09:00`,
    counterId: "window-1",
    staffId: "lead-1",
    transactionId: id(10),
    changes: { quantity: 2 },
    reason,
  });
  const day = caseOf({ n: 1, date });
  const lastRows = async (events: Parameters<typeof reportOf>[0], on = date) => {
    const sheet = (await open(await dailyXlsx(dailyModel(reportOf(events, on), site)))).worksheets[0];
    // The last two rows are the counting rules.
    return { sheet, row: sheet?.getRow((sheet?.rowCount ?? 0) - 2) };
  };
  const { row: long } = await lastRows([...day, correction("長い理由。".repeat(39))]);
  expect(long?.getCell(6).value).toContain("長い理由。");
  expect(long?.height).toBeGreaterThan(4 * 13);
  const { row: none, sheet } = await lastRows([], "2026-05-23");
  expect(none?.getCell(6).value).toBe("なし");
  const texts: unknown[] = [];
  sheet?.eachRow((row) => row.eachCell((cell) => texts.push(cell.value)));
  expect(texts).toContain("受付時間なし");
});

test("the process makes the same workbook", async () => {
  const model = dailyModel(reportOf(caseOf({ n: 1, date }), date), site);
  const book = await open(await xlsxInProcess(model));
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(["日次報告書", "明細"]);
});

test("however many are asked for at once, one process at a time makes them", async () => {
  const model = dailyModel(reportOf([], date), site);
  const broken = { ...model, work: null } as never;
  const asked = [xlsxInProcess(model), xlsxInProcess(broken), xlsxInProcess(model)];
  const children = () => process.getActiveResourcesInfo().filter((name) => name === "ProcessWrap").length;
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, children());
  }, 5);
  const results = await Promise.allSettled(asked);
  clearInterval(watch);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(most).toBe(1);
});

test("a process that fails is an error, not a silence", async () => {
  const broken = { ...dailyModel(reportOf([], date), site), work: null } as never;
  await expect(xlsxInProcess(broken)).rejects.toThrow();
});
