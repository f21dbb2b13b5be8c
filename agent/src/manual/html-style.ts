import type { Document } from "./blocks.ts";

export const fontStack =
  "BIZ UDPGothic, Yu Gothic UI, Yu Gothic, Hiragino Sans, Noto Sans CJK JP, Noto Sans JP, sans-serif";

/** On paper title, date and mark stand in every page's margin, where they can cover nothing; the cover has its own. */
export function marginStyle({ running, made, mark }: Pick<Document, "running" | "made" | "mark">): string {
  const quoted = (text: string) => `"${text.replaceAll(/["\\\n<]/g, "")}"`;
  const warning =
    mark === null ? "" : `@top-right { content: ${quoted(`【${mark}】`)}; font: bold 9pt sans-serif; }`;
  return `@page { @top-left { content: ${quoted(running)}; font: 8pt sans-serif; }
  @bottom-left { content: ${quoted(made)}; font: 8pt sans-serif; } ${warning} }
@page :first { @top-left { content: none; } @top-right { content: none; } }`;
}

/** Black on white, nothing loaded from outside; prints on A4 as the PDF does. */
export const manualStyle = `
@page { size: A4 portrait; margin: 16mm 14mm 14mm;
  @bottom-right { content: counter(page) " / " counter(pages) " ページ"; font: 8pt sans-serif; } }
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body { margin: 0 auto; max-width: 182mm; font: 9pt/1.35 ${fontStack}; }
h2 { font-size: 15pt; margin: 4mm 0 2mm; } h3 { font-size: 13pt; margin: 4mm 0 2mm; }
h4 { font-size: 11pt; margin: 3mm 0 2mm; } h5 { font-size: 10pt; margin: 0; }
h2, h3, h4, h5, figcaption { break-after: avoid; }
.page { break-before: page; }
small { font-size: 7.5pt; font-weight: normal; }
a { color: inherit; text-decoration: none; }
@media screen { body { padding: 4mm; } a { text-decoration: underline dotted; } }
ins { font-weight: bold; text-decoration: underline; } del { text-decoration: line-through; }
p { margin: 1mm 0 2mm; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 1mm 0 3mm; }
th, td { border: .2mm solid #000; padding: .6mm 1.4mm; text-align: left; vertical-align: top; font-weight: normal;
  overflow-wrap: anywhere; }
thead th { background: #ececec; text-align: center; font-weight: bold; }
tbody th { background: #f4f4f4; }
td.center { text-align: center; } td.right { text-align: right; }
tr, .card, figure { break-inside: avoid; }
.card { margin-bottom: 3mm; border: .2mm solid #000; }
.card h5 { background: #ececec; padding: .8mm 1.4mm; }
.card table { margin: 0; } .card th { width: 19mm; font-weight: bold; background: #fff; }
.card td, .card th { border-width: .2mm 0 0; } .card th { border-right-width: .2mm; }
figure { margin: 0 0 4mm; } figcaption { font-weight: bold; margin-bottom: 2mm; }
.flow svg { width: 100%; height: auto; display: block; }
.cover { text-align: center; padding-top: 30mm; }
.cover .business { font-size: 16pt; } .cover h1 { font-size: 30pt; margin: 6mm 0; }
.cover .warning { border: .4mm solid #000; font-size: 20pt; font-weight: bold; padding: 2mm; margin: 6mm 35mm; }
.facts { width: 130mm; margin: 18mm auto; font-size: 11pt; } .facts th { width: 32mm; background: #ececec; }
.parties { display: flex; justify-content: space-between; gap: 8mm; margin-bottom: 12mm; }
.seals { width: auto; } .seals th { background: #ececec; text-align: center; font-weight: bold; }
.seals td { width: 28mm; text-align: center; } .seals .empty td { height: 20mm; }
.contents ul { list-style: none; padding: 0; columns: 1; } .contents .level2 { padding-left: 6mm; }
.mark { position: fixed; top: 0; right: 0; margin: 0; border: .3mm solid #000; padding: 0 2mm; font-weight: bold;
  background: #fff; }
@media print { .mark { display: none; } }
.made { text-align: right; font-size: 8pt; }
@media print { .made { display: none; } }
`;
