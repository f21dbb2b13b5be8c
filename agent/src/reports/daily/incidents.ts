import {
  type DailyReport,
  type Incident,
  incidentCategoryLabels,
  incidentKindLabels,
  incidentKinds,
  incidentReportedToLabels,
  incidentStateLabels,
} from "@desk/shared/contract";
import { toldAfterText } from "@desk/shared/figures/incident-lines";
import type { Block, Row } from "../document/blocks.ts";
import { printable, text } from "../document/values.ts";
import { type FormSite, labelsOf } from "./form.ts";
import { whenOf } from "./when.ts";

/** 苦情・トラブル・事故, each with the time it took to tell the city (S §11(3)(4)). None is said in words. */
export function incidentBlocks(report: DailyReport, site: FormSite): Block[] {
  const counted = incidentKinds.map((kind) => {
    const n = report.incidents.filter((one) => one.kind === kind).length;
    return `${incidentKindLabels[kind]} ${n}件`;
  });
  const notes = [report.incidents.length === 0 ? `なし（${counted.join("・")}）` : counted.join("・")];
  const heading: Block = { kind: "heading", text: "8　苦情・トラブル・事故", notes };
  if (report.incidents.length === 0) return [heading];
  return [
    heading,
    {
      kind: "table",
      id: "incidents",
      title: "苦情・トラブル・事故",
      columns: [{ width: 66 }, { width: 62 }, { width: 254 }, { width: 118 }, { width: 48 }],
      head: [
        ["種別（区分）", "発見（発生）", "内容・応急処置・経過・再発防止", "発注者への報告", "状況"].map(
          (label) => ({
            value: text(label),
            head: true,
          }),
        ),
      ],
      rows: report.incidents.map((one) => rowOf(one, report, site)),
      empty: "なし",
    },
  ];
}

function rowOf(one: Incident, report: DailyReport, site: FormSite): Row {
  const { businessDate } = report;
  const names = labelsOf(site);
  const occurred = one.occurredAt === undefined ? "不明" : whenOf(one.occurredAt, businessDate);
  const texts = [
    `${incidentKindLabels[one.kind]}\n（${incidentCategoryLabels[one.category]}）`,
    `${whenOf(one.discoveredAt, businessDate)}（${occurred}）\n${names.counter(one.counterId)}`,
    whatHappened(one, names.device),
    reportedText(one, businessDate),
    incidentStateLabels[one.state],
  ];
  return { style: "plain", cells: texts.map((of) => ({ value: text(of) })) };
}

function whatHappened(one: Incident, deviceOf: (id: string) => string): string {
  const device = one.deviceId === undefined ? "" : `［${deviceOf(one.deviceId)}］`;
  const parts = [
    `${device}${printable(one.summary)}`,
    `応急: ${one.firstAid === undefined ? "なし" : printable(one.firstAid)}`,
    ...(one.followUp === undefined ? [] : [`経過: ${printable(one.followUp)}`]),
    ...(one.prevention === undefined ? [] : [`再発防止: ${printable(one.prevention)}`]),
  ];
  return parts.join("　");
}

/** When and how the city was told, and how long after it was found. */
function reportedText(one: Incident, businessDate: string): string {
  if (one.reportedAt === null) return "未報告";
  const to = one.reportedTo === undefined ? "方法の記載なし" : incidentReportedToLabels[one.reportedTo];
  return `${whenOf(one.reportedAt, businessDate)}${toldAfterText(one)}\n${to}`;
}
