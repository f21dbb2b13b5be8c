import type { QaCategory, QaEntry } from "@desk/shared/qa/model";

export type Section = { category: QaCategory | null; entries: readonly QaEntry[] };

/** What the list shows: what was found, best first, or the whole book by its categories while nothing is typed. */
export function sectionsOf(
  book: readonly QaEntry[],
  query: string,
  categories: readonly QaCategory[],
  search: (book: readonly QaEntry[], query: string) => readonly { entry: QaEntry }[],
): Section[] {
  if (query.trim() !== "")
    return [{ category: null, entries: search(book, query).map(({ entry }) => entry) }];
  return categories
    .map((category) => ({
      category,
      entries: book.filter((entry) => entry.category === category && entry.retired !== true),
    }))
    .filter(({ entries }) => entries.length > 0);
}
