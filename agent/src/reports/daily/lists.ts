import { timeOf } from "@desk/shared/calendar/business-date";
import {
  type Correction,
  type DailyReport,
  outcomeLabels,
  outcomes,
  phaseLabels,
} from "@desk/shared/contract";
import { incidentTitle } from "@desk/shared/figures/incident-lines";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import type { Block, Row } from "../document/blocks.ts";
import { printable, text } from "../document/values.ts";
import { type FormSite, labelsOf } from "./form.ts";
import { whenOf } from "./when.ts";

/** More than anybody reads; a panel gone wild must not make a form of hundreds of pages. */
const listLimit = 200;

type Line = readonly [kind: string, counter: string, procedure: string, time: string, detail: string];

/** 未終了, then 訂正・取消・後入力・自動終了 in the order of time, each with its reason and what it changed. */
export function listBlocks(report: DailyReport, site: FormSite): Block[] {
  const voided = voidedIncidentLines(report, site);
  const lines = [...openLines(report, site), ...correctionLines(report, site), ...voided];
  const incidents = voided.length === 0 ? "" : `・苦情等の取消 ${voided.length}件`;
  const summary = `未終了 ${report.open.length}件・訂正 ${report.corrected}件・取消 ${report.voided}件・後入力 ${report.enteredAfterwards}件${incidents}`;
  const heading: Block = {
    kind: "heading",
    text: "13　未終了・訂正・取消・後入力",
    notes: [lines.length === 0 ? `なし（${summary}）` : summary],
  };
  if (lines.length === 0) return [heading];
  return [
    heading,
    {
      kind: "table",
      id: "lists",
      title: "未終了・訂正・取消・後入力",
      columns: [{ width: 34 }, { width: 36 }, { width: 118 }, { width: 80 }, { width: 280 }],
      head: [
        ["種別", "窓口", "業務", "時刻・入力者", "変更前 → 変更後・理由"].map((label) => ({
          value: text(label),
          head: true,
        })),
      ],
      rows: cut(lines).map(
        (line): Row => ({ style: "plain", cells: line.map((one) => ({ value: text(one) })) }),
      ),
      empty: "なし",
    },
  ];
}

function cut(lines: readonly Line[]): readonly Line[] {
  if (lines.length <= listLimit) return lines;
  const left = `ほか${lines.length - listLimit}件（JSON ファイルに掲載）`;
  return [...lines.slice(0, listLimit), ["ほか", "－", "－", "－", left]];
}

const titleOf = (id: string | undefined): string =>
  id === undefined ? "不明" : (catalogueEntry(id)?.title ?? id);

function openLines(report: DailyReport, site: FormSite): Line[] {
  const names = labelsOf(site);
  const details = new Map(report.openCases.map((one) => [one.transactionId, one]));
  return report.open.map((id): Line => {
    const found = details.get(id);
    if (found === undefined) return ["未終了", "不明", "不明", "不明", "不明"];
    const { counterId, procedureId, startedAt, phase } = found;
    const detail = `${phaseLabels[phase]}のまま（件数に含まない）`;
    return ["未終了", names.counter(counterId), titleOf(procedureId), `${timeOf(startedAt)}開始`, detail];
  });
}

const kinds: Record<Correction["kind"], string> = {
  corrected: "訂正",
  voided: "取消",
  "entered-afterwards": "後入力",
  "auto-closed": "自動終了",
};

function correctionLines(report: DailyReport, site: FormSite): Line[] {
  const names = labelsOf(site);
  return report.corrections.map((one): Line => {
    const changes = (one.changes ?? []).map((change) => changeText(change, report.businessDate));
    return [
      kinds[one.kind],
      names.counter(one.counterId),
      titleOf(one.procedureId),
      `${whenOf(one.at, report.businessDate)}${byWhom(one, names)}`,
      [...changes, `理由: ${printable(one.reason)}`].join("　"),
    ];
  });
}

/** 入力者. Nobody entered 自動終了: its `staffId` is that of the case. */
function byWhom({ kind, staffId }: Correction, names: ReturnType<typeof labelsOf>): string {
  if (kind === "auto-closed") return " 自動";
  return staffId === undefined ? "" : ` ${printable(names.staff(staffId))}`;
}

/** 苦情・トラブル・事故 recorded by mistake: out of section 8, but not without a trace. */
function voidedIncidentLines({ voidedIncidents = [], businessDate }: DailyReport, site: FormSite): Line[] {
  const names = labelsOf(site);
  return voidedIncidents.map(
    (one): Line => [
      "取消",
      names.counter(one.counterId),
      incidentTitle(one),
      `${whenOf(one.at, businessDate)} ${printable(names.staff(one.staffId))}`,
      `苦情・トラブル・事故の記録の取消　理由: ${printable(one.reason)}`,
    ],
  );
}

type Change = NonNullable<Correction["changes"]>[number];

const fieldLabels: Record<Change["field"], string> = {
  procedureId: "業務",
  outcome: "結果",
  startedAt: "開始",
  finishedAt: "終了",
  quantity: "件数",
  timeIsAccurate: "計測",
};

function changeText({ field, before, after }: Change, businessDate: string): string {
  const said = (value: Change["before"]) => changedValue(field, value, businessDate);
  return `${fieldLabels[field]} ${said(before)} → ${said(after)}`;
}

function changedValue(field: Change["field"], value: Change["before"], businessDate: string): string {
  if (value === null) return "なし";
  switch (field) {
    case "procedureId":
      return titleOf(String(value));
    case "outcome": {
      const known = outcomes.find((one) => one === value);
      return known === undefined ? String(value) : outcomeLabels[known];
    }
    case "startedAt":
    case "finishedAt":
      return whenOf(String(value), businessDate);
    case "quantity":
      return `${value}件`;
    case "timeIsAccurate":
      return value === true ? "正確" : "不正確";
    default:
      return field satisfies never;
  }
}
