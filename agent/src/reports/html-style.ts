/** Black on white, nothing loaded from outside, no text under 8.5 pt. A normal day fits one page. */
export const dailyStyle = `
@page { size: A4 portrait; margin: 6.5mm 8.5mm 8mm;
  @bottom-right { content: counter(page) " / " counter(pages) " ページ"; font: 8.5pt sans-serif; } }
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body { margin: 0 auto; max-width: 193mm; padding: 0 .3mm; font: 8.5pt/1.13 "BIZ UDPGothic", "Yu Gothic UI", "Yu Gothic",
  "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 13pt; line-height: 1.25; text-align: center; margin: 0 0 1.2mm; letter-spacing: .02em; }
h2 { font-size: 9pt; margin: 1.05mm 0 .3mm; line-height: 1.1; break-after: avoid; }
h2 small { font-size: 8.5pt; font-weight: normal; }
p, ul { margin: .4mm 0 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border: .2mm solid #000; padding: .05mm .8mm; font-weight: normal; text-align: left; }
thead th { background: #ececec; text-align: center; white-space: nowrap; }
tr, section { break-inside: avoid; }
td.n { text-align: right; white-space: nowrap; }
td.zero { color: #595959; }
.top { display: flex; gap: 2mm; align-items: stretch; }
.top table:first-child { flex: 1; }
.top th { white-space: nowrap; background: #f4f4f4; width: 15mm; }
.top .seals { width: 55mm; }
.seals th { width: 18mm; text-align: center; height: 4.2mm; }
.staff { margin-top: 1mm; } .staff th { width: 32mm; background: #f4f4f4; }
.staff span { display: inline-block; margin-right: 1.2em; white-space: nowrap; }
.work { border: .4mm solid #000; }
.work .division { width: 21.5mm; background: #f4f4f4; white-space: pre-line; padding-right: 0;
  font-feature-settings: "palt"; }
.work td.name { white-space: nowrap; padding-right: 0; }
.work tr.first > * { border-top-width: .4mm; }
.work tr.subtotal > td { background: #f4f4f4; font-weight: bold; }
.work tr.total > * { background: #ececec; font-weight: bold; border-top-width: .4mm; }
.work .edge { border-left-width: .4mm; }
.outcomes { table-layout: fixed; }
.outcomes th { text-align: center; line-height: 1.1; padding: .2mm 0; background: #f4f4f4; white-space: pre-line; }
.outcomes td.n { text-align: center; }
.pair { display: flex; gap: 4mm; }
.pair > * { flex: 1; min-width: 0; }
.devices { font-feature-settings: "palt"; }
.devices td:first-child { width: 74mm; } .devices .n { width: 15mm; }
.lists { table-layout: fixed; overflow-wrap: anywhere; }
.lists th:nth-child(-n+2) { width: 13mm; } .lists th:nth-child(3) { width: 49mm; } .lists th:nth-child(4) { width: 27mm; }
.bars { width: 100%; display: block; }
.bars text { font-size: 8.5px; text-anchor: middle; }
.bars rect { fill: #666; } .bars line { stroke: #000; stroke-width: .6; }
.hand { border: .2mm solid #000; height: 11.5mm; padding: .5mm 1mm; }
.hand b { font-weight: normal; letter-spacing: .1em; }
.rules { font-feature-settings: "palt"; line-break: strict; line-height: 1.07; }
h1 .rehearsal { border: .5mm solid #000; padding: 0 1.5mm; margin-right: 3mm; font-size: 11.5pt; }
.mark { position: fixed; inset: 42% 0 auto; text-align: center; font-size: 76pt; font-weight: bold;
  color: rgba(0, 0, 0, .09); transform: rotate(-24deg); letter-spacing: .15em; pointer-events: none; }
@media screen { body { padding: 8mm .3mm; } html { padding: 0 4mm; } }
`;
