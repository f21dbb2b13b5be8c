import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import type { Content } from "pdfmake/interfaces.js";
import { describe, expect, it } from "vitest";
import { type PdfDocument, pdfMargins } from "./document.ts";
import { renderPdf } from "./render.ts";

const documentOf = (...content: Content[]): PdfDocument => ({
  title: "題名",
  author: "八代市",
  madeAt: new Date("2026-05-14T00:00:00+09:00"),
  footer: "下",
  watermark: null,
  sections: [
    {
      orientation: "portrait",
      margins: pdfMargins,
      fontSize: 9,
      header: { left: "上", mark: "承認前（案）", cover: false },
      content,
    },
  ],
});

/** The tables by which a reader turns glyphs back into text, unpacked. */
function unicodeTables(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes);
  const streams: string[] = [];
  for (let at = raw.indexOf("stream\n"); at >= 0; at = raw.indexOf("stream\n", at + 1)) {
    const end = raw.indexOf("endstream", at);
    try {
      streams.push(inflateSync(raw.subarray(at + 7, end)).toString("latin1"));
    } catch {
      // Not packed: an image or plain text.
    }
  }
  return streams
    .filter((text) => text.includes("beginbfrange") || text.includes("beginbfchar"))
    .join("")
    .toLowerCase();
}

describe("renderPdf", () => {
  it("prints A4 with fonts of its own, in which rare names' characters can be found again", async () => {
    const bytes = await renderPdf(documentOf({ text: "𠮷田 髙橋" }));
    const raw = Buffer.from(bytes).toString("latin1");
    expect(raw.startsWith("%PDF-1.7")).toBe(true);
    expect(raw).toContain("/MediaBox [0 0 595.28 841.89]");
    expect(raw).toMatch(/\/FontName \/\w+\+NotoSansJP-Regular/);
    const table = unicodeTables(bytes);
    expect(table).toContain("d842 dfb7");
    expect(table).toContain("9ad9");
    expect(bytes.length).toBeLessThan(60_000);
  });

  it("is the same file when made twice", async () => {
    const make = () => renderPdf(documentOf("本文"));
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });

  it("turns to landscape", async () => {
    const { sections, ...rest } = documentOf("本文");
    const wide = sections.map((section) => ({ ...section, orientation: "landscape" as const }));
    const raw = Buffer.from(await renderPdf({ ...rest, sections: [...sections, ...wide] })).toString(
      "latin1",
    );
    expect(raw).toContain("/MediaBox [0 0 595.28 841.89]");
    expect(raw).toContain("/MediaBox [0 0 841.89 595.28]");
  });

  it.each(["https://example.com/a.png", "http://127.0.0.1:1/a.png"])("fetches nothing: %s", async (image) => {
    await expect(renderPdf({ ...documentOf({ image }) })).rejects.toThrow();
  });

  it("reads no file besides its fonts", async () => {
    const image = fileURLToPath(new URL("../../package.json", import.meta.url));
    await expect(renderPdf(documentOf({ image }))).rejects.toThrow(/denied/);
  });
});

it("sets the words of drawings from the font that is open, in either cut", async () => {
  const drawing = (weight: string): Content => ({
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="20"><text x="0" y="15" font-family="NotoSansJP" font-size="9" font-weight="${weight}">${"図 ".repeat(40)}</text></svg>`,
  });
  const words: Content = { text: ["本文", { text: "太字", bold: true }] };
  // Were the cut not open under that name, the words would be looked for in a file that does not exist.
  const bytes = await renderPdf(documentOf(words, drawing("normal"), drawing("bold")));
  const names = Buffer.from(bytes)
    .toString("latin1")
    .match(/\/FontName \/\w+\+NotoSansJP-(Regular|Bold)/g);
  expect(names).toHaveLength(2);
});
