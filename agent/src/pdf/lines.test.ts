import { expect, test } from "vitest";
import { fillLines } from "./lines.ts";

/** Every character one wide. */
const widthOf = (text: string) => text.length;

test("a time of day stays whole where it fits", () => {
  expect(fillLines("実 09:00～09:10　欠員", 12, widthOf)).toEqual(["実 09:00～", "09:10　欠員"]);
  expect(fillLines("理由: 押し間違い", 4, widthOf)).toEqual(["理由:", "押し間違", "い"]);
});

test("no line begins with a mark that closes, and none ends with one that opens", () => {
  expect(fillLines("欠員（遅刻）あり", 3, widthOf)).toEqual(["欠員", "（遅", "刻）あ", "り"]);
});
