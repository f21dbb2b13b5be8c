import { getDocumentProxy } from "unpdf";

/** Points from the page's lower left corner. */
export type PdfText = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
};

/** What a reader finds in a PDF: the texts of each page with their places, and the bookmarks. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: PdfText[][] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) =>
        "str" in item && item.str.trim() !== ""
          ? [
              {
                x: item.transform[4] as number,
                y: item.transform[5] as number,
                width: item.width,
                text: item.str,
              },
            ]
          : [],
      ),
    );
  }
  const outline = (await pdf.getOutline()) ?? [];
  return { pages, outline, text: pages.flat().map(({ text }) => text) };
}
