import pdfmake from "pdfmake";
import type { Column, Content, ContextPageSize, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { type PdfDocument, type PdfSection, pdfFont, pdfMargins } from "./document.ts";
import { fontFiles, fontStore } from "./fonts.ts";

/**
 * Prints a document on A4. Loads a library and a font of 5 MB for each cut used: call it in a process of its own (process.ts).
 * Nothing is read but the fonts and nothing is asked from the network, whatever the content names.
 */
export async function renderPdf(document: PdfDocument): Promise<Uint8Array> {
  const { normal, bold } = fontFiles;
  pdfmake.setFonts({ [pdfFont]: { normal, bold, italics: normal, bolditalics: bold } });
  Object.assign(pdfmake, { virtualfs: fontStore });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  return new Uint8Array(await pdfmake.createPdf(definitionOf(document)).getBuffer());
}

function definitionOf(document: PdfDocument): TDocumentDefinitions {
  const { title, author, subject, madeAt, watermark } = document;
  return {
    content: document.sections.map((section) => sectionOf(section)),
    pageSize: "A4",
    defaultStyle: { font: pdfFont, fontSize: 9, lineHeight: 1.15 },
    version: "1.7",
    language: "ja-JP",
    displayTitle: true,
    info: { title, author, ...(subject === undefined ? {} : { subject }), creationDate: madeAt },
    footer: (page: number, pages: number, size?: ContextPageSize) => footerOf(document, page, pages, size),
    ...(watermark === null
      ? {}
      : {
          watermark: {
            text: watermark,
            font: pdfFont,
            bold: true,
            fontSize: 76,
            opacity: 0.09,
            color: "#000",
          },
        }),
  };
}

function sectionOf({ orientation, margins, fontSize, header, content }: PdfSection): Content {
  const { side, top, bottom } = margins;
  return {
    section: { stack: content, fontSize },
    pageOrientation: orientation,
    pageMargins: [side, top, side, bottom],
    header:
      header === null ? null : (page: number) => (page === 1 && header.cover ? "" : headerOf(header, side)),
  };
}

function headerOf({ left, mark }: NonNullable<PdfSection["header"]>, side: number): Content {
  const warning: Column[] =
    mark === null
      ? []
      : [
          {
            width: "auto",
            table: { body: [[{ text: mark, bold: true, fontSize: 8 }]] },
            margin: [0, -3, 0, 0],
          },
        ];
  return {
    columns: [{ text: left, fontSize: 8, width: "*" }, ...warning],
    margin: [side, 20, side, 0],
  };
}

/** In the middle of the lower margin, whatever its height. */
function footerOf(
  { footer, sections }: PdfDocument,
  page: number,
  pages: number,
  size?: ContextPageSize,
): Content {
  const here = sections.find(({ orientation }) => orientation === size?.orientation) ?? sections[0];
  const { side, bottom } = here?.margins ?? pdfMargins;
  return {
    columns: [
      { text: footer, fontSize: 8, noWrap: true },
      { text: `${page} / ${pages} ページ`, fontSize: 8, alignment: "right", noWrap: true, width: "auto" },
    ],
    margin: [side, Math.max(3, (bottom - 16) / 2), side, 0],
  };
}
