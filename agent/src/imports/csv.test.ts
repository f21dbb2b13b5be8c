import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "./csv.ts";

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);

test.each([
  ["a,b\r\n1,2\r\n", "CRLF"],
  ["\uFEFFa,b\n1,2", "BOM, LF, no end"],
  ["a,b\r1,2\r", "CR alone"],
  ["a\tb\n1\t2\n", "tabs, as a spreadsheet copies"],
  ['"a","b"\r\n"1", 2 \r\n', "quotes and spaces"],
  ["a,b\n\n\r\n,\n1,2\n", "empty lines"],
])("%j is read (%s)", (text) => {
  expect(cellsOf(text)).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
});

test("quotes hold separators, doubled quotes and line breaks; lines keep their place in the file", () => {
  const lines = readCsv('a,b\r\n"x,y","say ""hi"""\r\n"two\r\nlines",z\r\nlast,1\r\n');
  expect(lines).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["x,y", 'say "hi"'] },
    { line: 3, cells: ["two\nlines", "z"] },
    { line: 5, cells: ["last", "1"] },
  ]);
});

test("an open quote takes the rest and breaks nothing", () => {
  expect(cellsOf('a,b\n"1,2\n3,4\n')).toEqual([["a", "b"], ["1,2\n3,4"]]);
});

test("whatever is written with quotes is read back", () => {
  const cell = fc.string().map((text) => text.replace(/[\r\uFEFF]/g, "").trim());
  const row = fc
    .array(cell, { minLength: 2, maxLength: 4 })
    .filter((cells) => cells.some((one) => one !== ""));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(","));
      expect(cellsOf(`head,er\r\n${text.join("\r\n")}`).slice(1)).toEqual(rows);
    }),
  );
});
