import { describe, expect, it } from "vitest";
import { renderPdf } from "../pdf/render.ts";
import { type Block, type Document, line } from "./blocks.ts";
import { pdfOf } from "./pdf.ts";

const documentOf = (...blocks: Block[]): Document => ({
  title: "題名",
  author: "八代市",
  mark: "承認前（案）",
  running: "題名",
  made: "作成日",
  date: "2026-05-14",
  blocks,
});
const card = (count: number): Block => ({
  kind: "card",
  id: "a.b",
  number: "1",
  title: "手順",
  badges: [],
  rows: [{ label: "する", lines: Array.from({ length: count }, (_, at) => line(`${at}行目`)) }],
});

const contentOf = (...blocks: Block[]) => pdfOf(documentOf(...blocks)).sections[0]?.content;

describe("a step on paper", () => {
  it("is kept on one page", () => {
    expect(contentOf(card(20))).toMatchObject([{ unbreakable: true }]);
  });

  it("goes on on the next page when a draft makes it longer than one, so that nothing is cut off", async () => {
    const long = pdfOf(documentOf(card(140)));
    expect(long.sections[0]?.content).toMatchObject([{ unbreakable: false }]);
    const pages = Buffer.from(await renderPdf(long))
      .toString("latin1")
      .match(/\/Type \/Page\b/g);
    expect(pages?.length).toBeGreaterThanOrEqual(3);
  });

  it("takes the heading above it along", () => {
    const heading: Block = { kind: "heading", level: 3, id: "h", text: "各手順", newPage: false };
    const content = contentOf(heading, card(3));
    expect(content).toHaveLength(1);
    expect(content).toMatchObject([
      { unbreakable: true, stack: [{ text: "各手順" }, { unbreakable: true }] },
    ]);
  });
});

describe("a document without a cover", () => {
  it("carries its header on the first page too", () => {
    expect(pdfOf(documentOf(card(1))).sections[0]?.header?.cover).toBe(false);
  });
});
