import { expect, test } from "vitest";
import { fieldRows, gridOf, heatTable, shadeOf } from "./grid.ts";
import { formatValue, text } from "./values.ts";

const cell = (words: string, over = {}) => ({ value: text(words), ...over });
const words = (rows: ReturnType<typeof gridOf>) =>
  rows.map((places) =>
    places.map(({ cell: one, origin }) => `${formatValue(one.value)}${origin ? "" : "'"}`),
  );

test("spanning cells fill the places they cover", () => {
  const grid = gridOf(
    [
      [cell("a", { rows: 2 }), cell("b", { columns: 2 })],
      [cell("c"), cell("d")],
    ],
    3,
  );
  expect(words(grid)).toEqual([
    ["a", "b", "b'"],
    ["a'", "c", "d"],
  ]);
});

test.each([
  ["a row too short", [[cell("a")]], "no cell"],
  ["a row too long", [[cell("a"), cell("b"), cell("c")]], "reaches over"],
  ["a span over the last row", [[cell("a", { rows: 2 }), cell("b")]], "reaches over"],
])("%s is a fault of the composer", (_, rows, message) => {
  expect(() => gridOf(rows, 2)).toThrow(message);
});

test("a wide field takes its row, and so does the last of an odd number", () => {
  const fields = [
    { label: "広", value: text("1"), wide: true },
    { label: "甲", value: text("2") },
    { label: "乙", value: text("3") },
    { label: "丙", value: text("4") },
  ];
  const rows = fieldRows({ kind: "fields", id: "f", title: "", across: 2, labelWidth: 40, fields });
  expect(words(gridOf(rows, 4))).toEqual([
    ["広", "1", "1'", "1'"],
    ["甲", "2", "乙", "3"],
    ["丙", "4", "4'", "4'"],
  ]);
});

test("a heat map tells 0 from a closed hour, and is the darkest at its highest", () => {
  const table = heatTable({
    ...{ kind: "heat", id: "h", title: "", corner: "時", columns: ["月", "火"] },
    rows: [{ label: "9時", values: [0, null] }],
  });
  expect(table.rows[0]?.cells.map(({ value }) => formatValue(value))).toEqual(["9時", "0", "－"]);
  expect([null, 0, 1, 50, 100].map((n) => shadeOf(n, 100))).toEqual([0, 0, 0.2, 0.6, 1]);
});
