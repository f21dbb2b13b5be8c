import { createQaIndex } from "@desk/agent/qa/search-repo";
import { check } from "@desk/shared/procedures/check";
import { allScripts, allWords } from "@desk/shared/procedures/support-scripts";
import { searchQa } from "@desk/shared/qa/search";
import { qaSeed } from "@desk/shared/qa/seed";
import Database from "better-sqlite3";
import { atMost, type Figure, median, quantile } from "./figures.ts";

/** The book of questions twenty times as large as it begins. */
const book = Array.from({ length: 20 }, (_, n) =>
  qaSeed.map((entry) => ({ ...entry, id: `${entry.id}-x${n}` })),
).flat();

/** Every two letters that stand beside each other in a keyword. */
function twoLetters(): string[] {
  const words = qaSeed.flatMap(({ keywords }) => keywords.map((keyword) => [...keyword]));
  return [
    ...new Set(words.flatMap((letters) => letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))),
  ];
}

function timesOf(search: (query: string) => unknown): number[] {
  return twoLetters().map((query) => {
    const since = performance.now();
    search(query);
    return performance.now() - since;
  });
}

/** 手順書の点検 as a whole, and what two letters find in 質疑応答集: in the panel, and by the agent's index. */
export function contentFigures(): Figure[] {
  const checks = Array.from({ length: 5 }, () => {
    const since = performance.now();
    check(allScripts, allWords);
    return (performance.now() - since) / 1000;
  });
  const database = new Database(":memory:");
  const index = createQaIndex(database);
  index.fill(book);
  const byIndex = timesOf((query) => index.search(query));
  database.close();
  const offline = timesOf((query) => searchQa(book, query));
  const name = (where: string) => `質疑応答集の検索（2文字・${book.length}問）p95：${where}`;
  return [
    atMost("手順書の点検（全手順）", median(checks), 2, "秒", 2),
    atMost(name("窓口デスク"), quantile(byIndex, 0.95), 100, "ミリ秒"),
    atMost(name("パネル（接続なし）"), quantile(offline, 0.95), 100, "ミリ秒"),
  ];
}
