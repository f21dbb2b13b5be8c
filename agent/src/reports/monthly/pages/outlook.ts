import { formatMonthDay } from "@desk/shared/calendar/era";
import { openingKindLabels, openingLabel } from "@desk/shared/calendar/opening-kind";
import type { MonthlyReport } from "@desk/shared/contract";
import { countingRules } from "@desk/shared/figures/counting-rules";
import { monthLabel } from "../../../imports/template.ts";
import type { Block, Section } from "../../document/blocks.ts";
import { printable, text } from "../../document/values.ts";
import { row, table, writtenLines } from "./form.ts";

/** What the month adds to the rules of its days. */
const monthRules: readonly string[] = [
  "日別件数は、提出した日次報告書（差替えがあるときは最後の版）による。開庁日数は、日別件数に掲げる開庁日の数とし、1日平均は、これで除し、小数第2位を四捨五入する。",
  "月の平均、中央値及び最大は、日ごとの値からではなく、当月のすべての案件から算出する。",
  "率及び構成比は、小数第2位を四捨五入する。端数処理により、構成比の計は100％にならないことがある。",
];

const stopLabels = {
  "monthly-maintenance": "毎月のシステムメンテナンス",
  "year-end": "年末年始",
  announced: "臨時",
} as const;

/** 課題と改善提案・翌月の予定 (REPORTS d-3 11) and how everything was counted. */
export function outlookSection(report: MonthlyReport): Section {
  const proposals = writtenLines(report.texts.proposals);
  return {
    title: "課題・翌月の予定",
    orientation: "portrait",
    density: "normal",
    onePage: false,
    blocks: [
      { kind: "heading", text: "20　課題と改善提案", notes: [] },
      {
        kind: "text",
        id: "proposals",
        title: "課題と改善提案",
        lines: proposals.length === 0 ? ["なし"] : proposals,
        box: 70,
      },
      ...nextBlocks(report),
      { kind: "heading", text: "22　集計方法", notes: [] },
      {
        kind: "text",
        id: "rules",
        title: "集計方法",
        lines: [...countingRules, ...monthRules].map((rule, index) => `(${index + 1}) ${rule}`),
        size: "small",
      },
    ],
  };
}

function nextBlocks({ next, texts }: MonthlyReport): Block[] {
  const days = (lines: readonly string[]) => text(lines.length === 0 ? "なし" : lines.join("\n"));
  const written = writtenLines(texts.nextMonth);
  return [
    { kind: "heading", text: `21　翌月（${monthLabel(next.month)}）の予定`, notes: [] },
    table({
      id: "next",
      title: "翌月の予定",
      columns: [
        ["事項", 130],
        ["予定", 360],
      ],
      rows: [
        row("休日開庁・繁忙期開庁", [
          days(
            next.holidayOpenings.map(
              ({ businessDate, openingKind }) =>
                `${formatMonthDay(businessDate)}　${openingKindLabels[openingKind]}`,
            ),
          ),
        ]),
        row("J-LISの停止", [days(stops(next.jlisStops))]),
        row("平日の閉庁（祝日）", [
          days(
            next.closedWeekdays.map(({ businessDate, name }) => `${formatMonthDay(businessDate)}　${name}`),
          ),
        ]),
        row("臨時の変更", [
          days(
            next.overrides.map(
              ({ businessDate, openingKind, hours, reason }) =>
                `${formatMonthDay(businessDate)}　${openingLabel(openingKind, hours?.to)}${timesText(hours)}（${printable(reason)}）`,
            ),
          ),
        ]),
        row("その他", [days(written)]),
      ],
    }),
  ];
}

/** 年末年始 runs over several days and stands in one line. */
function stops(all: MonthlyReport["next"]["jlisStops"]): string[] {
  const yearEnd = all.filter(({ stop }) => stop === "year-end");
  const [first, last] = [yearEnd[0], yearEnd.at(-1)];
  const range =
    first === undefined || last === undefined
      ? []
      : [
          `${formatMonthDay(first.businessDate)}～${formatMonthDay(last.businessDate)}　${stopLabels["year-end"]}`,
        ];
  const single = all
    .filter(({ stop }) => stop !== "year-end")
    .map(
      ({ businessDate, stop, hours, reason }) =>
        `${formatMonthDay(businessDate)}　${stopLabels[stop]}${timesText(hours)}${reason === undefined ? "" : `（${printable(reason)}）`}`,
    );
  // In January 年末年始 comes first, in December last.
  return first?.businessDate.slice(5, 7) === "01" ? [...range, ...single] : [...single, ...range];
}

/** Nothing where the usual hours hold. */
const timesText = (hours: { readonly from: string; readonly to: string } | undefined) =>
  hours === undefined ? "" : `　${hours.from}～${hours.to}`;
