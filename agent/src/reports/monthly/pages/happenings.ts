import { businessDateOf, timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import {
  type Incident,
  incidentCategoryLabels,
  incidentKindLabels,
  incidentKinds,
  incidentReportedToLabels,
  incidentStateLabels,
  type MonthlyReport,
} from "@desk/shared/contract";
import type { Block, Row } from "../../document/blocks.ts";
import { count, monthDay, printable, text } from "../../document/values.ts";
import { cells, head, table } from "./form.ts";
import { dated, listed } from "./operation.ts";

/** 苦情・トラブル・事故 with their follow-up (REPORTS d-3 9). */
export function incidentBlocks({ incidents, month }: MonthlyReport): Block[] {
  const found = incidents.filter((one) => businessDateOf(one.discoveredAt).startsWith(month));
  const counted = incidentKinds.map(
    (kind) => `${incidentKindLabels[kind]}${found.filter((one) => one.kind === kind).length}件`,
  );
  const before = incidents.length - found.length;
  const notes = [
    `${incidents.length === 0 ? "なし" : "当月発見"}（${counted.join("・")}）`,
    ...(before === 0 ? [] : [`前月以前からの継続${before}件`]),
  ];
  const heading: Block = { kind: "heading", text: "17　苦情・トラブル・事故", notes };
  if (incidents.length === 0) return [heading];
  return [
    heading,
    table({
      id: "incidents",
      title: "苦情・トラブル・事故",
      columns: [
        ["発見", 62],
        ["区分", 64],
        ["内容・応急処置", 150],
        ["発注者への報告", 84],
        ["対応・再発防止", 150],
        ["状況", 54],
      ],
      rows: incidents.map(incidentRow),
    }),
  ];
}

function incidentRow(one: Incident): Row {
  const written = (label: string, said: string | undefined) =>
    said === undefined ? [] : [`${label}${printable(said)}`];
  const lines = (parts: readonly string[]) => text(parts.length === 0 ? "記載なし" : parts.join("\n"));
  return {
    style: "plain",
    cells: [
      head(`${formatMonthDay(businessDateOf(one.discoveredAt))}\n${timeOf(one.discoveredAt)}`),
      ...cells([
        text(`${incidentKindLabels[one.kind]}\n${incidentCategoryLabels[one.category]}`),
        lines([printable(one.summary), ...written("応急処置: ", one.firstAid)]),
        text(reported(one)),
        lines([...written("対応: ", one.followUp), ...written("再発防止: ", one.prevention)]),
        text(incidentStateLabels[one.state]),
      ]),
    ],
  };
}

function reported({ reportedAt, reportedTo }: Incident): string {
  if (reportedAt === null) return "未報告";
  const when = `${formatMonthDay(businessDateOf(reportedAt))}${timeOf(reportedAt)}`;
  return reportedTo === undefined ? when : `${when}\n${incidentReportedToLabels[reportedTo]}`;
}

/** マニュアル・質疑応答集の更新 with 承認日 (REPORTS d-3 10). */
export function changeBlocks({ contentChanges, qaCandidates }: MonthlyReport): Block[] {
  return [
    ...listed("18　業務マニュアル・質疑応答集の更新（当月承認分）", {
      id: "changes",
      title: "業務マニュアル・質疑応答集の更新",
      columns: [
        ["承認日", 72, { keep: true }],
        ["種別", 56],
        ["名称", 150],
        ["版", 34],
        ["変更の内容", 140],
        ["適用日", 72, { keep: true }],
      ],
      rows: contentChanges.map((one) =>
        dated(one.approvedOn, [
          text(one.kind === "qa" ? "質疑応答" : "手順書"),
          text(printable(one.title)),
          count(one.version),
          text(printable(one.changeNote)),
          monthDay(one.effectiveFrom),
        ]),
      ),
    }),
    {
      kind: "fields",
      id: "qa-candidates",
      title: "質疑応答集への追加候補",
      across: 1,
      labelWidth: 180,
      fields: [{ label: "質疑応答集への追加候補（当月）", value: count(qaCandidates, "件") }],
    },
  ];
}

/** 日報の差替え (REPORTS d-3 12). */
export function replacedBlocks({ replaced }: MonthlyReport): Block[] {
  return listed("19　日次報告書の差替え", {
    id: "replaced",
    title: "日次報告書の差替え",
    columns: [
      ["対象日", 80, { keep: true }],
      ["版", 50],
      ["差替えの提出日", 90],
      ["理由", 260],
    ],
    rows: replaced.map(({ businessDate, revision, submittedAt, reason }) =>
      dated(businessDate, [
        text(`第${revision}版`),
        submittedAt === null ? text("未提出") : monthDay(businessDateOf(submittedAt)),
        text(reason === null ? "記載なし" : printable(reason)),
      ]),
    ),
  });
}
