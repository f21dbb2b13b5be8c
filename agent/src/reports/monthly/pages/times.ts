import type { MonthlyReport, TimeFigures } from "@desk/shared/contract";
import { catalogue } from "@desk/shared/procedures/catalogue";
import type { Block, HeatBlock, Section } from "../../document/blocks.ts";
import { count, duration, text, type Value } from "../../document/values.ts";
import { row, table } from "./form.ts";

/** 曜日×時間帯, 対応時間の分布 and the times of each procedure (REPORTS d-3 4). */
export function timesSection(report: MonthlyReport): Section {
  const phone = report.handlingBins.reduce((sum, bin) => sum + bin.phone, 0);
  const all = report.handling.all?.n ?? 0;
  return {
    title: "時間帯・対応時間",
    orientation: "portrait",
    density: "normal",
    onePage: false,
    blocks: [
      { kind: "heading", text: "7　曜日別・時間帯別件数", notes: ["単位: 件。対応を開始した時刻による。"] },
      heat(report),
      {
        kind: "heading",
        text: "8　対応時間の分布",
        notes: [
          `計測した${all.toLocaleString("ja-JP")}件（窓口${(all - phone).toLocaleString("ja-JP")}件・電話${phone.toLocaleString("ja-JP")}件）。計測不正確${report.inaccurate.toLocaleString("ja-JP")}件を除く。`,
        ],
      },
      {
        kind: "bars",
        id: "distribution",
        title: "対応時間の分布",
        unit: "件",
        height: 90,
        bars: report.handlingBins.map((bin) => ({ label: binLabel(bin), n: bin.n })),
        empty: "計測した案件はありません。",
      },
      {
        kind: "heading",
        text: "9　業務別の対応時間と審査待ち",
        notes: ["審査待ちは職員の審査を待った時間で、対応時間に含まない。", "目標の（ ）は受託者の提案値。"],
      },
      timeTable(report),
    ],
  };
}

export function binLabel({ fromS, toS }: MonthlyReport["handlingBins"][number]): string {
  const from = fromS / 60;
  return toS === null ? `${from}分以上` : `${from}～${toS / 60}分`;
}

const weekdays = [
  ["1", "月"],
  ["2", "火"],
  ["3", "水"],
  ["4", "木"],
  ["5", "金"],
  ["6", "土"],
  ["0", "日"],
] as const;

/** Days of the week on which the counter was never open are left out; hours outside the opening are －. */
function heat({ byWeekdayHour }: MonthlyReport): HeatBlock {
  const hours = [...new Set(Object.values(byWeekdayHour).flatMap((of) => Object.keys(of)))]
    .map(Number)
    .sort((a, b) => a - b);
  const rows = weekdays.flatMap(([weekday, label]) => {
    const of = byWeekdayHour[weekday];
    if (of === undefined) return [];
    const own = hours.map((hour) => of[String(hour)] ?? null);
    return [{ label, values: [...own, own.reduce<number>((sum, n) => sum + (n ?? 0), 0)] }];
  });
  return {
    kind: "heat",
    id: "heat",
    title: "曜日別・時間帯別件数",
    corner: "曜日",
    columns: hours.map((hour) => `${hour}時台`),
    rows: rows.map(({ label, values }) => ({ label, values: values.slice(0, -1) })),
  };
}

function timeTable(report: MonthlyReport): Block {
  const { handling, review } = report;
  const none: TimeFigures = { n: 0, meanS: null, medianS: null, maxS: null };
  const values = (id: string): Value[] => {
    const of = handling[id] ?? none;
    const waited = review[id] ?? none;
    return [
      count(of.n),
      duration(of.meanS),
      duration(of.medianS),
      duration(of.maxS),
      count(waited.n),
      duration(waited.medianS),
      duration(waited.maxS),
    ];
  };
  const target = (id: string) => {
    const of = report.targets?.[id];
    if (of === undefined) return text("－");
    return text(of.isSet ? `${of.minutes}分` : `(${of.minutes}分)`);
  };
  return table({
    id: "times",
    title: "業務別の対応時間と審査待ち",
    columns: [
      ["業務", 128],
      ["目標", 34, { align: "right" }],
      ["対応 件数", 42],
      ["平均", 56, { edge: true }],
      ["中央値", 56],
      ["最大", 66],
      ["審査待ち 件数", 50, { edge: true }],
      ["中央値", 56],
      ["最大", 66],
    ],
    rows: [
      ...catalogue
        .filter(({ id }) => (handling[id]?.n ?? 0) > 0)
        .map(({ id, title }) => row(title, [target(id), ...values(id)])),
      row("全業務", [text("－"), ...values("all")], "total"),
    ],
  });
}
