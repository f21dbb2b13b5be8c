import { formatWareki } from "@desk/shared/calendar/era";
import {
  type DailyReport,
  outcomeLabels,
  outcomes,
  type SiteAnswer,
  type TimeFigures,
} from "@desk/shared/contract";
import { catalogue, divisionLabels, divisions } from "@desk/shared/procedures/catalogue";

/** The main figures of a report, in Japanese, for the console. */
export function mainFigures(report: DailyReport, site: Pick<SiteAnswer, "devices">): string[] {
  const labels = new Map(site.devices.map(({ id, label }) => [id, label]));
  const rows = report.transactions.byProcedure;
  const byDivision = divisions.flatMap((division) => {
    const ids = catalogue.filter((entry) => entry.division === division).map((entry) => entry.id);
    const count = ids.reduce((sum, id) => sum + (rows[id]?.count ?? 0), 0);
    return ids.length === 0 ? [] : [`    ${divisionLabels[division]}　${count}件`];
  });
  const byOutcome = outcomes.flatMap((outcome) => {
    const n = Object.values(rows).reduce((sum, row) => sum + (row.byOutcome[outcome] ?? 0), 0);
    return n === 0 ? [] : [`${outcomeLabels[outcome]} ${n}`];
  });
  const down = report.devices.filter((device) => device.downMinutes > 0);
  return [
    `日次報告書　${formatWareki(report.businessDate)}　${report.opensAt}～${report.closesAt}【訓練データ】`,
    `  取扱件数　${report.transactions.total}件`,
    ...byDivision,
    `  結果　　　${byOutcome.join("・")}`,
    `  対応時間　${times(report.handling.all)}`,
    `  審査待ち　${times(report.review.all)}`,
    `  後作業　　${times(report.wrapUp.all)}`,
    `  計測不正確 ${report.inaccurate}件・未終了 ${report.open.length}件・取消 ${report.voided}件・訂正 ${report.corrected}件`,
    `  停止した機器　${down.map((device) => `${labels.get(device.deviceId)} ${device.downMinutes}分`).join("・") || "なし"}`,
  ];
}

function times(figures: TimeFigures | undefined): string {
  const text = (seconds: number | null | undefined) =>
    seconds === null || seconds === undefined
      ? "なし"
      : `${Math.floor(seconds / 60)}分${String(seconds % 60).padStart(2, "0")}秒`;
  return `平均 ${text(figures?.meanS)}・中央値 ${text(figures?.medianS)}・最大 ${text(figures?.maxS)}（${figures?.n ?? 0}件）`;
}
