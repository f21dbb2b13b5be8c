import { toJstIso } from "@desk/shared/calendar/business-date";
import {
  type Counter,
  consoleCounterId,
  type Device,
  type Incident,
  type IncidentKind,
  incidentCategoryLabels,
  incidentKindLabels,
  incidentReportedToLabels,
  incidentStateLabels,
  type Staff,
} from "@desk/shared/contract";
import type { IncidentAnswer, IncidentMoment } from "@desk/shared/contract/incidents";
import { changeLines, toldAfterText } from "@desk/shared/figures/incident-lines";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { dailyForm } from "../reports/daily/form.ts";
import { dayAndTime } from "../reports/daily/when.ts";
import type { Block, Field, ReportDocument, TableBlock, TextBlock } from "../reports/document/blocks.ts";
import { printable, text } from "../reports/document/values.ts";

/** What the printed report is made from, and nothing else. */
export type IncidentPrint = {
  readonly answer: IncidentAnswer;
  /** Those retired too: what an old incident names may be gone. */
  readonly counters: readonly Counter[];
  readonly devices: readonly Device[];
  readonly staff: readonly Staff[];
  /** Of the case it came up in; null when it came up in none. */
  readonly procedureId: string | null;
  /** 受託事業者の名称; empty when it was not entered. */
  readonly contractor: string;
  readonly rehearsal: boolean;
};

const titles: Record<IncidentKind, string> = {
  complaint: "苦情対応報告書",
  trouble: "トラブル報告書",
  accident: "事故報告書",
};

/** The duty that the form shows to be met. */
const duties: Record<IncidentKind, string> = {
  complaint: "仕様書11(4)　遅滞なく発注者へ報告",
  trouble: "仕様書11(4)　遅滞なく発注者へ報告",
  accident: "仕様書11(3)　直ちに発注者へ報告",
};

/** 事故報告書 as it is handed to the city (S §11(3)(4)). Nothing in it can name a resident. Pure. */
export function incidentDocument(print: IncidentPrint): ReportDocument {
  const { incident, timeline } = print.answer;
  const title = titles[incident.kind];
  const last = timeline.at(-1)?.at ?? incident.recordedAt;
  return {
    title: `${title}　${dayAndTime(incident.discoveredAt)}発見`,
    fileName: `incident-${toJstIso(Date.parse(incident.discoveredAt)).slice(0, 10)}-${incident.incidentId.slice(-6)}`,
    subject: dailyForm.businessName,
    author: dailyForm.author,
    madeAt: last,
    rehearsal: print.rehearsal,
    running: `${title}　${dayAndTime(last)}現在`,
    sections: [
      { title, orientation: "portrait", density: "normal", onePage: false, blocks: blocksOf(print, title) },
    ],
    data: [],
  };
}

function blocksOf(print: IncidentPrint, title: string): Block[] {
  const { incident } = print.answer;
  return [
    { kind: "title", text: title, marks: marksOf(incident) },
    {
      kind: "side",
      parts: [
        { width: 330, blocks: [headOf(print)] },
        {
          width: 190,
          blocks: [{ kind: "signatures", labels: ["発注者", "業務責任者", "現場責任者"], height: 40 }],
        },
      ],
    },
    { kind: "heading", text: "1　概要", notes: [duties[incident.kind]] },
    factsOf(print),
    { kind: "heading", text: "2　内容", notes: ["個人情報は記載していません"] },
    box("summary", "内容", incident.summary, 60),
    { kind: "heading", text: "3　応急処置", notes: [] },
    box("first-aid", "応急処置", incident.firstAid, 40),
    { kind: "heading", text: "4　対応の経過", notes: [] },
    courseOf(print),
    { kind: "heading", text: "5　再発防止", notes: [] },
    box("prevention", "再発防止", incident.prevention, 60),
  ];
}

function marksOf({ state, reportedAt, voided }: Incident): string[] {
  if (voided !== undefined) return ["取消済"];
  return state === "closed" ? [] : [reportedAt === null ? "発注者へ未報告" : "続報あり"];
}

/** 報告者 is the 現場責任者, who answers for the service; the city is told no single worker's name (請負). */
function headOf({ contractor, staff }: IncidentPrint): Block {
  const lead = staff.find(({ role, active }) => role === "lead" && active)?.name;
  return {
    kind: "fields",
    id: "header",
    title: "表題",
    across: 1,
    labelWidth: 60,
    fields: [
      { label: "業務名", value: text(dailyForm.businessName) },
      { label: "提出先", value: text(dailyForm.submitTo) },
      { label: "受託者", value: text(contractor === "" ? "記載なし" : printable(contractor)) },
      { label: "報告者", value: text(`現場責任者　${lead === undefined ? "記載なし" : printable(lead)}`) },
    ],
  };
}

function factsOf(print: IncidentPrint): Block {
  const { incident } = print.answer;
  const { counterId, deviceId } = incident;
  const counter =
    counterId === consoleCounterId
      ? "窓口共通"
      : (print.counters.find(({ id }) => id === counterId)?.label ?? counterId);
  const device = print.devices.find(({ id }) => id === deviceId)?.label ?? deviceId;
  const fields: Field[] = [
    { label: "種別", value: text(incidentKindLabels[incident.kind]) },
    { label: "区分", value: text(incidentCategoryLabels[incident.category]) },
    {
      label: "発生日時",
      value: text(incident.occurredAt === undefined ? "不明" : dayAndTime(incident.occurredAt)),
    },
    { label: "発見日時", value: text(dayAndTime(incident.discoveredAt)) },
    { label: "場所", value: text(`市民課 マイナンバーカード窓口　${counter}`) },
    { label: "記録した者", value: text(roleOf(incident.staffId, print.staff)) },
    { label: "関係する機器", value: text(device ?? "なし") },
    {
      label: "受付中の手続",
      value: text(procedureText(print)),
    },
    { label: "発注者への報告", value: text(reportedText(print)), wide: true },
    { label: "状況", value: text(stateText(incident, print.answer.closedAt)), wide: true },
  ];
  return { kind: "fields", id: "facts", title: "概要", across: 2, labelWidth: 72, fields };
}

function procedureText({ procedureId }: IncidentPrint): string {
  return procedureId === null ? "なし" : (catalogueEntry(procedureId)?.title ?? procedureId);
}

function reportedText({ answer: { incident } }: IncidentPrint): string {
  if (incident.reportedAt === null) return "未報告";
  const to =
    incident.reportedTo === undefined ? "方法の記載なし" : incidentReportedToLabels[incident.reportedTo];
  return `${dayAndTime(incident.reportedAt)}　${to}　${toldAfterText(incident)}`.trim();
}

function stateText({ state, voided }: Incident, closedAt: string | null): string {
  if (voided !== undefined) return `取消済（${dayAndTime(voided.at)}　理由: ${printable(voided.reason)}）`;
  return closedAt === null
    ? incidentStateLabels[state]
    : `${incidentStateLabels[state]}（${dayAndTime(closedAt)}）`;
}

function courseOf({ answer: { timeline, incident }, staff }: IncidentPrint): TableBlock {
  const rowOf = ({ at, staffId, changes }: IncidentMoment) => ({
    style: "plain" as const,
    cells: [
      { value: text(dayAndTime(at)) },
      {
        value: text(
          changes === null
            ? `${incidentKindLabels[incident.kind]}を記録`
            : changeLines(changes).map(printable).join("\n"),
        ),
      },
      { value: text(roleOf(staffId, staff)) },
    ],
  });
  return {
    kind: "table",
    id: "course",
    title: "対応の経過",
    columns: [{ width: 128 }, { width: 315 }, { width: 80 }],
    head: [["日時", "内容", "記録した者"].map((label) => ({ value: text(label), head: true }))],
    rows: timeline.map(rowOf),
    empty: "なし",
  };
}

function box(id: string, title: string, words: string | undefined, height: number): TextBlock {
  return { kind: "text", id, title, lines: [words === undefined ? "なし" : printable(words)], box: height };
}

const roleOf = (staffId: string, staff: readonly Staff[]): string =>
  staff.find(({ id }) => id === staffId)?.role === "lead" ? "現場責任者" : "担当者";
