import { timeOf } from "@desk/shared/calendar/business-date";
import {
  deviceCauseLabels,
  deviceStatusLabels,
  type MonthlyReport,
  trainingTopicLabels,
} from "@desk/shared/contract";
import { untilText, whenOf } from "../../daily/when.ts";
import type { Block, Row } from "../../document/blocks.ts";
import { count, decimal, minutes, monthDay, printable, text, type Value } from "../../document/values.ts";
import { outageCount } from "../happenings.ts";
import { cells, labelOf, type MonthSite, row, table } from "./form.ts";

const hours = (ofMinutes: number): Value => decimal(Math.round(ofMinutes / 6) / 10, "時間");

/** A heading whose list says なし behind it when it is empty; `n` where rows are more than what they tell of. */
export function listed(
  heading: string,
  of: Parameters<typeof table>[0],
  notes: readonly string[] = [],
  n = of.rows.length,
): Block[] {
  const head: Block = { kind: "heading", text: heading, notes: [n === 0 ? "なし" : `${n}件`, ...notes] };
  return n === 0 ? [head] : [head, table(of)];
}

export const dated = (date: string, values: readonly Value[]): Row => ({
  style: "plain",
  cells: [{ value: monthDay(date), head: true }, ...cells(values)],
});

/** 体制 (REPORTS d-3 7): sums only, since single workers are not the city's to look at; 欠員, 研修 and 延長. */
export function staffBlocks({ staffing, openDays }: MonthlyReport): Block[] {
  const planned = staffing.plannedDays > 0;
  return [
    {
      kind: "heading",
      text: "12　実施体制",
      notes: ["実績は各日の最初の記録から最後の記録まで（休憩を含む）。予定はシフト表（休憩を除く）による。"],
    },
    {
      kind: "fields",
      id: "staffing",
      title: "実施体制",
      across: 2,
      labelWidth: 110,
      fields: [
        { label: "延べ従事人数（実績）", value: count(staffing.personDays, "人日") },
        { label: "延べ従事時間（実績）", value: hours(staffing.personMinutes) },
        {
          label: "延べ人数（予定）",
          value: planned ? count(staffing.plannedDays, "人日") : text("シフト表なし"),
        },
        {
          label: "延べ時間（予定）",
          value: planned ? hours(staffing.plannedMinutes) : text("シフト表なし"),
        },
        {
          label: "1日平均人数",
          value: decimal(
            openDays.total === 0 ? 0 : Math.round((staffing.personDays * 10) / openDays.total) / 10,
            "人",
          ),
        },
        { label: "欠員", value: count(staffing.absences.length, "件") },
      ],
    },
    ...staffLists(staffing),
  ];
}

function staffLists(staffing: MonthlyReport["staffing"]): Block[] {
  return [
    ...listed("13　欠員・交代", {
      id: "absences",
      title: "欠員・交代",
      columns: [
        ["日付", 80, { keep: true }],
        ["従事者", 120],
        ["理由", 180],
        ["交代要員", 120],
      ],
      rows: staffing.absences.map(({ businessDate, name, reason, standIn }) =>
        dated(businessDate, [
          text(printable(name)),
          text(printable(reason)),
          text(standIn === null ? "なし" : printable(standIn)),
        ]),
      ),
    }),
    ...listed("14　研修の実施", {
      id: "trainings",
      title: "研修の実施",
      columns: [
        ["日付", 80, { keep: true }],
        ["内容", 220],
        ["区分", 110],
        ["時間", 50],
        ["参加", 50],
      ],
      rows: staffing.trainings.map((one) =>
        dated(one.businessDate, [
          text(printable(one.title)),
          text(trainingTopicLabels[one.topic]),
          minutes(one.minutes),
          count(one.participants, "人"),
        ]),
      ),
    }),
    ...listed("15　実施時間の延長", {
      id: "extensions",
      title: "実施時間の延長",
      columns: [
        ["日付", 80, { keep: true }],
        ["終了", 60],
        ["理由", 340],
      ],
      rows: staffing.extensions.map(({ businessDate, until, reason }) =>
        dated(businessDate, [text(timeOf(until)), text(reason === null ? "記載なし" : printable(reason))]),
      ),
    }),
  ];
}

/** 機器の障害・停止 (REPORTS d-3 8). */
export function deviceBlocks(report: MonthlyReport, site: MonthSite): Block[] {
  const { outages } = report;
  const n = outageCount(outages);
  const label = (id: string) => labelOf(site.devices, id);
  return [
    ...listed(
      "16　機器の障害・停止",
      {
        id: "outages",
        title: "機器の障害・停止",
        columns: [
          ["日付", 70, { keep: true }],
          ["機器", 74, { keep: true }],
          ["状態", 44],
          ["時刻", 124, { keep: true }],
          ["受付時間内", 56],
          ["原因", 56],
          ["影響件数", 46],
          ["備考", 96],
        ],
        rows: outages.map((one) =>
          dated(one.businessDate, [
            text(label(one.deviceId)),
            text(deviceStatusLabels[one.status]),
            text(
              `${whenOf(one.from, one.businessDate)}～${one.to === null ? "継続中" : untilText(one.to, one.businessDate)}`,
            ),
            minutes(one.minutes),
            text(one.cause === undefined ? "未記入" : deviceCauseLabels[one.cause]),
            count(one.affectedCases, "件"),
            text(one.note === undefined ? "なし" : printable(one.note)),
          ]),
        ),
      },
      [
        "影響件数は、その日その機器により「システム停止」で終了した件数。",
        ...(n === outages.length ? [] : ["日をまたぐものは、各日に掲げ、1件と数える。"]),
      ],
      n,
    ),
    ...totalBlocks(report, site),
  ];
}

/** 機器別の計, and in a line of its own what is of no device in particular. */
function totalBlocks({ deviceTotals, heldUpApart = 0 }: MonthlyReport, site: MonthSite): Block[] {
  const disturbed = deviceTotals.filter((one) => one.outages > 0 || one.affectedCases > 0);
  const apart = [text("対象外"), text("対象外"), count(heldUpApart, "件")];
  const rows = [
    ...disturbed.map((one) =>
      row(labelOf(site.devices, one.deviceId), [
        count(one.outages, "件"),
        minutes(one.downMinutes),
        count(one.affectedCases, "件"),
      ]),
    ),
    ...(heldUpApart === 0 ? [] : [row("機器不特定", apart)]),
  ];
  if (rows.length === 0) return [];
  return [
    { kind: "heading", text: "機器別の計", notes: [] },
    table({
      id: "device-totals",
      title: "機器別の計",
      columns: [
        ["機器", 120],
        ["障害・停止", 80],
        ["停止時間", 80],
        ["影響件数", 80],
      ],
      rows,
    }),
  ];
}
