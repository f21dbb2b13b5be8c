import { Workbook } from "@cj-tech-master/excelts";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { preset } from "../../db/preset.ts";
import { readCsv } from "../../imports/csv.ts";
import { caseOf, reportOf } from "../day.testing.ts";
import { documentFile } from "../document/make.ts";
import { compileMonthly } from "./compile.ts";
import { monthlyDocument } from "./pages/document.ts";
import { signedAs, sourceOf } from "./source.testing.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const dates = ["2026-05-14", "2026-05-15", "2026-05-24"];
const events = dates.flatMap((date, day) =>
  [...Array(7 + 5 * day).keys()].flatMap((n) =>
    caseOf({ n: 100 * day + n, date, procedureId: n % 3 === 0 ? "pin-reset" : "certificate-renewal" }),
  ),
);
const billing = { yearNet: { "2026": 10_000_000 }, registrationNumber: "T1234567890123" };
const source = sourceOf(events, dates, {
  billing,
  targets: {
    "certificate-renewal": { minutes: 18, isSet: true },
    "pin-reset": { minutes: 10, isSet: false },
  },
  texts: { summary: "一行目\n二行目 =HYPERLINK(1) <b>" },
});
const report = compileMonthly(source);
const document = monthlyDocument(report, preset, null);

/** The rows of the 日別件数表 that all four must agree on: date, then the six divisions and the sum. */
const expected = [
  ["5月14日(木)", 0, 7, 0, 0, 0, 0, 7],
  ["5月15日(金)", 0, 12, 0, 0, 0, 0, 12],
  ["5月24日(日)", 0, 0, 0, 0, 0, 17, 17],
];

describe("the same figures are read back from", () => {
  const files = new Map<string, Uint8Array>();
  beforeAll(async () => {
    for (const format of ["html", "csv", "xlsx", "pdf"] as const)
      files.set(format, await documentFile(document, format));
  });
  const bytes = (format: string) => files.get(format) ?? new Uint8Array();
  const text = (format: string) => new TextDecoder().decode(bytes(format));

  test("HTML", () => {
    const days = /<table id="days".*?<\/table>/s.exec(text("html"))?.[0] ?? "";
    const rows = [...days.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell = ""]) => cell),
    );
    const found = rows
      .filter(([date]) => date?.startsWith("5月"))
      .map(([date, , ...cells]) => [date, ...cells.slice(0, 7).map(Number)]);
    expect(found).toEqual(expected);
    expect(text("html")).toContain("二行目 =HYPERLINK(1) &lt;b&gt;");
  });

  test("CSV, where nothing is a formula", () => {
    const found = readCsv(text("csv"))
      .map(({ cells }) => cells)
      .filter(
        ([date, kind]) => /^2026-05-\d\d$/.test(date ?? "") && /平日|木曜延長|休日開庁/.test(kind ?? ""),
      );
    expect(found.slice(0, 3).map(([, , ...cells]) => cells.slice(0, 7).map(Number))).toEqual(
      expected.map(([, ...cells]) => cells),
    );
    const times = readCsv(text("csv")).filter(({ cells }) => /^\(?\d+分\)?$/.test(cells[1] ?? ""));
    expect(times.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ["電子証明書の更新", "18分"],
      ["暗証番号の変更・再設定", "(10分)"],
    ]);
    for (const { cells } of readCsv(text("csv"))) for (const cell of cells) expect(cell).not.toMatch(/^[=@]/);
  });

  test("the workbook, as numbers, with a sheet for each part", async () => {
    const book = new Workbook();
    await book.xlsx.load(bytes("xlsx"));
    const sheet = book.getWorksheet("日別件数");
    const rows: unknown[][] = [];
    sheet?.eachRow((row) => rows.push(((row.values ?? []) as unknown[]).filter((cell) => cell != null)));
    const numbers = rows
      .map((row) => row.filter((cell) => typeof cell === "number"))
      .filter((row) => row.length >= 7)
      .map((row) => row.slice(0, 7));
    expect(numbers.slice(0, 3)).toEqual(expected.map(([, ...cells]) => cells));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...document.sections.map(({ title }) => title),
      "明細",
    ]);
  });

  test("PDF, as text that can be searched", async () => {
    const pdf = await getDocumentProxy(new Uint8Array(bytes("pdf")));
    const pages = (await extractText(pdf)).text;
    const days = pages
      .find((page) => page.includes("日別件数") && page.includes("1日平均"))
      ?.replace(/\s+/g, " ");
    for (const [date, ...cells] of expected) {
      const line = new RegExp(`${String(date).replace(/[()]/g, "\\$&")} \\S+ ([\\d ]+)`).exec(
        days ?? "",
      )?.[1];
      expect(line?.trim().split(" ").slice(0, 7).map(Number), String(date)).toEqual(cells);
    }
    expect(pages.join("")).toContain("916,666円");
  });
});

describe("the invoice's page", () => {
  test("shows how April gets the remainder and its sums", () => {
    const html = (month: string) => {
      const april = compileMonthly({ ...source, month, days: [] });
      return JSON.stringify(monthlyDocument(april, preset, null).sections.at(-1));
    };
    expect(html("2026-04")).toContain('"n":916674');
    expect(html("2026-05")).toContain('"n":916666');
  });

  test("invents nothing where no amount is entered", () => {
    const without = compileMonthly({ ...source, billing: { yearNet: {}, registrationNumber: null } });
    const page = JSON.stringify(monthlyDocument(without, preset, null).sections.at(-1));
    expect(page).toContain("契約金額が未登録です。");
    expect(page).not.toContain('"kind":"yen"');
  });
});

test("a day that differs stands in red and says so in words", () => {
  const recorded = reportOf(events, "2026-05-14");
  const stored = signedAs(recorded, ({ transactions }) => {
    transactions.byProcedure["pin-reset"] = {
      count: 9,
      byCounter: {},
      byOutcome: {},
      tallied: 9,
      monthToDate: 9,
    };
  });
  const torn = compileMonthly({ ...source, days: [{ recorded, stored, needsReplacement: true }] });
  const page = JSON.stringify(monthlyDocument(torn, preset, null).sections[2]);
  expect(page).toContain('"tone":"alert"');
  expect(page).toContain("不一致 6-(2) 電子証明書: 日報13・記録7");
  expect(page).toContain("一致しない日が1日ある");
  expect(JSON.stringify(document)).not.toContain('"tone":"alert"');
});

test("days agree with their daily reports only where each has one that is handed in", () => {
  const days = dates.map((date) => {
    const recorded = reportOf(events, date);
    return { recorded, stored: { ...recorded, state: "submitted" as const }, needsReplacement: false };
  });
  const notesOf = (changed: typeof source.days) => {
    const page = monthlyDocument(compileMonthly({ ...source, days: changed }), preset, null).sections[2];
    return (page?.blocks ?? []).flatMap((block) => (block.kind === "heading" ? block.notes : [])).at(-1);
  };
  const [first, second, third] = days;
  if (first === undefined || second === undefined || third === undefined) throw new Error("no days");
  const left = (state: "draft" | "confirmed") => ({ ...third, stored: { ...third.stored, state } });
  expect(notesOf(days)).toBe("各日の件数は、提出した日次報告書及び現在の記録と一致している。");
  expect(notesOf([first, second, { ...third, stored: null }])).toBe(
    "【要確認】日次報告書が未作成の日が1日ある。",
  );
  for (const state of ["draft", "confirmed"] as const)
    expect(notesOf([first, second, left(state)])).toBe("【要確認】日次報告書が未提出の日が1日ある。");
  const torn = { ...second, needsReplacement: true };
  expect(notesOf([{ ...first, stored: null }, torn, left("draft")])).toBe(
    "【要確認】日次報告書が未作成の日が1日、未提出の日が1日、現在の記録と一致しない日が1日ある。",
  );
});

test("empty is 0 or なし, and a missing month is said to be missing", () => {
  const empty = monthlyDocument(compileMonthly(sourceOf([], ["2026-05-14"])), preset, null);
  const said = JSON.stringify(empty);
  expect(said).toContain("比較データなし");
  expect(said).not.toMatch(/NaN|undefined|Infinity/);
});
