import { expect, test } from "vitest";
import { documentCsv } from "./csv.ts";
import { documentOf, everyBlock, tableOf } from "./sample.testing.ts";
import { change, changeRate, count, date, duration, minutes, percent, text, yen } from "./values.ts";

test("begins with its mark and says that it is for Excel", () => {
  const csv = documentCsv(documentOf([], { rehearsal: true }));
  expect(
    csv.startsWith("\ufeff試験 令和8年5月14日(木)\r\nExcel用CSV,業務委託\r\n訓練データ（提出不可）\r\n"),
  ).toBe(true);
  expect(csv.replaceAll("\r\n", "")).not.toContain("\n");
});

test("numbers are bare, 時間 in seconds, days as dates, and what a cell covers is repeated", () => {
  const values = [
    count(1234),
    duration(65),
    duration(null),
    minutes(35),
    percent(1, 3),
    yen(10000),
    date("2026-05-14"),
  ];
  const table = tableOf([], {
    columns: values.map(() => ({ width: 1 })),
    head: [],
    rows: [
      { style: "plain", cells: values.map((value) => ({ value })) },
      { style: "plain", cells: [{ value: text("合計"), columns: 6 }, { value: text("終") }] },
    ],
  });
  const csv = documentCsv(documentOf([table]));
  expect(csv).toContain(
    "■ 表\r\n1234,65,なし,35,33.3,10000,2026-05-14\r\n合計,合計,合計,合計,合計,合計,終\r\n",
  );
});

test.each(["=1+1", "+cmd", "-2+3", "@SUM(A1)", "＝1+1", " =1", "\t=1", "＠x"])(
  "%j is never a formula",
  (words) => {
    const csv = documentCsv(documentOf([tableOf([[words]])]));
    expect(csv).toContain(`\r\n'${words}\r\n`);
  },
);

test("a change is a number, and the same words typed by somebody are none", () => {
  const values = [change(3, 12), change(12, 3), change(5, 5), change(1, 1.3, 1), changeRate(1, 8)];
  const row = { style: "plain" as const, cells: values.map((value) => ({ value })) };
  const columns = values.map(() => ({ width: 1 }));
  const csv = documentCsv(documentOf([tableOf([], { columns, head: [], rows: [row] }), tableOf([["－9"]])]));
  expect(csv).toContain("\r\n-9,9,0,-0.3,-87.5\r\n");
  expect(csv).toContain("\r\n'－9\r\n");
});

test("commas, quotes and line breaks stay in their field", () => {
  expect(documentCsv(documentOf([tableOf([['a,"b"', "c\nd"]])]))).toContain('\r\n"a,""b""",c d\r\n');
});

test("every block with something to say is there, an empty one with its words", () => {
  const csv = documentCsv(documentOf(everyBlock));
  for (const title of ["項目", "結合", "棒", "時間帯×曜日", "文", "箇条", "空の箇条", "空の表"]) {
    expect(csv).toContain(`■ ${title}\r\n`);
  }
  expect(csv).toContain("※ 1　見出し,注記");
  expect(csv).toContain("空の箇条\r\n箇条なし");
  expect(csv).toContain("空の表\r\n表なし");
  expect(csv).toContain("区分,区分,件数\r\n甲,一,1234\r\n甲,小計,0");
});
