import { formatWareki } from "@desk/shared/calendar/era";
import {
  type OrganisationAnswer,
  organisationPositionLabels,
  organisationPositions,
} from "@desk/shared/contract";
import { type PdfDocument, pdfFont, pdfMargins } from "../pdf/document.ts";
import { dailyForm } from "../reports/daily/form.ts";
import { escapeHtml as e } from "../reports/escape.ts";
import { layoutChart } from "./chart-layout.ts";
import { chartSvg } from "./chart-svg.ts";

export type ChartFormat = "html" | "pdf";
export type ChartOrder = { readonly answer: OrganisationAnswer; readonly rehearsal: boolean };

const title = "業務実施体制図";
const rehearsalMark = "訓練データ（提出不可）";
const fontStack = '"Noto Sans JP", "Noto Sans CJK JP", "BIZ UDPGothic", "Yu Gothic", Meiryo, sans-serif';
/** A4 on its side, without margins, head and notes. */
const room = { width: 762, height: 400 };

/** What stands around the drawing; both formats say the same. */
function wordsOf({ answer: { organisation, revision, updatedAt } }: ChartOrder) {
  const { headcount } = organisation;
  const counts = organisationPositions.map((one) => `${organisationPositionLabels[one]} ${headcount[one]}名`);
  const made = updatedAt === null ? "未作成" : `第${revision}版　${formatWareki(updatedAt.slice(0, 10))}現在`;
  return {
    head: `${dailyForm.businessName}　　提出先　${dailyForm.submitTo}　　${made}`,
    counts: `配置人数　${counts.join("　")}`,
    notes: [
      "実線は指揮の系統、両矢印は報告・連絡、破線は緊急時の連絡を表す。",
      "現場責任者は、本委託業務の現場を統括し、個人情報の管理責任者を兼ねる（仕様書9(2)②）。担当者への業務の指示は受託者が行い、発注者からの連絡は業務責任者または現場責任者が受ける。",
    ],
    running: `${title}　${made}`,
  };
}

/** The chart as one page to read and to print. Every text is escaped. */
export function chartHtml(order: ChartOrder): string {
  const words = wordsOf(order);
  const layout = layoutChart(order.answer.organisation);
  const mark = order.rehearsal ? `<strong class="mark">${e(rehearsalMark)}</strong>` : "";
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(words.running)}</title><style>
@page { size: A4 landscape; margin: 12mm; }
body { margin: 0 auto; padding: 8pt; max-width: ${room.width}pt; font: 9pt/1.4 ${fontStack}; color: #000; background: #fff; }
h1 { margin: 0 0 4pt; font-size: 15pt; text-align: center; }
p { margin: 2pt 0; }
.mark { border: 1pt solid #000; padding: 1pt 4pt; margin-inline-end: 8pt; font-size: 9pt; }
svg { display: block; margin: 8pt auto; max-width: 100%; height: auto; max-height: 150mm; }
small { display: block; font-size: 8pt; }
</style></head>
<body><h1>${mark}${title}</h1><p>${e(words.head)}</p><p>${e(words.counts)}</p>
${chartSvg(layout, fontStack)}
${words.notes.map((note) => `<small>※ ${e(note)}</small>`).join("\n")}
</body></html>
`;
}

/** The same as PDF, on one page however many people there are. */
export function chartPdf(order: ChartOrder): PdfDocument {
  const words = wordsOf(order);
  const layout = layoutChart(order.answer.organisation);
  const scale = Math.min(1, room.height / layout.height, room.width / layout.width);
  return {
    title,
    author: dailyForm.author,
    subject: dailyForm.businessName,
    // The day of the last save and not of the print: the same content is the same file.
    madeAt: new Date(order.answer.updatedAt ?? "2026-04-01T00:00:00+09:00"),
    footer: words.running,
    watermark: order.rehearsal ? "訓練データ" : null,
    sections: [
      {
        orientation: "landscape",
        margins: { ...pdfMargins, top: 30 },
        fontSize: 9,
        header: null,
        content: [
          {
            text: order.rehearsal ? `${title}　${rehearsalMark}` : title,
            fontSize: 15,
            bold: true,
            alignment: "center",
            margin: [0, 0, 0, 4],
          },
          words.head,
          { text: words.counts, margin: [0, 0, 0, 8] },
          { svg: chartSvg(layout, pdfFont), width: layout.width * scale, alignment: "center" },
          ...words.notes.map((note, index) => ({
            text: `※ ${note}`,
            fontSize: 8,
            margin: [0, index === 0 ? 8 : 0, 0, 0] as [number, number, number, number],
          })),
        ],
      },
    ],
  };
}
