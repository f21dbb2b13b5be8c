import { isHolidayOpening } from "@desk/shared/calendar/opening-kind";
import { type DailyReport, outcomeLabels, outcomes, type TimeFigures } from "@desk/shared/contract";
import type { Block, Cell, TableBlock, TableColumn } from "../document/blocks.ts";
import { count, duration, percent, text, type Value } from "../document/values.ts";
import { outcomeHeads } from "./form.ts";

type Figure = { readonly label: string; readonly value: Value; readonly edge?: boolean };

/** One row of figures under their heads. */
function row(
  id: string,
  title: string,
  figures: readonly Figure[],
  columns?: readonly TableColumn[],
): TableBlock {
  return {
    kind: "table",
    id,
    title,
    columns: columns ?? figures.map(columnOf),
    head: [figures.map(({ label }) => ({ value: text(label), head: true }))],
    rows: [{ style: "plain", cells: figures.map(({ value }) => ({ value })) }],
    empty: "なし",
  };
}

/** As wide as its head, which is longer than any figure under it. */
const columnOf = ({ label, edge }: Figure): TableColumn => ({
  width: Math.max(3, label.length) * 8.5 + 6,
  align: "center",
  ...(edge === true ? { edge } : {}),
});

/** 結果別, 件数のみ計上 and 手数料収納補助 (FACTS §4; S §6(2)②(イ)). */
export function outcomeBlocks(report: DailyReport): Block[] {
  const rows = Object.values(report.transactions.byProcedure);
  const counted = outcomes.map((outcome) => ({
    label: outcomeHeads[outcome] ?? outcomeLabels[outcome],
    value: count(rows.reduce((sum, one) => sum + (one.byOutcome[outcome] ?? 0), 0)),
  }));
  const tallied = rows.reduce((sum, one) => sum + one.tallied, 0);
  return [
    { kind: "heading", text: "3　結果別件数（件）と手数料収納補助", notes: [] },
    row("outcomes", "結果別件数（件）と手数料収納補助", [
      ...counted,
      { label: "件数のみ", value: count(tallied) },
      { label: "計", value: count(report.transactions.total), edge: true },
      { label: "手数料補助", value: count(report.feeAssisted), edge: true },
    ]),
  ];
}

/** 時間帯別 and 時間の集計, beside each other. */
export function timeBlocks(report: DailyReport): Block {
  const hours = Object.entries(report.transactions.byHour);
  return {
    kind: "side",
    parts: [
      {
        width: 268,
        blocks: [
          { kind: "heading", text: "4　時間帯別件数（件・開始時刻）", notes: [] },
          {
            kind: "bars",
            id: "hours",
            title: "時間帯別件数（件・開始時刻）",
            unit: "件",
            height: 40,
            bars: hours.map(([hour, n]) => ({ label: `${hour}時`, n })),
            empty: "受付時間なし",
          },
        ],
      },
      {
        width: 268,
        blocks: [
          {
            kind: "heading",
            text: "5　時間の集計",
            notes: [`計測不正確 ${report.inaccurate}件は時間から除く`],
          },
          timesTable(report),
        ],
      },
    ],
  };
}

const nothing: TimeFigures = { n: 0, meanS: null, medianS: null, maxS: null };

function timesTable(report: DailyReport): TableBlock {
  const lines = [
    { label: "対応時間", figures: report.handling.all ?? nothing },
    { label: "審査待ち", figures: report.review.all ?? nothing },
    { label: "後作業", figures: report.wrapUp.all ?? nothing },
  ];
  return {
    kind: "table",
    id: "times",
    title: "時間の集計",
    columns: [{ width: 46 }, { width: 42 }, { width: 60 }, { width: 60 }, { width: 60 }],
    head: [
      ["区分", "計測件数", "平均", "中央値", "最大"].map((label) => ({ value: text(label), head: true })),
    ],
    rows: lines.map(({ label, figures: { n, meanS, medianS, maxS } }) => ({
      style: "plain",
      cells: [text(label), count(n), duration(meanS), duration(medianS), duration(maxS)].map(
        (value): Cell => ({ value }),
      ),
    })),
    empty: "なし",
  };
}

/** コールセンター (S §6(4), §8). ①–⑥ stand in the table of work; here are the calls as such. */
export function callBlocks(report: DailyReport): Block[] {
  const { calls } = report;
  const heading = (notes: readonly string[]): Block => ({
    kind: "heading",
    text: "6　コールセンター",
    notes,
  });
  const received = calls.answered + calls.missed + calls.overflowed;
  // S §6(5) has no call centre; a call taken all the same is shown.
  if (isHolidayOpening(report.openingKind) && received === 0)
    return [heading(["休日窓口開庁は対象外（受電 0件）"])];
  return [
    heading(["件。受電＝応答＋不在＋他回線。分類①～⑥は2のとおり"]),
    row("calls", "コールセンター（件）", [
      { label: "受電", value: count(received) },
      { label: "応答", value: count(calls.answered) },
      { label: "完結", value: count(calls.completed) },
      { label: "職員引継", value: count(calls.handedOver) },
      { label: "その他", value: count(calls.other) },
      { label: "不在", value: count(calls.missed) },
      { label: "他回線へ", value: count(calls.overflowed) },
      { label: "応答率", value: percent(calls.answered, received), edge: true },
      { label: "完結率", value: percent(calls.completed, calls.answered) },
      { label: "受取予約", value: count(calls.bookings.pickup), edge: true },
      { label: "出張予約", value: count(calls.bookings.visit) },
      { label: "平均通話", value: duration(calls.talk.meanS), edge: true },
      { label: "平均後処理", value: duration(calls.afterCall.meanS) },
    ]),
  ];
}
