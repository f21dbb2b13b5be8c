import { renderPdf } from "../pdf/render.ts";
import type { Document } from "./blocks.ts";
import { comparisonDocument } from "./comparison.ts";
import { manualHtml } from "./html.ts";
import { manualDocument } from "./manual.ts";
import { pdfOf } from "./pdf.ts";
import type { ManualSource, ManualVersion } from "./source.ts";

export type PrintFormat = "html" | "pdf";
export type PrintOrder = {
  readonly format: PrintFormat;
  readonly source: ManualSource;
  /** 新旧対照表 of two versions of one procedure in place of the manual. */
  readonly compare: { readonly before: ManualVersion; readonly after: ManualVersion } | null;
};

/** The bytes of the file that was asked for. */
export async function print({ format, source, compare }: PrintOrder): Promise<Uint8Array> {
  const document: Document =
    compare === null ? manualDocument(source) : comparisonDocument(source, compare.before, compare.after);
  return format === "pdf" ? renderPdf(pdfOf(document)) : new TextEncoder().encode(manualHtml(document));
}
