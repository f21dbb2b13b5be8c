import { foldForSearch, queryTerms } from "@desk/shared/qa/fold";
import type { QaEntry } from "@desk/shared/qa/model";
import { searchQa } from "@desk/shared/qa/search";
import type { Database } from "better-sqlite3";

/** The index holds what is in force; made anew when that changes, so it is no part of the stored data. */
export type QaIndex = {
  fill(entries: readonly QaEntry[]): void;
  /** The entries that searchQa finds among those filled in, in its order. */
  search(query: string): QaEntry[];
};

/** Characters that an index of trigrams needs to look something up. */
const trigram = 3;
const controls = /\p{Cc}/u;

/** The index narrows the book down to what holds every word of the query; the ranking is the panel's own. */
export function createQaIndex(raw: Database): QaIndex {
  raw.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.qa_index USING fts5(folded, tokenize = 'trigram')");
  const clear = raw.prepare("DELETE FROM temp.qa_index");
  const insert = raw.prepare("INSERT INTO temp.qa_index (rowid, folded) VALUES (?, ?)");
  let book: readonly QaEntry[] = [];
  const fill = raw.transaction((entries: readonly QaEntry[]) => {
    clear.run();
    for (const [index, entry] of entries.entries()) insert.run(index, textOf(entry));
    book = entries;
  });
  return {
    fill,
    search(query) {
      const { where, values } = condition(queryTerms(query));
      const rows = raw
        .prepare<string[], number>(`SELECT rowid FROM temp.qa_index WHERE ${where} ORDER BY rowid`)
        .pluck()
        .all(...values);
      const found = rows.flatMap((index) => book[index] ?? []);
      return searchQa(found, query).map(({ entry }) => entry);
    },
  };
}

/** Parts apart by a line, which no word of a query holds: nothing is found across them. */
function textOf({ keywords, question, answer }: QaEntry): string {
  return [...keywords, question, ...answer].map(foldForSearch).join("\n");
}

/** What every entry that holds all the words fulfils; it may let others through, never keep one back. */
function condition(terms: readonly string[]): { where: string; values: string[] } {
  const sure = terms.filter((term) => !controls.test(term));
  const long = sure.filter((term) => [...term].length >= trigram);
  const short = sure.filter((term) => [...term].length < trigram);
  const match = long.map((term) => `"${term.replaceAll('"', '""')}"`).join(" AND ");
  const likes = short.map((term) => `%${term.replace(/[\\%_]/g, "\\$&")}%`);
  const parts = [
    ...(match === "" ? [] : ["qa_index MATCH ?"]),
    ...likes.map(() => "folded LIKE ? ESCAPE '\\'"),
  ];
  return { where: parts.join(" AND ") || "1", values: [...(match === "" ? [] : [match]), ...likes] };
}
