import type { ContentFault } from "@desk/shared/contract";
import type { Seeds } from "./current.ts";
import type { VersionRow } from "./life.ts";
import type { ContentKind } from "./repo.ts";

/** What the other procedures or entries are, at the moment of a check. */
export type Surroundings<C> = {
  readonly approved: readonly VersionRow<C>[];
  /** Drafts and submitted versions. */
  readonly open: readonly VersionRow<C>[];
};

/** Versions that would be handed in, or go into force on `from`; `from: null` = handed in. */
export type Change<C> = { readonly contents: ReadonlyMap<string, C>; readonly from: string | null };

/** What differs between procedures and entries; their life is the same. */
export type Kind<C> = {
  readonly kind: ContentKind;
  readonly seeds: Seeds<C>;
  /** What a first draft of this id holds; null where nothing new can be begun. */
  blank(id: string): C | null;
  /** The id that the content gives itself. */
  idOf(content: C): string;
  /** The content with its version's number in it, where it carries one. */
  numbered(content: C, version: number): C;
  /** How much it holds, for the audit: numbers, never its words. */
  size(content: C): string;
  /** Which parts differ, likewise; empty when none do. */
  changes(before: C, after: C): string;
  /** What speaks against the change; `today` is the JST day. */
  faults(change: Change<C>, around: Surroundings<C>, today: string): ContentFault[];
};
