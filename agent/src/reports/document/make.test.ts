import { Workbook } from "@cj-tech-master/excelts";
import { expect, test, vi } from "vitest";
import { renderPdf } from "../../pdf/render.ts";
import { documentFile } from "./make.ts";
import { documentPdf } from "./pdf.ts";
import { documentOf, everyBlock } from "./sample.testing.ts";
import { documentXlsx } from "./xlsx.ts";

vi.setConfig({ testTimeout: 60_000 });

const document = documentOf(everyBlock);
const broken = { ...document, sections: null } as never;

test("the processes make the same files", async () => {
  const xlsx = await documentFile(document, "xlsx");
  expect(Buffer.from(xlsx).equals(Buffer.from(await documentXlsx(document)))).toBe(true);
  const book = new Workbook();
  await book.xlsx.load(xlsx);
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(["様式"]);
  const pdf = await documentFile(document, "pdf");
  expect(Buffer.from(pdf).equals(Buffer.from(await renderPdf(documentPdf(document))))).toBe(true);
});

test("however many are asked for at once, one process at a time makes them", async () => {
  const asked = [documentFile(document, "pdf"), documentFile(broken, "pdf"), documentFile(document, "pdf")];
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

test.each(["pdf", "xlsx"] as const)(
  "a process that fails on %s is an error, not a silence",
  async (format) => {
    await expect(documentFile(broken, format)).rejects.toThrow(/ended with 1/);
  },
);
