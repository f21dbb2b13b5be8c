import { expect, test, vi } from "vitest";
import { documentOf, everyBlock, tableOf } from "./sample.testing.ts";
import { documentXlsx } from "./xlsx.ts";
import { faultsOf, partOf, partsOf, sheetsOf } from "./xlsx-parts.testing.ts";
import { elementsOf } from "./xml.testing.ts";

// A real workbook takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const data = [
  tableOf(
    [
      ["甲", "=1+1"],
      ["<&>\u000b", "'"],
    ],
    { title: "明細" },
  ),
];
const made = async (...given: Parameters<typeof documentOf>) =>
  partsOf(await documentXlsx(documentOf(...given)));

test("nothing in a workbook calls for a repair, whatever is in it", async () => {
  expect(faultsOf(await made(everyBlock, { data, rehearsal: true, running: "A&B<C>" }))).toEqual([]);
});

test("what is higher than a row of Excel lies over several of them", async () => {
  const lines = Array.from({ length: 100 }, (_, index) => `${index + 1}行目`);
  const tall = tableOf([
    ["短", lines.join("\n")],
    ["次", "行"],
  ]);
  const parts = await made([{ kind: "text", id: "x", title: "", lines }, tall, ...everyBlock]);
  expect(faultsOf(parts)).toEqual([]);
  const [sheet] = sheetsOf(parts);
  const heights = elementsOf(sheet?.xml ?? partOf(parts, ""), "row").map(({ attributes }) =>
    Number(attributes.ht),
  );
  // The text, the head of the table, its high row, and the next one as low as ever.
  const sum = (from: number, to: number) => heights.slice(from, to).reduce((all, height) => all + height, 0);
  expect(sum(0, 4)).toBeGreaterThan(100 * 13);
  expect(sum(5, 9)).toBeGreaterThan(100 * 13);
  expect(heights[9]).toBeLessThan(20);
});

test.each([
  ["a text that is missing", "xl/worksheets/sheet1.xml", /t="s"><v>\d+/, 't="s"><v>9999', "has no text"],
  [
    "a format that is missing",
    "xl/worksheets/sheet1.xml",
    /<c r="A1" s="\d+"/,
    '<c r="A1" s="999"',
    "no format",
  ],
  ["an area merged twice", "xl/worksheets/sheet1.xml", /(<mergeCell ref="[^"]*"\/>)/, "$1$1", "reaches into"],
  ["a row out of order", "xl/worksheets/sheet1.xml", /<row r="2"/, '<row r="1"', "row 1 after 1"],
  ["a row too high", "xl/worksheets/sheet1.xml", / ht="[\d.]+"/, ' ht="410"', "too high"],
  [
    "parts out of order",
    "xl/worksheets/sheet1.xml",
    /(<pageMargins[^>]*>)(<pageSetup[^>]*>)/,
    "$2$1",
    "order",
  ],
  ["a sheet's name", "xl/workbook.xml", /<sheet name="[^"]*"/, '<sheet name="a/b"', "a sheet a/b"],
  ["a part that is missing", "xl/_rels/workbook.xml.rels", /theme1\.xml/, "theme2.xml", "is missing"],
  ["a font that is missing", "xl/styles.xml", /(<cellXfs.*?fontId=)"\d+"/, '$1"99"', "no fontId"],
])("%s would be found", async (_, path, what, by, fault) => {
  const parts = await made(everyBlock, { data });
  const before = parts.get(path) ?? "";
  const after = before.replace(what, by);
  expect(after).not.toBe(before);
  expect(faultsOf(parts.set(path, after)).join("\n")).toContain(fault);
});

test.each(["<a>", "<a></b>", "<a>&b;</a>", "<a>&</a>", '<a b="1" b="2"/>', "<a/><b/>", "<a>\u0001</a>"])(
  "%j is no XML",
  async (xml) => {
    const parts = await made([]);
    expect(() => faultsOf(parts.set("docProps/app.xml", xml))).toThrow();
  },
);

test("every sheet has a header with the title, an area to print, and 明細 its head on every page", async () => {
  for (const [rehearsal, mark] of [
    [false, ""],
    [true, "&C&B【訓練データ】&B"],
  ] as const) {
    const parts = await made(everyBlock, { data, rehearsal, title: "日報 A&B" });
    expect(sheetsOf(parts).map(({ name, xml }) => [name, elementsOf(xml, "oddHeader")[0]?.text])).toEqual([
      ["様式", `&L日報 A&&B${mark}`],
      ["明細", `&L日報 A&&B${mark}`],
    ]);
    const names = elementsOf(partOf(parts, "xl/workbook.xml"), "definedName").map(({ attributes, text }) => [
      attributes.name,
      attributes.localSheetId,
      text,
    ]);
    expect(names).toEqual([
      ["_xlnm.Print_Area", "0", expect.stringMatching(/^'様式'!\$A\$1:\$[A-Z]+\$\d+$/)],
      ["_xlnm.Print_Area", "1", "'明細'!$A$1:$B$3"],
      ["_xlnm.Print_Titles", "1", "'明細'!$1:$1"],
    ]);
  }
});
