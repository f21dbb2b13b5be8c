import type { QaEntry } from "@desk/shared/qa/model";
import { searchQa } from "@desk/shared/qa/search";
import { qaSeed } from "@desk/shared/qa/seed";
import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createQaIndex } from "./search-repo.ts";

function indexOf(entries: readonly QaEntry[]) {
  const index = createQaIndex(new Database(":memory:"));
  index.fill(entries);
  return index;
}
const ids = (entries: readonly QaEntry[]) => entries.map(({ id }) => id);
const offline = (query: string) => ids(searchQa(qaSeed, query).map(({ entry }) => entry));

/** Every piece of one to four characters of everything that the book says. */
function pieces(): Set<string> {
  const found = new Set<string>();
  for (const { question, answer, keywords } of qaSeed) {
    for (const text of [question, ...answer, ...keywords]) {
      const letters = [...text];
      for (const length of [1, 2, 3, 4])
        for (let at = 0; at + length <= letters.length; at += 1)
          found.add(letters.slice(at, at + length).join(""));
    }
  }
  return found;
}

test("finds what the panel finds offline, in the same order, for every piece of every text", () => {
  const index = indexOf(qaSeed);
  const all = pieces();
  expect(all.size).toBeGreaterThan(1000);
  for (const query of all) expect(ids(index.search(query)), query).toEqual(offline(query));
});

test("and for words together, in any writing, with what SQL and the index take for signs of their own", () => {
  const index = indexOf(qaSeed);
  const word = fc.oneof(
    fc.constantFrom(...pieces()),
    fc.constantFrom(
      "ﾏｲﾅ",
      "カード",
      "PIN",
      "pin",
      "%",
      "_",
      '"',
      "'",
      "\\",
      "*",
      "OR",
      "NOT",
      "NEAR(",
      "^",
      "\u0000",
      "𠮷",
    ),
    fc.string({ maxLength: 5 }),
  );
  const query = fc
    .array(word, { minLength: 1, maxLength: 4 })
    .chain((words) => fc.constantFrom(" ", "　", "", "、").map((gap) => words.join(gap)));
  fc.assert(
    fc.property(query, (text) => {
      expect(ids(index.search(text))).toEqual(offline(text));
    }),
    { numRuns: 1000 },
  );
});

test("filled anew, the index holds the new book only", () => {
  const index = indexOf(qaSeed);
  const [first, ...rest] = qaSeed;
  if (first === undefined) throw new Error("an empty seed");
  const query = first.keywords[0] ?? "";
  expect(ids(index.search(query))).toContain(first.id);
  index.fill(rest);
  expect(ids(index.search(query))).not.toContain(first.id);
});
