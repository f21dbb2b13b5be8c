import { processEntry } from "../../folder.ts";
import { makeInProcess } from "../../pdf/process.ts";
import type { ReportDocument } from "./blocks.ts";
import { type Asker, createQueue } from "./queue.ts";

export type DocumentFormat = "html" | "pdf" | "xlsx" | "csv";

export const documentTypes: Record<DocumentFormat, string> = {
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** What the process that makes a file is told. */
export type DocumentOrder = { readonly format: "pdf" | "xlsx"; readonly document: ReportDocument };

/** A file takes a second or two; no reader waits for more than the better part of a minute. */
export const makingQueue = createQueue(20);
const entry = processEntry("make-process", import.meta.url);

/**
 * A report's file in one of the four formats. PDF and XLSX are made in a process of their own: their libraries take
 * 100 MB that neither the counters waiting for an answer nor the idle agent should pay for. One after the other, since
 * any paired PC may ask for as many as it likes. The same document gives the same bytes.
 * @throws when the process fails, with what it said, and `QueueFullError` when a reader would wait behind twenty others
 */
export async function documentFile(
  document: ReportDocument,
  format: DocumentFormat,
  asker: Asker = "reader",
): Promise<Uint8Array> {
  switch (format) {
    case "html":
      return Buffer.from((await import("./html.ts")).documentHtml(document));
    case "csv":
      return Buffer.from((await import("./csv.ts")).documentCsv(document));
    case "pdf":
    case "xlsx":
      return makingQueue(() => makeInProcess(entry, { format, document } satisfies DocumentOrder), asker);
    default:
      return format satisfies never;
  }
}
