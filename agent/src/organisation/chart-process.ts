import { answerParent } from "../pdf/answer.ts";
import { renderPdf } from "../pdf/render.ts";
import { type ChartOrder, chartPdf } from "./chart-print.ts";

await answerParent((order: ChartOrder) => renderPdf(chartPdf(order)));
