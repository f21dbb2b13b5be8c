import {
  type Column,
  type Content,
  type ContentTable,
  type PdfDocument,
  pdfFont,
  pdfMargins,
  type TableCell,
} from "../pdf/document.ts";
import type { Block, Cell, Cover, Document, Line } from "./blocks.ts";
import { svgOf } from "./flow/svg.ts";
import { textWidth } from "./flow/text.ts";

const shade = "#ececec";
const contentWidth = 595.28 - 2 * pdfMargins.side;

/** A document's blocks as the PDF library wants them. */
export function pdfOf(document: Document): PdfDocument {
  const { title, author, mark, running, made, date } = document;
  return {
    title,
    author,
    madeAt: new Date(`${date}T00:00:00+09:00`),
    footer: made,
    watermark: null,
    sections: [
      {
        orientation: "portrait",
        margins: pdfMargins,
        fontSize: 9,
        header: { left: running, mark, cover: document.blocks[0]?.kind === "cover" },
        content: contentsOf(document.blocks),
      },
    ],
  };
}

function contentsOf(blocks: readonly Block[]): Content[] {
  return blocks.flatMap((block, index): Content[] => {
    const before = blocks[index - 1];
    // A heading stays with the first card below it, and with a short table.
    const after = blocks[index + 1];
    if (block.kind === "heading" && after && staysWithHeading(after, block)) return [];
    if (before?.kind === "heading" && staysWithHeading(block, before)) {
      const own = block.kind === "card" ? cardContent(block) : tableContent(block);
      const heading = headingContent(before, parentOf(blocks, index));
      return [{ unbreakable: block.kind === "table" || fitsPage(block), stack: [heading, own] }];
    }
    return block.kind === "heading" ? [headingContent(block, parentOf(blocks, index))] : contentOf(block);
  });
}

const shortRows = 12;
type HeadingFollower = Extract<Block, { kind: "card" | "table" }>;

/** On a new page a heading has room below it anyway. */
const staysWithHeading = (block: Block, { newPage }: Heading): block is HeadingFollower =>
  !newPage && (block.kind === "card" || (block.kind === "table" && block.rows.length <= shortRows));

/** The heading of the first level under which a bookmark of the second hangs. */
function parentOf(blocks: readonly Block[], index: number): string | null {
  const above = blocks.slice(0, index).findLast((block) => block.kind === "heading" && block.level === 1);
  return above?.kind === "heading" ? above.id : null;
}

function contentOf(block: Exclude<Block, { kind: "heading" }>): Content[] {
  switch (block.kind) {
    case "cover":
      return coverContent(block.cover);
    case "contents":
      return [
        {
          toc: { title: { text: "目次", fontSize: 14, bold: true, margin: [0, 0, 0, 8] } },
          pageBreak: "before",
        },
      ];
    case "paragraph":
      return [{ text: texts(block.line), margin: [0, 2, 0, 5], alignment: block.place ?? "left" }];
    case "list":
      return [{ ul: block.items.map((item) => ({ text: texts(item) })), margin: [0, 2, 0, 5] }];
    case "table":
      return [tableContent(block)];
    case "card":
      return [cardContent(block)];
    case "flow":
      return flowContent(block);
    default:
      return block satisfies never;
  }
}

const headingSizes = { 1: 15, 2: 13, 3: 11 } as const;

type Heading = Extract<Block, { kind: "heading" }>;

/** The first two levels stand in the table of contents and among the bookmarks. */
function headingContent({ level, id, text, newPage }: Heading, parent: string | null): Content {
  const listed = {
    tocItem: true,
    tocMargin: [(level - 1) * 14, 1.5, 0, 0] as [number, number, number, number],
    outline: true,
    ...(level === 2 && parent !== null ? { outlineParentId: parent } : { outlineExpanded: true }),
  };
  return {
    text,
    id,
    bold: true,
    fontSize: headingSizes[level],
    margin: [0, newPage ? 0 : 8, 0, 6],
    headlineLevel: level,
    ...(newPage ? { pageBreak: "before" as const } : {}),
    ...(level < 3 ? listed : {}),
  };
}

function texts(line: Line) {
  return line.map(({ text, style, to }) => ({
    text: style === "added" ? `【追】${text}` : style === "removed" ? `【削】${text}` : text,
    ...(style === "bold" ? { bold: true } : {}),
    ...(style === "small" ? { fontSize: 7.5 } : {}),
    ...(style === "added" ? { decoration: "underline" as const, bold: true } : {}),
    ...(style === "removed" ? { decoration: "lineThrough" as const } : {}),
    ...(to === undefined ? {} : { linkToDestination: to }),
  }));
}

/** One node for all lines: a manual has thousands of them, and each node costs. */
function lines(all: readonly Line[]) {
  return all.flatMap((one, index) => (index === 0 ? texts(one) : [{ text: "\n" }, ...texts(one)]));
}

const thin = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
  paddingLeft: () => 4,
  paddingRight: () => 4,
};

/** Lines that surely fit a page; what may not be parted by a page's end and is longer would be cut off. */
const mostTogether = 45;

function linesOn(all: readonly Line[], width: number): number {
  const rows = all.map((one) => textWidth(one.map(({ text }) => text).join(""), 9) / width);
  return rows.reduce((sum, one) => sum + Math.max(1, Math.ceil(one)), 0);
}

function tableContent({ widths, head, rows }: Extract<Block, { kind: "table" }>): ContentTable {
  const total = widths.reduce((sum, one) => sum + one, 0);
  // Lines and padding of each column stand outside its width.
  const room = contentWidth - widths.length * 8.5 - 0.5;
  const longest = Math.max(
    0,
    ...rows.flatMap((row) =>
      row.map((one, at) => linesOn(one.lines, (room * (widths[at] ?? total)) / total)),
    ),
  );
  const heads = head.map((text) => ({ text, bold: true, fillColor: shade, alignment: "center" as const }));
  return {
    table: {
      headerRows: head.length > 0 ? 1 : 0,
      dontBreakRows: longest <= mostTogether,
      keepWithHeaderRows: 1,
      widths: widths.map((one) => (room * one) / total),
      body: [...(head.length > 0 ? [heads] : []), ...rows.map((row) => row.flatMap(cells))],
    },
    layout: thin,
    fontSize: 8.5,
    margin: [0, 2, 0, 8],
  };
}

function cells({ lines: all, head, align, columns = 1 }: Cell): TableCell[] {
  const own: TableCell = {
    text: lines(all),
    ...(head ? { fillColor: "#f4f4f4" } : {}),
    alignment: align ?? "left",
    colSpan: columns,
  };
  return [own, ...Array.from({ length: columns - 1 }, () => ({ text: "" }))];
}

const fitsPage = ({ rows }: Pick<Extract<Block, { kind: "card" }>, "rows">) =>
  rows.reduce((sum, row) => sum + linesOn(row.lines, contentWidth - 66), 0) <= mostTogether;

function cardContent({ id, number, title, badges, rows }: Extract<Block, { kind: "card" }>): Content {
  const badge =
    badges.length === 0 ? [] : [{ text: `　［${badges.join("］［")}］`, bold: false, fontSize: 8 }];
  const headRow: TableCell[] = [
    {
      text: [{ text: `${number}　${title}`, id }, ...badge],
      colSpan: 2,
      bold: true,
      fontSize: 10,
      fillColor: shade,
    },
    { text: "" },
  ];
  const body = rows.map(({ label, lines: all }): TableCell[] => [
    { text: label, bold: true, fontSize: 8 },
    { text: lines(all), fontSize: label === "根拠" ? 7.5 : 8.5 },
  ]);
  return {
    unbreakable: fitsPage({ rows }),
    stack: [{ table: { widths: [48, contentWidth - 48 - 17.5], body: [headRow, ...body] }, layout: thin }],
    margin: [0, 0, 0, 8],
  };
}

function flowContent({ sheet, caption }: Extract<Block, { kind: "flow" }>): Content[] {
  // A sheet that fills most of a page gets one; a short one may stand below what came before.
  return [
    {
      unbreakable: true,
      stack: [
        { text: caption, bold: true, fontSize: 9.5, margin: [0, 2, 0, 6] },
        {
          svg: svgOf(sheet, pdfFont, caption),
          width: sheet.width * sheet.scale,
          font: pdfFont,
        } as Content,
      ],
      margin: [0, 0, 0, 10],
    },
  ];
}

function coverContent({ business, title, mark, facts, seals, note }: Cover): Content[] {
  const warning: Content[] =
    mark === null
      ? []
      : [
          {
            table: {
              widths: ["*"],
              body: [[{ text: mark, bold: true, fontSize: 20, alignment: "center", margin: [0, 6, 0, 6] }]],
            },
            margin: [110, 24, 110, 0],
          },
        ];
  return [
    { text: business, fontSize: 16, alignment: "center", margin: [0, 110, 0, 0] },
    { text: title, fontSize: 30, bold: true, alignment: "center", margin: [0, 18, 0, 0] },
    ...warning,
    {
      table: {
        widths: [80, 260],
        body: facts.map(({ label, text }) => [{ text: label, fillColor: shade }, text]),
      },
      layout: { ...thin, paddingTop: () => 5, paddingBottom: () => 5 },
      fontSize: 11,
      margin: [80, 60, 0, 0],
    },
    {
      columns: [{ width: "*", text: "" }, ...seals.map(sealContent), { width: "*", text: "" }],
      columnGap: 16,
      margin: [0, 50, 0, 0],
    },
    { text: note, fontSize: 9, alignment: "center", margin: [0, 40, 0, 0] },
  ];
}

function sealContent({ party, boxes }: Cover["seals"][number]): Column {
  return {
    width: boxes.length * 84,
    table: {
      widths: boxes.map(() => 70),
      heights: [14, 14, 54],
      body: [
        [
          { text: party, colSpan: boxes.length, alignment: "center", fillColor: shade, bold: true },
          ...boxes.slice(1).map(() => ""),
        ],
        boxes.map((box) => ({ text: box, alignment: "center" as const })),
        boxes.map(() => ""),
      ],
    },
    layout: thin,
  };
}
