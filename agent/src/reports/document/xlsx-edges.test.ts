import { expect, test } from "vitest";
import type { BarsBlock, Section } from "./blocks.ts";
import { pageOf } from "./page.ts";
import { tableOf } from "./sample.testing.ts";
import { columnsOn, edgesOf, partPlaces, rulerOf } from "./xlsx-edges.ts";

/** Hours from 8 on. */
const barsOf = (n: number): BarsBlock => ({
  ...{ kind: "bars", id: "b", title: "棒", unit: "件", height: 40, empty: "なし" },
  bars: Array.from({ length: n }, (_, index) => ({ label: `${index + 8}時`, n: 10 * index })),
});

/** As the tables of a day's form stand under each other. */
const tables = [
  [62, 136, 24, 24, 24, 24, 24, 24, 25, 31, 23, 40, 40, 40],
  [31, 40, 40, 48, 48, 48, 57, 31, 40, 40, 40, 31, 48],
  [31, 31, 31, 40, 31, 31, 40, 31, 31, 40, 40, 40, 48],
  [66, 62, 254, 118, 48],
  [34, 36, 118, 80, 280],
].map((widths) => ({ ...tableOf([]), columns: widths.map((width) => ({ width })) }));

test.each([6, 8, 9, 10, 11, 12])("%d bars under tables of other columns keep room for their labels", (n) => {
  const bars = barsOf(n);
  const side = {
    kind: "side" as const,
    parts: [
      { width: 1, blocks: [bars] },
      { width: 1, blocks: [tableOf([["甲", "乙", "丙"]])] },
    ],
  };
  const look = { orientation: "portrait", density: "form" } as const;
  const section: Section = {
    ...{ title: "様式", onePage: true, ...look },
    blocks: [...tables, side],
  };
  const ruler = rulerOf(section);
  const [place = { left: 0, room: 0 }] = partPlaces(side, 0, pageOf(look).room);
  const edges = edgesOf(bars, place.left, place.room);
  const marks = columnsOn(ruler, edges).map((column) => ruler[column - 1] ?? 0);
  const narrowest = Math.min(...marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0)));
  expect(narrowest).toBeGreaterThan((place.room / n) * 0.6);
});
