import type { ScaledSheet } from "./flow/sheets.ts";

/** A run of text. `added` and `removed` are marked by line and sign, never by colour alone. */
export type Run = {
  readonly text: string;
  readonly style?: "bold" | "added" | "removed" | "small";
  /** Leads to the heading or card of this id. */
  readonly to?: string;
};
export type Line = readonly Run[];
export type Cell = {
  readonly lines: readonly Line[];
  readonly head?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly columns?: number;
  readonly rows?: number;
};

/** What a document is made of; HTML and PDF print the same blocks. */
export type Block =
  | {
      readonly kind: "heading";
      readonly level: 1 | 2 | 3;
      readonly id: string;
      readonly text: string;
      readonly newPage: boolean;
    }
  | { readonly kind: "paragraph"; readonly line: Line; readonly place?: "center" }
  | { readonly kind: "list"; readonly items: readonly Line[] }
  /** `widths` are shares of the page's width. */
  | {
      readonly kind: "table";
      readonly widths: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** One step: a head line, then labelled rows; not parted by a page's end. */
  | {
      readonly kind: "card";
      readonly id: string;
      readonly number: string;
      readonly title: string;
      readonly badges: readonly string[];
      readonly rows: readonly CardRow[];
    }
  | { readonly kind: "flow"; readonly sheet: ScaledSheet; readonly caption: string }
  | { readonly kind: "cover"; readonly cover: Cover }
  | { readonly kind: "contents" };
export type CardRow = { readonly label: string; readonly lines: readonly Line[] };

export type Cover = {
  readonly business: string;
  readonly title: string;
  /** 承認前（案） and the like, in a frame; null when there is nothing to warn of. */
  readonly mark: string | null;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** Boxes for seals, by party. */
  readonly seals: readonly { readonly party: string; readonly boxes: readonly string[] }[];
  readonly note: string;
};

export type Document = {
  readonly title: string;
  readonly author: string;
  /** Printed on top of every page. */
  readonly mark: string | null;
  readonly running: string;
  /** 作成日, as printed. */
  readonly made: string;
  /** JST day, for the file's own data. */
  readonly date: string;
  readonly blocks: readonly Block[];
};

export const run = (text: string, style?: Run["style"]): Run =>
  style === undefined ? { text } : { text, style };
export const line = (text: string): Line => [{ text }];
export const cell = (text: string, more: Omit<Cell, "lines"> = {}): Cell => ({
  lines: [line(text)],
  ...more,
});
/** Empty values are said, never left blank. */
export const none = "なし";
