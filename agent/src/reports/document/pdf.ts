import type { Content, PdfDocument, PdfSection } from "../../pdf/document.ts";
import { barLayout } from "./bars.ts";
import type {
  BarsBlock,
  Block,
  HeadingBlock,
  HeatBlock,
  ListBlock,
  ReportDocument,
  Section,
  SideBlock,
  SignaturesBlock,
  TextBlock,
  TitleBlock,
} from "./blocks.ts";
import { heatColour, heatTable, highestOf, shadeOf } from "./grid.ts";
import { pageOf, partRooms, sideGap } from "./page.ts";
import { fieldsContent, gridContent, type Setting, tableContent } from "./pdf-table.ts";
import { fitted, textWidth } from "./pdf-text.ts";
import { count, formatValue, text } from "./values.ts";
import { documentWords } from "./words.ts";

/** Where a block stands. */
type Around = {
  readonly room: number;
  readonly density: Section["density"];
  readonly setting: Setting;
  readonly rehearsal: boolean;
  /** Bookmark under which the section's headings hang. */
  readonly sectionId: string;
  readonly sectionTitle: string;
};

// Room above and below a line of text in a cell. The line itself is set to 1.09 of the size, 1.448 being the font's own.
const lineHeight = 0.753;
const settings: Record<Section["density"], Setting> = {
  form: { fontSize: 8.5, above: -1.8, below: 2.05, bold: false },
  normal: { fontSize: 9, above: 0, below: 4, bold: true },
  wide: { fontSize: 8, above: -1.2, below: 2.6, bold: false },
};

/** A report as the PDF library wants it: selectable text, bookmarks, A4, 頁 and the mark of a rehearsal on every page. */
export function documentPdf(document: ReportDocument): PdfDocument {
  return {
    title: document.title,
    author: document.author,
    subject: document.subject,
    madeAt: new Date(document.madeAt),
    footer: document.running,
    watermark: document.rehearsal ? documentWords.rehearsalMark : null,
    sections: document.sections.map((section, index) => sectionOf(section, index, document.rehearsal)),
  };
}

function sectionOf(section: Section, index: number, rehearsal: boolean): PdfSection {
  const { side, top, bottom, room } = pageOf(section);
  const { density, orientation } = section;
  const setting = settings[density];
  const around: Around = {
    ...{ room, density, setting, rehearsal },
    ...{ sectionId: `section-${index}`, sectionTitle: section.title },
  };
  return {
    orientation,
    margins: { side, top, bottom },
    fontSize: setting.fontSize,
    header: null,
    content: [{ stack: contentsOf(section.blocks, around), lineHeight }],
  };
}

const contentsOf = (blocks: readonly Block[], around: Around): Content[] =>
  blocks.flatMap((block) => contentOf(block, around));

function contentOf(block: Block, around: Around): Content[] {
  const { room, setting } = around;
  switch (block.kind) {
    case "title":
      return titleContent(block, around);
    case "heading":
      return [headingContent(block, around)];
    case "fields":
      return [fieldsContent(block, room, setting)];
    case "table":
      return block.rows.length === 0 ? [line(block.empty, around)] : [tableContent(block, room, setting)];
    case "bars":
      return block.bars.length === 0 ? [line(block.empty, around)] : [barsContent(block, around)];
    case "heat":
      return [heatContent(block, around)];
    case "text":
      return [textContent(block, around)];
    case "list":
      return listContent(block, around);
    case "side":
      return [sideContent(block, around)];
    case "signatures":
      return [signaturesContent(block, around)];
    case "page-break":
      return [{ text: "", pageBreak: "after" }];
    default:
      return block satisfies never;
  }
}

const line = (words: string, { room, setting }: Around): Content =>
  fitted(words, room, { fontSize: setting.fontSize });

/** Marks in frames before the title; both in the middle of the page. The bookmark of the section is here. */
function titleContent({ text: words, marks, cover }: TitleBlock, around: Around): Content[] {
  const { bold } = around.setting;
  const all = [...(around.rehearsal ? [documentWords.rehearsalTitle] : []), ...marks];
  // Beside its frames a long title is set smaller, or it would run over the edge.
  const free = around.room - all.reduce((sum, mark) => sum + textWidth(mark, 11, bold) + 20, 0);
  const fontSize = cover === true ? 24 : Math.min(13.5, (13.5 * free) / textWidth(words, 13.5, bold));
  const title: Content = {
    text: words,
    id: around.sectionId,
    ...{ bold, fontSize, noWrap: cover !== true, lineHeight: 1, alignment: "center" as const },
    ...{ outline: true, outlineText: around.sectionTitle, outlineExpanded: true },
  };
  const boxes = all.map(
    (mark): Content => ({
      table: { body: [[{ text: mark, bold, fontSize: 11, noWrap: true, lineHeight: 1 }]] },
      layout: { paddingTop: () => -2, paddingBottom: () => 0, hLineWidth: () => 1.4, vLineWidth: () => 1.4 },
    }),
  );
  if (cover === true) {
    const framed = boxes.map(
      (box): Content => ({
        columns: [
          { width: "*", text: "" },
          { width: "auto", ...(box as object) } as never,
          { width: "*", text: "" },
        ],
        margin: [0, 0, 0, 14],
      }),
    );
    return [{ text: "", margin: [0, 110, 0, 0] }, ...framed, title, { text: "", margin: [0, 0, 0, 30] }];
  }
  const above = around.density === "form" ? -4 : 0;
  if (boxes.length === 0) return [{ ...(title as object), margin: [0, above, 0, 2] } as Content];
  return [
    {
      columns: [
        { width: "*", text: "" },
        ...boxes.map((box) => ({ width: "auto", ...(box as object) }) as never),
        { width: "auto", ...(title as object), margin: [0, -2, 0, 0] } as never,
        { width: "*", text: "" },
      ],
      columnGap: 7,
      margin: [0, above + 2, 0, 2],
    },
  ];
}

function headingContent({ text: words, notes }: HeadingBlock, around: Around): Content {
  const form = around.density !== "normal";
  const { bold } = around.setting;
  const fontSize = form ? 9.2 : 11;
  // Without a bold cut a head is known by its square.
  const head = bold ? words : `■ ${words}`;
  const rest = notes.map((note) => `　${note}`).join("");
  const free = around.room - textWidth(head, fontSize, bold);
  const beside = textWidth(rest, noteSize) <= free;
  const own: Content = {
    text: [
      { text: head, bold, noWrap: true },
      ...(beside && rest !== "" ? [{ text: rest, fontSize: noteSize, noWrap: true }] : []),
    ],
    fontSize,
    ...{ outline: true, outlineText: words, outlineParentId: around.sectionId },
  };
  const below = beside ? [] : notes.map((note) => fitted(note, around.room, { fontSize: noteSize }));
  return { stack: [own, ...below], headlineLevel: 1, margin: form ? [0, 0, 0, 1.3] : [0, 8, 0, 4] };
}

const noteSize = 8.5;

/** One column a bar: its number, the bar on its base line, its label. */
function barsContent(block: BarsBlock, { room, setting }: Around): Content {
  const fontSize = Math.min(8.5, setting.fontSize);
  const { baseline, step, wide, tall } = barLayout(block, room - 1, fontSize);
  const words = (label: string) => fitted(label, step - 0.5, { fontSize, alignment: "center" });
  return {
    columns: block.bars.map(({ label, n }, index) => {
      const height = tall[index] ?? 0;
      const left = (step - wide) / 2;
      return {
        width: step,
        stack: [
          {
            stack: [words(formatValue(count(n)))],
            margin: [0, baseline - height - fontSize * 1.3, 0, 0],
          },
          {
            canvas: [
              ...(height > 0
                ? [{ type: "rect" as const, x: left, y: 0, w: wide, h: height, color: "#666666" }]
                : []),
              { type: "line" as const, x1: 0, y1: height, x2: step, y2: height, lineWidth: 0.6 },
            ],
            margin: [0, fontSize * 0.25, 0, 0],
          },
          words(label),
        ],
      };
    }),
    columnGap: 0,
  };
}

function heatContent(block: HeatBlock, { room, setting }: Around): Content {
  const highest = highestOf(block);
  return tableContent(heatTable(block), room, setting, ({ value }) => {
    const shade = value.kind === "count" ? shadeOf(value.n, highest) : 0;
    return shade === 0 ? undefined : heatColour(shade);
  });
}

function textContent(block: TextBlock, { room, setting, density }: Around): Content {
  const { lines, label, box, align, size } = block;
  const fontSize = size === "large" ? 14 : size === "small" ? 8 : setting.fontSize;
  const inner = box === undefined ? room : room - 6;
  const written = lines
    .map((one, index) => (index === 0 && label !== undefined ? `${label}　${one}` : one))
    .join("\n");
  const own = fitted(written, inner, { fontSize, ...(align === undefined ? {} : { alignment: align }) });
  const air = density === "normal" ? 3 : 0;
  // One paragraph stays on one page.
  const whole = lines.length === 1;
  if (box === undefined) return { stack: [own], unbreakable: whole, margin: [0, air - 0.5, 0, air + 2] };
  return {
    table: { widths: [inner - 0.5], heights: [Math.max(0, box - 2)], body: [[own]] },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => 2.75,
      paddingRight: () => 2.75,
      paddingTop: () => setting.above + 0.8,
      paddingBottom: () => setting.below + 0.8,
    },
  };
}

function listContent({ items, empty }: ListBlock, around: Around): Content[] {
  const { room, setting } = around;
  if (items.length === 0) return [line(empty, around)];
  return items.map((item) => ({
    columns: [
      { width: 9, text: "・", fontSize: setting.fontSize },
      { width: room - 9, stack: [fitted(item, room - 9, { fontSize: setting.fontSize })] },
    ],
    // Else it would take over the gap of the blocks that stand beside each other.
    columnGap: 0,
  }));
}

function sideContent(block: SideBlock, around: Around): Content {
  const rooms = partRooms(block.parts, around.room);
  return {
    columns: block.parts.map((part, index) => {
      const room = rooms[index] ?? 0;
      return { width: room, stack: contentsOf(part.blocks, { ...around, room }) };
    }),
    columnGap: sideGap,
  };
}

function signaturesContent({ labels, height }: SignaturesBlock, { room, setting }: Around): Content {
  const cell = (words: string, head: boolean) => ({
    cell: { value: text(words), head, align: "center" as const },
    origin: true,
  });
  return gridContent(
    {
      columns: labels.map(() => ({})),
      widths: labels.map(() => room / labels.length),
      rows: [labels.map((label) => cell(label, true)), labels.map(() => cell("", false))],
      styles: ["plain", "plain"],
      headRows: 0,
      strong: false,
      heights: [0, height],
    },
    setting,
  );
}
