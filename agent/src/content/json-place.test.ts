import fc from "fast-check";
import { expect, test } from "vitest";
import { readJsonFile } from "./json-place.ts";

test("every JSON is read as JSON.parse reads it, with a place for every value", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 2), (text, indent) => {
      const value: unknown = JSON.parse(text);
      const read = readJsonFile(JSON.stringify(value, null, indent));
      expect(read).toMatchObject({ ok: true, value });
    }),
  );
});

test("what JSON.parse refuses is refused, and nothing else", () => {
  const spoilt = fc
    .tuple(
      fc.json({ maxDepth: 3 }),
      fc.nat(),
      fc.constantFrom("", ",", "}", "]", '"', ":", "0", "a", "\\", "\n", "\u0001", "\u0085"),
    )
    .map(([text, at, put]) => {
      const offset = at % (text.length + 1);
      return text.slice(0, offset) + put + text.slice(offset + 1);
    });
  fc.assert(
    fc.property(spoilt, (text) => {
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect(readJsonFile(text).ok).toBe(parses);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['{"a": 1,}', 1, 9, "「}」"],
  ['{\n  "a": [1 2]\n}', 2, 11, "「2」"],
  ["手順", 1, 1, "「手」"],
  ['{"a": tru}', 1, 7, "「t」"],
  ['{"a": "改\n行"}', 1, 7, "引用符から先"],
  ["[1, 2", 1, 6, "途中で終わっています"],
  ["", 1, 1, "空です"],
  ["{} {}", 1, 4, "「{」"],
])("%j breaks at line %d, column %d", (text, line, column, words) => {
  const read = readJsonFile(text);
  expect(read).toMatchObject({ ok: false, place: { line, column }, message: expect.stringContaining(words) });
});

test("places of values: by path, through lists, strings with brackets and nested objects", () => {
  const file = '{\n "a": "}],\\"x",\n "b": [1,\n  {"c": [true,\n   null]}],\n "d": {}\n}';
  const read = readJsonFile(file);
  if (!read.ok) throw new Error(read.message);
  expect(read.value).toEqual({ a: '}],"x', b: [1, { c: [true, null] }], d: {} });
  expect(read.placeOf([])).toEqual({ line: 1, column: 1 });
  expect(read.placeOf(["a"])).toEqual({ line: 2, column: 7 });
  expect(read.placeOf(["b", 1, "c", 1])).toEqual({ line: 5, column: 4 });
  expect(read.placeOf(["d"])).toEqual({ line: 6, column: 7 });
  // What is missing is shown where it should have been.
  expect(read.placeOf(["b", 1, "zzz"])).toEqual({ line: 4, column: 3 });
});
