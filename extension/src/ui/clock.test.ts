import { expect, test } from "vitest";
import { clockText, minutesText } from "./clock.tsx";

test.each([
  [0, "0:00", "0秒"],
  [999, "0:00", "1秒"],
  [65_400, "1:05", "1分5秒"],
  [3_599_000, "59:59", "59分59秒"],
  [3_723_000, "1:02:03", "62分3秒"],
])("%i ms: %s on the clock, %s in words", (ms, clock, words) => {
  expect(clockText(ms)).toBe(clock);
  expect(minutesText(ms)).toBe(words);
});

test("a clock that was put back never shows less than nothing", () => {
  expect(clockText(-5_000)).toBe("0:00");
});
