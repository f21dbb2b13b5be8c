import type { Content } from "pdfmake/interfaces.js";

// Whoever composes a document takes the library's types from here: only this folder knows the library.
export type { Column, Content, ContentTable, TableCell } from "pdfmake/interfaces.js";

/** What is printed: plain data, so that it can be made anywhere. Sizes are points. */
export type PdfDocument = {
  readonly title: string;
  readonly author: string;
  readonly subject?: string;
  /** Goes into the file's own data, so that the same document is the same file. */
  readonly madeAt: Date;
  /** At the foot of every page, beside 頁/総頁. */
  readonly footer: string;
  /** Pale across every page. */
  readonly watermark: string | null;
  /** Each begins on a new page. */
  readonly sections: readonly PdfSection[];
};

export type PdfSection = {
  readonly orientation: "portrait" | "landscape";
  readonly margins: { readonly side: number; readonly top: number; readonly bottom: number };
  readonly fontSize: number;
  /** On top of every page: what is printed, and a warning in a frame (承認前（案）). */
  readonly header: {
    readonly left: string;
    readonly mark: string | null;
    /** The document's first page is a cover and carries none. */
    readonly cover: boolean;
  } | null;
  readonly content: Content[];
};

/** Name of the one family; `bold: true` takes its bold cut. */
export const pdfFont = "NotoSansJP";
/** 12 mm at the sides, room for header and footer above and below. */
export const pdfMargins = { side: 40, top: 46, bottom: 40 } as const;
