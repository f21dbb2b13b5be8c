import { expect, test } from "vitest";
import { count, duration, formatDuration, formatValue, minutes, printable, text } from "./values.ts";

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

test("typed words become one line that can turn nothing around and break no workbook", () => {
  expect(printable("改行\nを\u0000含む\ud800")).toBe("改行 を 含む\ufffd");
  expect(printable("山田\u202e 09:00")).toBe("山田 09:00");
  expect(printable("髙橋 𠮷子 <b>")).toBe("髙橋 𠮷子 <b>");
  expect(printable("\u3000 \u200f")).toBe("記載なし");
});
