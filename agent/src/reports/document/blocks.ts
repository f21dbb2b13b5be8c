import type { Value } from "./values.ts";

// A report as plain data. HTML, PDF, XLSX and CSV are each made from this and nothing else, so that they cannot say
// different things. Widths are shares of the room that the block has; a composer thinks of them as points.

export type Orientation = "portrait" | "landscape";

export type ReportDocument = {
  /** The head of the first page and the title of the file. */
  readonly title: string;
  /** Without its extension: `daily-2026-05-14`. */
  readonly fileName: string;
  /** 業務名, for the file's own data. */
  readonly subject: string;
  /** 業務責任者・現場責任者の役職: who answers for the document, for the file's own data. */
  readonly author: string;
  /** The instant the figures were compiled; the only time that goes into the files, so that they can be made again. */
  readonly madeAt: string;
  readonly rehearsal: boolean;
  /** In the lower margin of every page: what it is and which 版. */
  readonly running: string;
  /** Each begins on a new page, and is a sheet of the workbook. */
  readonly sections: readonly Section[];
  /** Tables for further work: sheets of their own in the workbook, nowhere else. */
  readonly data: readonly TableBlock[];
};

export type Section = {
  /** Bookmark, and name of the sheet (at most 31 characters, none of `: \ / ? * [ ]`). */
  readonly title: string;
  readonly orientation: Orientation;
  /** `form`: 8.5 pt, set tight for one page. `normal`: 9 pt with air. `wide`: 8 pt for a grid of a month's days. */
  readonly density: "form" | "normal" | "wide";
  /** A workbook's sheet is fitted to the width of the page; `onePage` fits it to its height too. */
  readonly onePage: boolean;
  readonly blocks: readonly Block[];
};

export type Block =
  | TitleBlock
  | HeadingBlock
  | FieldsBlock
  | TableBlock
  | BarsBlock
  | HeatBlock
  | TextBlock
  | ListBlock
  | SideBlock
  | SignaturesBlock
  | { readonly kind: "page-break" };

/** The head of a document. A rehearsal's mark stands beside it on its own. */
export type TitleBlock = {
  readonly kind: "title";
  readonly text: string;
  /** Framed beside the title: 下書き, 差替え. */
  readonly marks: readonly string[];
  /** A cover's title stands large in the middle of the page. */
  readonly cover?: boolean;
};

/** The head of what follows; `notes` stand small behind it. A bookmark under its section. */
export type HeadingBlock = {
  readonly kind: "heading";
  readonly text: string;
  readonly notes: readonly string[];
};

export type Field = {
  readonly label: string;
  readonly value: Value;
  /** Takes the whole row. */
  readonly wide?: boolean;
};

/** Labels with their values, `across` of them in a row. */
export type FieldsBlock = {
  readonly kind: "fields";
  readonly id: string;
  /** Names them in CSV, where no heading stands before them. */
  readonly title: string;
  readonly across: number;
  /** Room of a label; the rest of the row is shared by the values. */
  readonly labelWidth: number;
  readonly fields: readonly Field[];
};

export type TableColumn = {
  readonly width: number;
  /** Numbers stand at the right of themselves; this is for words. */
  readonly align?: "left" | "center" | "right";
  /** A thick line before the column. */
  readonly edge?: boolean;
  /** Words are not broken: names of procedures. */
  readonly keep?: boolean;
};

export type Cell = {
  readonly value: Value;
  /** Cells it covers are left out, as in HTML. */
  readonly rows?: number;
  readonly columns?: number;
  /** A label of its row. */
  readonly head?: boolean;
  readonly bold?: boolean;
  readonly align?: "left" | "center" | "right";
  /** `alert`: does not agree, must be looked at. Said in words too. `off`: a day without service. */
  readonly tone?: "alert" | "off";
};

export type Row = {
  /** `group`: the first row of a group, with a thick line above. */
  readonly style: "plain" | "group" | "subtotal" | "total";
  readonly cells: readonly Cell[];
};

export type TableBlock = {
  readonly kind: "table";
  /** Stable; a reader of the files finds the table by it. */
  readonly id: string;
  /** Names the table in CSV and its sheet when it is one of `data`. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** Rows of heads; repeated on every page. */
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly Row[];
  /** Told in place of a table without rows. */
  readonly empty: string;
  /** Thick frame. */
  readonly strong?: boolean;
};

/** Bars with their numbers on top, in the order given. Workbook and CSV have the numbers as a table. */
export type BarsBlock = {
  readonly kind: "bars";
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Points. */
  readonly height: number;
  readonly bars: readonly { readonly label: string; readonly n: number }[];
  readonly empty: string;
};

/** 時間帯×曜日: the darker the more, always with the number. null = outside the opening hours. */
export type HeatBlock = {
  readonly kind: "heat";
  readonly id: string;
  readonly title: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
};

/** Running text; each line of `lines` is a paragraph. `label` stands bold before the first. */
export type TextBlock = {
  readonly kind: "text";
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly label?: string;
  /** In a frame, at least so many points high. */
  readonly box?: number;
  readonly align?: "left" | "center" | "right";
  /** `small`: rules at the foot. `large`: the receiver's name on a cover. */
  readonly size?: "small" | "large";
};

export type ListBlock = {
  readonly kind: "list";
  readonly id: string;
  readonly title: string;
  readonly items: readonly string[];
  readonly empty: string;
};

/** Blocks beside each other. */
export type SideBlock = {
  readonly kind: "side";
  readonly parts: readonly { readonly width: number; readonly blocks: readonly Block[] }[];
};

/** 確認欄: empty boxes for seals, under their labels. */
export type SignaturesBlock = {
  readonly kind: "signatures";
  readonly labels: readonly string[];
  /** Points. */
  readonly height: number;
};
