import { createRequire } from "node:module";
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { Orientation, ReportDocument } from "./blocks.ts";
import { pageOf } from "./page.ts";
import { documentWords } from "./words.ts";
import { fillData, fillSection } from "./xlsx-sheet.ts";

type Library = { readonly Workbook: new () => Workbook };

// Half a second of loading as modules of their own, a third of it as CommonJS out of the compile cache.
const load = (): Library => createRequire(import.meta.url)("@cj-tech-master/excelts") as Library;

/**
 * A report as a workbook: each section a sheet that prints like the page, then the tables for further work. Loads a
 * library of 100 MB: call it in a process of its own. The same document gives the same bytes.
 */
export async function documentXlsx(document: ReportDocument): Promise<Uint8Array> {
  const book = new (load().Workbook)();
  const made = new Date(document.madeAt);
  Object.assign(book, {
    creator: document.author,
    lastModifiedBy: document.author,
    created: made,
    modified: made,
  });
  book.title = document.title;
  book.subject = document.subject;
  const names = new Set<string>();
  for (const section of document.sections) {
    const { orientation, onePage } = section;
    const sheet = sheetOf(book, uniqueName(section.title, names), document, { orientation, onePage });
    setMargins(sheet, pageOf(section));
    fillSection(sheet, section, document.rehearsal);
  }
  for (const table of document.data) {
    const look = { orientation: "landscape", onePage: false } as const;
    fillData(sheetOf(book, uniqueName(table.title, names), document, look), table);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

type Look = { readonly orientation: Orientation; readonly onePage: boolean };

/** A sheet that prints on A4, as wide as the page; its title stands on every page, and the mark of a rehearsal. */
function sheetOf(
  book: Workbook,
  name: string,
  { title, rehearsal, running }: ReportDocument,
  look: Look,
): Worksheet {
  return book.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: look.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: look.onePage ? 1 : 0,
      horizontalCentered: true,
    },
    headerFooter: {
      oddHeader: `&L${plain(title)}${rehearsal ? `&C&B【${documentWords.rehearsalMark}】&B` : ""}`,
      oddFooter: `&L${plain(running)}&R&P / &N ${documentWords.page}`,
    },
    views: [{ showGridLines: false }],
  });
}

/** An ampersand begins a code in the margins of a sheet. */
const plain = (words: string): string => words.replaceAll("&", "&&");

const pointsOfInch = 72;

function setMargins(
  sheet: Worksheet,
  { side, top, bottom }: { side: number; top: number; bottom: number },
): void {
  const inch = (points: number) => Math.round((points / pointsOfInch) * 100) / 100;
  sheet.pageSetup.margins = {
    left: inch(side),
    right: inch(side),
    // Room for the mark of a rehearsal and for the page number.
    top: Math.max(0.4, inch(top)),
    bottom: Math.max(0.45, inch(bottom)),
    header: 0.15,
    footer: 0.2,
  };
}

/** Sheets are told apart by name, of 31 characters without what Excel refuses. */
function uniqueName(title: string, taken: Set<string>): string {
  const base = title.replace(/[:\\/?*[\]]/g, "・").slice(0, 31);
  let name = base;
  for (let n = 2; taken.has(name); n += 1) name = `${base.slice(0, 28)}(${n})`;
  taken.add(name);
  return name;
}
