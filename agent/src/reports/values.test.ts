import { expect, test } from "vitest";
import { count, duration, formatDuration, formatValue, minutes, text } from "./values.ts";

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
  expect([count(0), count(1464), minutes(35), duration(null), text("正常")].map(formatValue)).toEqual([
    "0",
    "1,464",
    "35分",
    "なし",
    "正常",
  ]);
});
