/** Black on white, nothing loaded from outside. A normal day's form fits one page; no text of it under 8.5 pt. */
export const reportStyle = `
@page { @bottom-right { content: counter(page) " / " counter(pages) " ページ"; font: 8.5pt sans-serif; } }
@page form-portrait { size: A4 portrait; margin: 6.2mm 8.5mm 7.2mm; }
@page form-landscape { size: A4 landscape; margin: 6.2mm 8.5mm 7.2mm; }
@page normal-portrait { size: A4 portrait; margin: 12.7mm; }
@page normal-landscape { size: A4 landscape; margin: 12.7mm; }
@page wide-portrait { size: A4 portrait; margin: 8.5mm 8.5mm 9mm; }
@page wide-landscape { size: A4 landscape; margin: 8.5mm 8.5mm 9mm; }
* { box-sizing: border-box; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
html { background: #fff; color: #000; }
body { margin: 0; font: 9pt/1.25 "BIZ UDPGothic", "Yu Gothic UI", "Yu Gothic", "Hiragino Sans", "Noto Sans CJK JP",
  "Noto Sans JP", sans-serif; font-variant-numeric: tabular-nums; }
.page { margin: 0 auto; padding: 0 .3mm; }
.page + .page { break-before: page; }
.form { font-size: 8.5pt; line-height: 1.07; } .wide { font-size: 8pt; line-height: 1.15; }
h1 { font-size: 13pt; line-height: 1.25; text-align: center; margin: 0 0 .8mm; letter-spacing: .02em; }
h1 .mark-box { border: .5mm solid #000; padding: 0 1.5mm; margin-right: 3mm; font-size: 11.5pt; }
h1.cover { font-size: 24pt; margin: 45mm 0 14mm; } h1.cover .mark-box { display: table; margin: 0 auto 8mm; font-size: 18pt; }
h2 { font-size: 11pt; margin: 4mm 0 1mm; line-height: 1.2; break-after: avoid; }
h2 small { font-size: 8.5pt; font-weight: normal; }
.form h2 { font-size: 9pt; margin: .55mm 0 .15mm; line-height: 1.07; }
.form thead th, .form .seals th { padding: .05mm .1mm; line-height: 1.05; white-space: pre; }
.wide h2 { font-size: 9pt; margin: 2mm 0 .6mm; }
p, ul { margin: .4mm 0 0; } ul { padding-left: 1.4em; }
.normal p { margin: 1.2mm 0; }
table { border-collapse: collapse; width: 100%; }
table + table, table + p { margin-top: 1mm; }
th, td { border: .2mm solid #000; padding: .05mm .8mm; font-weight: normal; text-align: left; overflow-wrap: anywhere; }
.normal th, .normal td { padding: .4mm 1.2mm; }
thead th { background: #ececec; text-align: center; white-space: pre-line; line-height: 1.1; }
th { background: #f4f4f4; white-space: pre-line; }
td { white-space: pre-line; }
.keep { white-space: pre; overflow-wrap: normal; } .n { white-space: nowrap; overflow-wrap: normal; }
tr, section { break-inside: avoid; }
.n { text-align: right; } .c { text-align: center; } .r { text-align: right; }
.zero { color: #595959; } .b { font-weight: bold; }
.alert { color: #b00000; font-weight: bold; } .off { background: #e4e4e4; }
.strong { border: .4mm solid #000; }
.edge { border-left-width: .4mm; }
tr.group > * { border-top-width: .4mm; }
tr.subtotal > * { background: #f4f4f4; font-weight: bold; } tr.subtotal > th { font-weight: normal; }
tr.total > * { background: #ececec; font-weight: bold; border-top-width: .4mm; }
.form table { font-feature-settings: "palt"; } .form .n { font-feature-settings: normal; }
.fields th { white-space: nowrap; }
.side { display: flex; gap: 2.82mm; align-items: stretch; }
.side > * { min-width: 0; }
.seals { height: 100%; } .seals th { text-align: center; height: 4.2mm; }
svg.bars { display: block; max-width: 100%; }
svg.bars text { font-size: 8.5px; text-anchor: middle; }
.box { border: .2mm solid #000; padding: .5mm 1mm; }
.small { font-feature-settings: "palt"; line-break: strict; } .form .small { font-size: 8pt; line-height: 1.06; }
.large { font-size: 14pt; }
.break { break-after: page; }
.watermark { position: fixed; inset: 42% 0 auto; text-align: center; font-size: 76pt; font-weight: bold;
  color: rgba(0, 0, 0, .09); transform: rotate(-24deg); letter-spacing: .15em; pointer-events: none; }
@media screen { html { padding: 0 4mm; } .page { padding: 8mm .3mm; } .page + .page { border-top: .3mm dashed #888; } }
`;
