import { renderPdf } from "../pdf/render.ts";
import { manualHtml } from "./html.ts";
import { manualDocument } from "./manual.ts";
import { pdfOf } from "./pdf.ts";
import type { ManualSource } from "./source.ts";

export type PrintFormat = "html" | "pdf";
export type PrintOrder = { readonly format: PrintFormat; readonly source: ManualSource };

/** The bytes of the file that was asked for. */
export async function print({ format, source }: PrintOrder): Promise<Uint8Array> {
  const document = manualDocument(source);
  return format === "pdf" ? renderPdf(pdfOf(document)) : new TextEncoder().encode(manualHtml(document));
}
