import type { VersionHeadsAnswer } from "@desk/shared/procedures/version-requests";
import type { QaCategory, QaEntry } from "@desk/shared/qa/model";
import { searchQa } from "@desk/shared/qa/search";
import type { CurrentEntry } from "@desk/shared/qa/version";

export type Head = VersionHeadsAnswer["heads"][number];

/** One entry in the list; `current` is null for one that is not in the book yet, or not any more. */
export type Row = {
  readonly id: string;
  readonly content: QaEntry;
  readonly current: CurrentEntry | null;
  /** The draft or submitted version. */
  readonly open: Head | null;
};

const openOf = (heads: readonly Head[], id: string) =>
  heads.find(
    (head) => head.kind === "qa" && head.id === id && (head.state === "draft" || head.state === "submitted"),
  ) ?? null;

/** Ids that have versions but do not stand in the book: drafts of something new, refused, retired. */
export function outsideBook(book: readonly CurrentEntry[], heads: readonly Head[]): string[] {
  const ids = heads.flatMap(({ kind, id }) => (kind === "qa" ? [id] : []));
  return [...new Set(ids)].filter((id) => !book.some(({ qaId }) => qaId === id));
}

/** The book in its order, then what does not stand in it. */
export function qaRows(
  book: readonly CurrentEntry[],
  others: readonly QaEntry[],
  heads: readonly Head[],
): Row[] {
  return [
    ...book.map(
      (current): Row => ({
        id: current.qaId,
        content: current.content,
        current,
        open: openOf(heads, current.qaId),
      }),
    ),
    ...others.map(
      (content): Row => ({ id: content.id, content, current: null, open: openOf(heads, content.id) }),
    ),
  ];
}

/** Rows that a query finds, in the order that staff get them too; all of them while nothing is typed. */
export function findRows(rows: readonly Row[], query: string, category: QaCategory | ""): Row[] {
  const within = rows.filter(({ content }) => category === "" || content.category === category);
  if (query.trim() === "") return within;
  const found = searchQa(
    // The lead also finds what is not shown to staff any more.
    within.map(({ content: { retired: _retired, ...content } }) => content),
    query,
  );
  return found.flatMap(({ entry }) => within.filter(({ id }) => id === entry.id));
}

/** The id of a new entry; nobody ever reads it. */
export function freeQaId(heads: readonly Head[]): string {
  for (let number = 1; ; number += 1) {
    const id = `added-${number}`;
    if (!heads.some((head) => head.kind === "qa" && head.id === id)) return id;
  }
}
