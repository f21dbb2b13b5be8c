import { expect, test } from "vitest";
import {
  change,
  changeRate,
  count,
  date,
  decimal,
  duration,
  formatDuration,
  formatValue,
  minutes,
  monthDay,
  percent,
  printable,
  text,
  yen,
} from "./values.ts";

test.each([
  [0, "0分00秒"],
  [59, "0分59秒"],
  [605, "10分05秒"],
  [3599, "59分59秒"],
  [3600, "1時間00分00秒"],
  [4325, "1時間12分05秒"],
  [null, "なし"],
])("%s seconds print as %s", (seconds, printed) => {
  expect(formatDuration(seconds)).toBe(printed);
});

test("every value has a text: 0 and なし, never blank", () => {
  const values = [
    ...[
      count(0),
      count(1464),
      count(12, "人"),
      decimal(7.5, "時間"),
      decimal(8),
      minutes(35),
      duration(null),
    ],
    ...[percent(797, 1000), percent(1, 3), percent(201, 400), percent(0, 5), percent(0, 0), yen(1234567)],
    ...[date("2026-05-14"), monthDay("2026-05-14"), text("正常")],
  ];
  expect(values.map(formatValue)).toEqual([
    ...["0", "1,464", "12人", "7.5時間", "8.0", "35分", "なし"],
    ...["79.7%", "33.3%", "50.3%", "0.0%", "なし", "1,234,567円"],
    ...["令和8年5月14日(木)", "5月14日(木)", "正常"],
  ]);
});

test("a change has its sign, rounded alike up and down, and of nothing there is no rate", () => {
  const values = [change(1012, 0), change(9, 12), change(5, 5), change(1, 1.3, 1), change(1.3, 1.3, 1)];
  expect(values.map(formatValue)).toEqual(["＋1,012", "－3", "±0", "－0.3", "±0.0"]);
  const rates = [[2001, 2000] as const, [1999, 2000] as const, [1, 0] as const, [23, 2] as const];
  expect(rates.map(([now, before]) => formatValue(changeRate(now, before)))).toEqual([
    ...["＋0.1%", "－0.1%", "－", "＋1,050.0%"],
  ]);
  expect(changeRate(99_999, 100_000)).toEqual({ kind: "change-rate", n: 0 });
});

test("typed words become one line that can turn nothing around and break no workbook", () => {
  expect(printable("改行\nを\u0000含む\ud800")).toBe("改行 を 含む\ufffd");
  expect(printable("山田\u202e 09:00")).toBe("山田 09:00");
  expect(printable("髙橋 𠮷子 <b>")).toBe("髙橋 𠮷子 <b>");
  expect(printable("\u3000 \u200f")).toBe("記載なし");
});
