import { formatWareki } from "@desk/shared/calendar/era";
import type { TargetTimes } from "@desk/shared/contract";
import { catalogueEntry, divisionLabels, supportTitles } from "@desk/shared/procedures/catalogue";
import { type Block, run } from "./blocks.ts";
import { flowOf } from "./flow/graph.ts";
import { type ScaledSheet, sheetsOf } from "./flow/sheets.ts";
import type { ManualSource, ManualVersion } from "./source.ts";
import { procedureAnchor, stepCard } from "./step-card.ts";
import { manualTexts, purposes } from "./texts.ts";

/** 手順の名前: of the catalogue, or of the scripts that any case may call. */
export function titleOf(procedureId: string): string {
  const entry = catalogueEntry(procedureId);
  if (entry) return entry.title;
  return supportTitles[procedureId] === undefined ? procedureId : `${supportTitles[procedureId]}への対応`;
}

/** 第2版（令和8年6月1日(月)から適用） or 承認前（案）. */
export function versionText({ version, state, effectiveFrom }: ManualVersion): string {
  if (state === "approved" && effectiveFrom !== null) {
    return `第${version}版（${formatWareki(effectiveFrom)}から適用）`;
  }
  return `第${version}版　${manualTexts.preApproval}${state === "submitted" ? "・承認申請中" : ""}`;
}

/** Heading and facts above the first sheet of a flow, in points. */
const headHeight = 150;

/** One procedure: what it is for, its flow, and its steps. */
export function procedureBlocks(
  version: ManualVersion,
  number: string,
  { date, targets }: Pick<ManualSource, "date" | "targets">,
): Block[] {
  const { content, procedureId } = version;
  const flow = flowOf(content, titleOf);
  const sheets = sheetsOf(flow, headHeight);
  const steps = content.procedure.steps.flatMap((step): Block[] => {
    const flowStep = flow.steps.find(({ id }) => id === step.id);
    if (!flowStep) throw new Error(`procedureBlocks: ${procedureId}.${step.id} is not in the flow`);
    return [stepCard(step, flowStep, { procedureId, date, words: content.words[step.id], numbered: true })];
  });
  const of = (sheet: ScaledSheet) => (sheets.length > 1 ? `　手順${rangeOf(sheet)}` : "");
  return [
    {
      kind: "heading",
      level: 2,
      id: procedureAnchor(procedureId),
      text: `${number}　${titleOf(procedureId)}`,
      newPage: true,
    },
    factsTable(version, targets),
    ...sheets.map(
      (sheet): Block => ({
        kind: "flow",
        sheet,
        caption: `図 ${number}　「${titleOf(procedureId)}」の流れ${of(sheet)}`,
      }),
    ),
    {
      kind: "heading",
      level: 3,
      id: `${procedureAnchor(procedureId)}.steps`,
      text: `${number}　各手順`,
      newPage: false,
    },
    ...steps,
  ];
}

/** 1〜8, the numbers of a sheet's steps. */
export function rangeOf({ blocks }: ScaledSheet): string {
  const numbers = blocks.map(({ step }) => step.number);
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  return from === to ? `${from}` : `${from}〜${to}`;
}

/** Where the procedure begins; the common scripts begin in any other, the work inside with nobody waiting. */
function receptionOf(procedureId: string): string {
  const entry = catalogueEntry(procedureId);
  if (entry === undefined) return "窓口・電話";
  if (procedureId === "back-office") return "なし（市職員の指示による）";
  return entry.channel === "phone" ? "電話" : "窓口";
}

function factsTable(version: ManualVersion, targets: TargetTimes): Block {
  const entry = catalogueEntry(version.procedureId);
  const place = entry ? divisionLabels[entry.division] : "共通（どの手順の途中からも開始できる）";
  const target = targets[version.procedureId];
  const facts: [string, string][] = [
    ["目的", purposes[version.procedureId] ?? "―"],
    ["仕様書の区分", place],
    ["版", versionText(version)],
    ["受付", receptionOf(version.procedureId)],
    [
      "目標時間",
      target === undefined ? "定めない" : `${target.minutes}分${target.isSet ? "" : "（提案値）"}`,
    ],
    ["手順の数", `${version.content.procedure.steps.length}`],
  ];
  return {
    kind: "table",
    widths: [20, 80],
    head: [],
    rows: facts.map(([label, text]) => [{ lines: [[run(label)]], head: true }, { lines: [[run(text)]] }]),
  };
}
