import { escapeHtml as e } from "../escape.ts";
import { barChart } from "./bars.ts";
import type {
  Block,
  Cell,
  FieldsBlock,
  HeatBlock,
  ReportDocument,
  Row,
  Section,
  SideBlock,
  TableBlock,
  TextBlock,
  TitleBlock,
} from "./blocks.ts";
import { fieldRows, gridOf, heatColour, heatTable, highestOf, type Place, shadeOf } from "./grid.ts";
import { reportStyle } from "./html-style.ts";
import { columnWidths, pageOf, partRooms } from "./page.ts";
import { formatValue, isNumeric, isZero } from "./values.ts";
import { documentWords } from "./words.ts";

/** A report as one self-contained page to read and to print. Every text is escaped here. */
export function documentHtml(document: ReportDocument): string {
  const mark = document.rehearsal
    ? // `position: fixed` repeats on every printed page.
      `<div class="watermark" aria-hidden="true">${e(documentWords.rehearsalMark)}</div>`
    : "";
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(document.running)}</title><style>${reportStyle}</style></head>
<body>${mark}${document.sections.map((section) => sectionHtml(section, document.rehearsal)).join("\n")}
</body></html>
`;
}

type Around = { readonly room: number; readonly fontSize: number; readonly rehearsal: boolean };

function sectionHtml(section: Section, rehearsal: boolean): string {
  const { room, fontSize } = pageOf(section);
  const { density, orientation } = section;
  // The padding of the page, which keeps thick frames inside it.
  const around = { room: room - 2, fontSize, rehearsal };
  return (
    `<div class="page ${density}" style="page:${density}-${orientation};max-width:${room.toFixed(1)}pt">` +
    `${blocksHtml(section.blocks, around)}</div>`
  );
}

const blocksHtml = (blocks: readonly Block[], around: Around): string =>
  blocks.map((block) => blockHtml(block, around)).join("\n");

function blockHtml(block: Block, around: Around): string {
  switch (block.kind) {
    case "title":
      return titleHtml(block, around.rehearsal);
    case "heading":
      return `<h2>${e(block.text)}${block.notes.map((note) => ` <small>${e(note)}</small>`).join("")}</h2>`;
    case "fields":
      return fieldsHtml(block, around.room);
    case "table":
      return tableHtml(block, around.room);
    case "bars":
      return block.bars.length === 0 ? `<p>${e(block.empty)}</p>` : barChart(block, around.room, 8.5);
    case "heat":
      return heatHtml(block, around.room);
    case "text":
      return textHtml(block);
    case "list":
      return block.items.length === 0
        ? `<p>${e(block.empty)}</p>`
        : `<ul id="${e(block.id)}">${block.items.map((item) => `<li>${e(item)}</li>`).join("")}</ul>`;
    case "side":
      return sideHtml(block, around);
    case "signatures": {
      const heads = block.labels.map((label) => `<th>${e(label)}</th>`).join("");
      const boxes = block.labels.map(() => `<td style="height:${block.height}pt"></td>`).join("");
      return `<table class="seals" style="table-layout:fixed"><tr>${heads}</tr><tr>${boxes}</tr></table>`;
    }
    case "page-break":
      return '<div class="break"></div>';
    default:
      return block satisfies never;
  }
}

function titleHtml({ text, marks, cover }: TitleBlock, rehearsal: boolean): string {
  const all = [...(rehearsal ? [documentWords.rehearsalTitle] : []), ...marks];
  const boxes = all.map((mark) => `<span class="mark-box">${e(mark)}</span>`).join("");
  return `<h1${cover === true ? ' class="cover"' : ""}>${boxes}${e(text)}</h1>`;
}

function fieldsHtml(block: FieldsBlock, room: number): string {
  const rest = (room - block.labelWidth * block.across) / block.across;
  const columns = Array.from({ length: block.across }, () => [block.labelWidth, rest]).flat();
  const rows = fieldRows(block).map(
    (cells) => `<tr>${cells.map((cell) => cellHtml(cell, "")).join("")}</tr>`,
  );
  return `<table class="fields" id="${e(block.id)}">${colgroup(columns, room)}${rows.join("")}</table>`;
}

const colgroup = (widths: readonly number[], room: number): string =>
  `<colgroup>${widths.map((width) => `<col style="width:${((width / room) * 100).toFixed(2)}%">`).join("")}</colgroup>`;

function tableHtml(block: TableBlock, room: number, shades?: (place: Place) => string): string {
  if (block.rows.length === 0) return `<p id="${e(block.id)}">${e(block.empty)}</p>`;
  const widths = columnWidths(block.columns, room);
  const lines = (rows: readonly (readonly Cell[])[], styles: readonly Row["style"][]) =>
    gridOf(rows, block.columns.length)
      .map((places, index) => {
        const style = styles[index];
        const own = places.map((place, column) => {
          if (!place.origin) return "";
          const { edge, keep, align } = block.columns[column] ?? { width: 0 };
          const more = `${edge === true ? " edge" : ""}${keep === true ? " keep" : ""}`;
          return cellHtml(place.cell, more, align, shades?.(place));
        });
        return `<tr${style === undefined || style === "plain" ? "" : ` class="${style}"`}>${own.join("")}</tr>`;
      })
      .join("");
  const styles = block.rows.map((row) => row.style);
  const body = lines(
    block.rows.map((row) => row.cells),
    styles,
  );
  return (
    `<table id="${e(block.id)}"${block.strong === true ? ' class="strong"' : ""}>${colgroup(widths, room)}` +
    `${block.head.length === 0 ? "" : `<thead>${lines(block.head, [])}</thead>`}<tbody>${body}</tbody></table>`
  );
}

function cellHtml(cell: Cell, more: string, columnAlign?: Cell["align"], style?: string): string {
  const { value, rows, columns, head, bold, tone } = cell;
  const align = cell.align ?? (head === true ? undefined : columnAlign);
  const place =
    align === undefined ? (isNumeric(value) ? "n" : "") : { left: "", center: "c", right: "r" }[align];
  const names = [
    place,
    isZero(value) ? "zero" : "",
    bold === true ? "b" : "",
    tone ?? "",
    isNumeric(value) && place !== "n" ? "keep" : "",
  ]
    .filter((name) => name !== "")
    .join(" ");
  const attributes =
    (`${names}${more}`.trim() === "" ? "" : ` class="${`${names}${more}`.trim()}"`) +
    (rows === undefined || rows === 1 ? "" : ` rowspan="${rows}"`) +
    (columns === undefined || columns === 1 ? "" : ` colspan="${columns}"`) +
    (style === undefined || style === "" ? "" : ` style="${style}"`);
  const tag = head === true ? "th" : "td";
  return `<${tag}${attributes}>${e(formatValue(value))}</${tag}>`;
}

function heatHtml(block: HeatBlock, room: number): string {
  const highest = highestOf(block);
  return tableHtml(heatTable(block), room, ({ cell }) => {
    const shade = cell.value.kind === "count" ? shadeOf(cell.value.n, highest) : 0;
    return shade === 0 ? "" : `background:${heatColour(shade)}`;
  });
}

function textHtml({ id, lines, label, box, align, size }: TextBlock): string {
  const names = [
    box === undefined ? "" : "box",
    size ?? "",
    align === "center" ? "c" : align === "right" ? "r" : "",
  ]
    .filter((name) => name !== "")
    .join(" ");
  const height = box === undefined || box === 0 ? "" : ` style="min-height:${box}pt"`;
  const own = lines.map((line, index) => {
    const before = index === 0 && label !== undefined ? `<b>${e(label)}</b>　` : "";
    return `${before}${e(line)}`;
  });
  return `<p id="${e(id)}"${names === "" ? "" : ` class="${names}"`}${height}>${own.join("<br>")}</p>`;
}

function sideHtml(block: SideBlock, around: Around): string {
  const rooms = partRooms(block.parts, around.room);
  const parts = block.parts.map((part, index) => {
    const room = rooms[index] ?? 0;
    // The gap stands between the parts, so the shares are of what it leaves.
    return `<section style="flex:${part.width} 1 0">${blocksHtml(part.blocks, { ...around, room })}</section>`;
  });
  return `<div class="side">${parts.join("")}</div>`;
}
