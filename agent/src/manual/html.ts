import { escapeHtml as e } from "../reports/escape.ts";
import type { Block, Cell, Cover, Document, Line } from "./blocks.ts";
import { svgOf } from "./flow/svg.ts";
import { fontStack, manualStyle, marginStyle } from "./html-style.ts";

/** A document as one self-contained, printable page. Every text is escaped here. */
export function manualHtml(document: Document): string {
  const headings = document.blocks.filter((block) => block.kind === "heading");
  const body = document.blocks.map((block) =>
    block.kind === "contents" ? contents(headings) : blockHtml(block),
  );
  const mark = document.mark === null ? "" : `<p class="mark">${e(document.mark)}</p>`;
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(document.title)}</title><style>${manualStyle}${marginStyle(document)}</style></head>
<body>${mark}
${body.join("\n")}
<p class="made">${e(document.made)}</p>
</body></html>
`;
}

function blockHtml(block: Exclude<Block, { kind: "contents" }>): string {
  switch (block.kind) {
    case "cover":
      return cover(block.cover);
    case "heading": {
      const tag = `h${block.level + 1}`;
      return `<${tag} id="${e(block.id)}"${block.newPage ? ' class="page"' : ""}>${e(block.text)}</${tag}>`;
    }
    case "paragraph":
      return `<p>${lineHtml(block.line)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${lineHtml(item)}</li>`).join("")}</ul>`;
    case "table":
      return table(block);
    case "card":
      return card(block);
    case "flow":
      return flow(block);
    default:
      return block satisfies never;
  }
}

function contents(headings: readonly Extract<Block, { kind: "heading" }>[]): string {
  const items = headings
    .filter(({ level }) => level < 3)
    .map(({ id, text, level }) => `<li class="level${level}"><a href="#${e(id)}">${e(text)}</a></li>`);
  return `<nav class="contents"><h2 class="page">目次</h2><ul>${items.join("")}</ul></nav>`;
}

function lineHtml(line: Line): string {
  return line
    .map(({ text, style, to }) => {
      const inner = to === undefined ? e(text) : `<a href="#${e(to)}">${e(text)}</a>`;
      switch (style) {
        case undefined:
          return inner;
        case "bold":
          return `<b>${inner}</b>`;
        case "small":
          return `<small>${inner}</small>`;
        case "added":
          return `<ins>【追】${inner}</ins>`;
        case "removed":
          return `<del>【削】${inner}</del>`;
        default:
          return style satisfies never;
      }
    })
    .join("");
}

const linesHtml = (all: readonly Line[]) => all.map((one) => `<div>${lineHtml(one)}</div>`).join("");

function table({ widths, head, rows }: Extract<Block, { kind: "table" }>): string {
  const total = widths.reduce((sum, one) => sum + one, 0);
  const columns = widths.map((one) => `<col style="width:${((100 * one) / total).toFixed(1)}%">`).join("");
  const heads =
    head.length === 0 ? "" : `<thead><tr>${head.map((text) => `<th>${e(text)}</th>`).join("")}</tr></thead>`;
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`).join("");
  return `<table><colgroup>${columns}</colgroup>${heads}<tbody>${body}</tbody></table>`;
}

function cellHtml({ lines, head, align, columns }: Cell): string {
  const tag = head ? "th" : "td";
  const span = columns === undefined ? "" : ` colspan="${columns}"`;
  const place = align === undefined ? "" : ` class="${align}"`;
  return `<${tag}${span}${place}>${linesHtml(lines)}</${tag}>`;
}

function card({ id, number, title, badges, rows }: Extract<Block, { kind: "card" }>): string {
  const badge = badges.map((one) => ` <small>［${e(one)}］</small>`).join("");
  const body = rows
    .map(({ label, lines }) => `<tr><th>${e(label)}</th><td>${linesHtml(lines)}</td></tr>`)
    .join("");
  return (
    `<section class="card" id="${e(id)}"><h5>${e(number)}　${e(title)}${badge}</h5>` +
    `<table><tbody>${body}</tbody></table></section>`
  );
}

function flow({ sheet, caption }: Extract<Block, { kind: "flow" }>): string {
  const width = sheet.width * sheet.scale;
  // Points, as in the PDF; the drawing's own size would be read as pixels.
  return (
    `<figure><figcaption>${e(caption)}</figcaption>` +
    `<div class="flow" style="width:${width.toFixed(1)}pt">${svgOf(sheet, fontStack, caption)}</div></figure>`
  );
}

function cover({ business, title, mark, facts, seals, note }: Cover): string {
  const warning = mark === null ? "" : `<p class="warning">${e(mark)}</p>`;
  const rows = facts.map(({ label, text }) => `<tr><th>${e(label)}</th><td>${e(text)}</td></tr>`).join("");
  const boxes = seals.map(
    (seal) =>
      `<table class="seals"><tr><th colspan="${seal.boxes.length}">${e(seal.party)}</th></tr>` +
      `<tr>${seal.boxes.map((box) => `<td>${e(box)}</td>`).join("")}</tr>` +
      `<tr class="empty">${seal.boxes.map(() => "<td></td>").join("")}</tr></table>`,
  );
  return (
    `<header class="cover"><p class="business">${e(business)}</p><h1>${e(title)}</h1>${warning}` +
    `<table class="facts">${rows}</table><div class="parties">${boxes.join("")}</div><p>${e(note)}</p></header>`
  );
}
