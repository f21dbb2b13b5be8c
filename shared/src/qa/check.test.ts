import { expect, it } from "vitest";
import { checkEntry } from "./check.ts";
import { diffEntries } from "./diff.ts";
import type { QaEntry } from "./model.ts";
import { qaSeed } from "./seed.ts";

const entry: QaEntry = {
  id: "parking",
  category: "visit",
  question: "駐車場はありますか",
  answer: ["ご利用いただけます。", "1時間まで無料です。"],
  keywords: ["駐車場"],
  sources: [{ fact: "P15", tag: "P" }],
};
const messages = (over: Partial<QaEntry>) => checkEntry({ ...entry, ...over }).map(({ message }) => message);

it("finds no fault in the seed", () => {
  expect(qaSeed.flatMap(checkEntry)).toEqual([]);
});

it.each<[Partial<QaEntry>, string]>([
  [{ question: "" }, "質問がありません"],
  [{ answer: [] }, "回答がありません"],
  [{ answer: ["はい。", "長".repeat(300)] }, "回答の2番目が長すぎるか、多すぎます"],
  [{ sources: [] }, "根拠（FACTS の番号）がありません"],
  [
    { sources: [{ fact: "P15-3", tag: "M" }] },
    "確度の低い根拠 P15-3[M] があるのに「市に確認中」の印がありません",
  ],
  [{ unconfirmed: ["C99"] }, "要確認「C99」がありません"],
])("%j: %s", (over, words) => expect(messages(over)).toEqual([`質疑応答「parking」：${words}`]));

it("tells what a version of an entry changes, part by part", () => {
  const after: QaEntry = { ...entry, category: "card", answer: ["ご利用いただけます。"], retired: true };
  expect(diffEntries(entry, entry)).toEqual({ texts: [] });
  expect(diffEntries(entry, after).texts).toEqual([
    {
      part: "category",
      lines: [
        { op: "removed", text: "予約・来庁・料金" },
        { op: "added", text: "カード・紛失・再交付" },
      ],
    },
    {
      part: "answer",
      lines: [
        { op: "same", text: "ご利用いただけます。" },
        { op: "removed", text: "1時間まで無料です。" },
      ],
    },
    { part: "retired", lines: [{ op: "added", text: "掲載をやめる" }] },
  ]);
});
