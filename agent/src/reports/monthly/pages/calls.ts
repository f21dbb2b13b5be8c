import { openingKindLabels } from "@desk/shared/calendar/opening-kind";
import type { MonthlyReport } from "@desk/shared/contract";
import { catalogue } from "@desk/shared/procedures/catalogue";
import type { Block } from "../../document/blocks.ts";
import { count, duration, monthDay, percent, text } from "../../document/values.ts";
import { incoming } from "../rates.ts";
import { cells, row, table } from "./form.ts";

/** コールセンターの月計 (REPORTS d-3 5). */
export function callBlocks({ calls }: MonthlyReport): Block[] {
  const all = incoming(calls);
  const classified = Object.values(calls.byCategory).reduce((sum, n) => sum + n, 0);
  const number = (label: string, n: number) => ({ label, value: count(n, "件") });
  return [
    {
      kind: "heading",
      text: "10　コールセンター",
      notes: ["応答率＝応答÷受電、完結率＝完結÷応答。受電は応答・不在・他回線の計。"],
    },
    {
      kind: "fields",
      id: "calls",
      title: "コールセンター",
      across: 3,
      labelWidth: 80,
      fields: [
        number("受電", all),
        number("応答", calls.answered),
        { label: "応答率", value: percent(calls.answered, all) },
        number("不在", calls.missed),
        number("他回線へ", calls.overflowed),
        { label: "完結率", value: percent(calls.completed, calls.answered) },
        number("完結", calls.completed),
        number("職員引継", calls.handedOver),
        number("その他", calls.other),
        number("受取予約", calls.bookings.pickup),
        number("出張申請予約", calls.bookings.visit),
        { label: "通話（平均）", value: duration(calls.talk.meanS) },
        { label: "通話（中央値）", value: duration(calls.talk.medianS) },
        { label: "通話（最大）", value: duration(calls.talk.maxS) },
        { label: "後処理（平均）", value: duration(calls.afterCall.meanS) },
      ],
    },
    { kind: "heading", text: "問合せの分類別件数", notes: ["仕様書6(4)①～⑥"] },
    table({
      id: "call-categories",
      title: "問合せの分類別件数",
      columns: [
        ["分類", 220],
        ["件数", 60],
        ["構成比", 60],
      ],
      rows: [
        ...catalogue
          .filter(({ division }) => division === "6-4")
          .map(({ id, title }) => {
            const n = calls.byCategory[id] ?? 0;
            return row(title.replace("電話", ""), [count(n), percent(n, classified)]);
          }),
        row("計", [count(classified), percent(classified, classified)], "total"),
      ],
    }),
  ];
}

/** 休日開庁の実績, a row each (REPORTS d-3 6). */
export function holidayBlocks({ holidayOpenings }: MonthlyReport): Block[] {
  const of = (counts: Readonly<Record<string, number>>, ...divisions: string[]) =>
    catalogue
      .filter(({ division }) => divisions.includes(division))
      .reduce((sum, { id }) => sum + (counts[id] ?? 0), 0);
  return [
    {
      kind: "heading",
      text: "11　休日開庁の実績",
      notes: [holidayOpenings.length === 0 ? "なし" : "電話は6-(4)に計上し、6-(5)に含めない。"],
    },
    ...(holidayOpenings.length === 0
      ? []
      : [
          table({
            id: "holidays",
            title: "休日開庁の実績",
            columns: [
              ["実施日", 80, { keep: true }],
              ["区分", 110],
              ["①受付及び案内", 70],
              ["②電子証明書更新等", 80],
              ["③申請補助及び各種支援等", 96],
              ["電話", 50],
              ["計", 50, { edge: true }],
              ["従事者", 50],
            ],
            rows: holidayOpenings.map(({ businessDate, openingKind, total, byProcedure, handledBy }) => ({
              style: "plain" as const,
              cells: [
                { value: monthDay(businessDate), head: true },
                { value: text(openingKindLabels[openingKind]) },
                ...cells([
                  count(of(byProcedure, "6-1")),
                  count(of(byProcedure, "6-2")),
                  count(of(byProcedure, "6-3-1", "6-3-2")),
                  count(of(byProcedure, "6-4")),
                  count(total),
                  count(handledBy, "人"),
                ]),
              ],
            })),
          }),
        ]),
  ];
}
