import { createRequire } from "node:module";
import type Pdfmake from "pdfmake";
import type { Column, Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { type PdfDocument, pdfFont, pdfMargins } from "./document.ts";

const require = createRequire(import.meta.url);
// One object with methods, which an import would take apart.
const pdfmake = require("pdfmake") as typeof Pdfmake;
const cut = (name: string) =>
  require.resolve(`@expo-google-fonts/noto-sans-jp/${name}/NotoSansJP_${name}.ttf`);
const fonts = { normal: cut("400Regular"), bold: cut("700Bold") };

/**
 * Prints a document on A4. Loads a library and two fonts of 5 MB each: call it in a process of its own (process.ts).
 * Nothing is read but the fonts and nothing is asked from the network, whatever the content names.
 */
export async function renderPdf(document: PdfDocument): Promise<Uint8Array> {
  pdfmake.setFonts({ [pdfFont]: { ...fonts, italics: fonts.normal, bolditalics: fonts.bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path));
  return new Uint8Array(await pdfmake.createPdf(definitionOf(document)).getBuffer());
}

function definitionOf(document: PdfDocument): TDocumentDefinitions {
  const { side, top, bottom } = pdfMargins;
  return {
    content: document.content,
    pageSize: "A4",
    pageOrientation: document.orientation,
    pageMargins: [side, top, side, bottom],
    defaultStyle: { font: pdfFont, fontSize: 9, lineHeight: 1.15 },
    version: "1.7",
    language: "ja-JP",
    displayTitle: true,
    info: {
      title: document.title,
      author: document.author,
      creationDate: new Date(`${document.date}T00:00:00+09:00`),
    },
    header: (page: number) => (page === 1 && document.cover ? "" : headerOf(document)),
    footer: (page: number, pages: number) => footerOf(document, page, pages),
  };
}

function headerOf({ header: { left, mark } }: PdfDocument): Content {
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
    margin: [pdfMargins.side, 20, pdfMargins.side, 0],
  };
}

function footerOf({ footer }: PdfDocument, page: number, pages: number): Content {
  return {
    columns: [
      { text: footer, fontSize: 8 },
      { text: `${page} / ${pages} ページ`, fontSize: 8, alignment: "right" },
    ],
    margin: [pdfMargins.side, 12, pdfMargins.side, 0],
  };
}
