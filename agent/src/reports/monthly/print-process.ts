import { answerParent } from "../../pdf/process.ts";
import { renderPdf } from "../../pdf/render.ts";
import type { ReportDocument } from "../document/blocks.ts";
import { documentPdf } from "../document/pdf.ts";

await answerParent((document: ReportDocument) => renderPdf(documentPdf(document)));
