import { foldForSearch, queryTerms } from "./fold.ts";
import type { QaEntry } from "./model.ts";

/** An entry that was found, the better ones first. */
export type QaHit = { readonly entry: QaEntry; readonly score: number };

/** Fewer characters than this find nothing, unless they are kanji: one kana stands in almost every entry. */
const minimumLength = 2;
const kanji = /\p{Script=Han}/u;

// A keyword found whole says more than a part of one, and any of them more than a word in passing.
const weights = { wholeKeyword: 1000, keywordStart: 700, keyword: 500, question: 100, answer: 10 } as const;

type Folded = { keywords: readonly string[]; question: string; answer: string };

const fold = (entry: QaEntry): Folded => ({
  keywords: entry.keywords.map(foldForSearch),
  question: foldForSearch(entry.question),
  answer: foldForSearch(entry.answer.join("\n")),
});

function scoreOf(folded: Folded, term: string): number {
  const { keywords, question, answer } = folded;
  if (keywords.includes(term)) return weights.wholeKeyword;
  if (keywords.some((keyword) => keyword.startsWith(term))) return weights.keywordStart;
  if (keywords.some((keyword) => keyword.includes(term))) return weights.keyword;
  if (question.includes(term)) return weights.question;
  return answer.includes(term) ? weights.answer : 0;
}

/**
 * Entries of the 質疑応答集 that hold every word of the query, in keyword, question or answer (S §6(4)⑦). Any part of
 * a word finds it, as an index of trigrams would; unlike that index, one or two characters do as well. Equal ones
 * keep the book's order. Retired entries are not found.
 */
export function searchQa(entries: readonly QaEntry[], query: string): QaHit[] {
  const terms = queryTerms(query);
  const typed = terms.join("");
  if ([...typed].length < minimumLength && !kanji.test(typed)) return [];
  return entries
    .filter((entry) => entry.retired !== true)
    .map((entry): QaHit => {
      const folded = fold(entry);
      const scores = terms.map((term) => scoreOf(folded, term));
      return { entry, score: scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}
