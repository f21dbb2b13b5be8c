import { expect, it } from "vitest";
import { foldText } from "./fold.ts";

it.each([
  ["１２３４", "1234"],
  ["①②⑫", "1212"],
  ["一二〇九", "1209"],
  ["ｔａｒｏ＠example．jp", "taro@example.jp"],
  ["1\u200b2\ufeff3\u00ad4\u2060", "1234"],
  ["1️⃣2️⃣", "12"],
  ["090−1234–5678—9", "090-1234-5678-9"],
  ["090ー1234", "090-1234"],
  ["センター2", "センター2"],
  ["昭和六十年三月十四日", "昭和60年3月14日"],
  ["㍼60", "昭和60"],
  ["二十日", "20日"],
])("%s → %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
