import { diffLists } from "@desk/shared/procedures/diff";
import type { Step } from "@desk/shared/procedures/model";
import { type Block, type Cell, type Document, type Line, line, none, run } from "./blocks.ts";
import { type FlowStep, flowOf } from "./flow/graph.ts";
import { sheetsOf } from "./flow/sheets.ts";
import { head } from "./manual.ts";
import { rangeOf, titleOf, versionText } from "./procedure-chapter.ts";
import type { ManualSource, ManualVersion } from "./source.ts";
import { stepCard } from "./step-card.ts";

type Card = Extract<Block, { kind: "card" }>;
type Change = "追加" | "削除" | "変更" | "順番の変更";

/**
 * 新旧対照表 of two versions of a procedure, for the city: what differs, side by side, each difference marked by sign
 * and line. Steps that stayed as they were are only counted.
 */
export function comparisonDocument(
  source: ManualSource,
  before: ManualVersion,
  after: ManualVersion,
): Document {
  const title = `新旧対照表　${titleOf(after.procedureId)}`;
  const [was, is] = [cardsOf(before, source.date), cardsOf(after, source.date)];
  const changes = changesOf(was, is);
  return {
    ...head(source, title),
    blocks: [
      { kind: "heading", level: 1, id: "comparison", text: title, newPage: false },
      { kind: "table", widths: [20, 80], head: [], rows: facts(before, after, changes.length, is.length) },
      {
        kind: "paragraph",
        line: [
          run("下線", "added"),
          run("＝加えた部分、"),
          run("取消線", "removed"),
          run("＝除いた部分。変更のない手順は省く。行き先は手順の見出しで示す。"),
        ],
      },
      changeTable(changes, before, after),
      { kind: "heading", level: 1, id: "flow", text: `変更後の流れ（第${after.version}版）`, newPage: true },
      ...sheetsOf(flowOf(after.content, titleOf), 60).map(
        (sheet): Block => ({
          kind: "flow",
          sheet,
          caption: `図　「${titleOf(after.procedureId)}」の流れ　手順${rangeOf(sheet)}`,
        }),
      ),
    ],
  };
}

function facts(before: ManualVersion, after: ManualVersion, changed: number, all: number): Cell[][] {
  const rows: [string, string][] = [
    ["手順", titleOf(after.procedureId)],
    ["現行", versionText(before)],
    ["変更後", versionText(after)],
    ["変更点", after.changeNote === "" ? none : after.changeNote],
    ["変わる手順", `${changed}（変更後の手順の数 ${all}）`],
  ];
  return rows.map(([label, text]) => [{ lines: [line(label)], head: true }, { lines: [line(text)] }]);
}

function cardsOf({ content, procedureId }: ManualVersion, date: string): Card[] {
  const flow = flowOf(content, titleOf);
  const flowStep = (step: Step): FlowStep => {
    const found = flow.steps.find(({ id }) => id === step.id);
    if (!found) throw new Error(`cardsOf: ${procedureId}.${step.id} is not in the flow`);
    return found;
  };
  return content.procedure.steps.map((step) =>
    stepCard(step, flowStep(step), { procedureId, date, words: content.words[step.id], numbered: false }),
  );
}

type Row = { readonly label: string; readonly before: readonly Line[]; readonly after: readonly Line[] };
type StepChange = {
  readonly change: Change;
  readonly before: Card | null;
  readonly after: Card | null;
  readonly rows: readonly Row[];
};

function changesOf(was: readonly Card[], is: readonly Card[]): StepChange[] {
  const order = diffLists(was, is, ({ id }) => id);
  const stayed = new Set(order.flatMap(({ op, item }) => (op === "same" ? [item.id] : [])));
  return order.flatMap(({ op, item }): StepChange[] => {
    const before = was.find(({ id }) => id === item.id) ?? null;
    const after = is.find(({ id }) => id === item.id) ?? null;
    // A step that moved is told at its new place only.
    if (op === "removed" && after !== null) return [];
    const rows = rowsOf(before, after);
    if (before === null || after === null)
      return [{ change: before === null ? "追加" : "削除", before, after, rows }];
    if (rows.length > 0) return [{ change: "変更", before, after, rows }];
    return stayed.has(item.id) ? [] : [{ change: "順番の変更", before, after, rows }];
  });
}

/** Title, marks and rows of a step as labelled texts. */
function textsOf(card: Card | null): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  if (card === null) return texts;
  texts.set("見出し", [card.title]);
  if (card.badges.length > 0) texts.set("区分", [...card.badges]);
  for (const { label, lines } of card.rows) {
    const own = lines.map((one) => one.map(({ text }) => text).join(""));
    texts.set(label, [...(texts.get(label) ?? []), ...own]);
  }
  return texts;
}

function rowsOf(before: Card | null, after: Card | null): Row[] {
  const [was, is] = [textsOf(before), textsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((label): Row[] => {
    const ops = diffLists(was.get(label) ?? [], is.get(label) ?? [], (text) => text);
    if (ops.every(({ op }) => op === "same")) return [];
    const side = (gone: "added" | "removed") =>
      ops
        .filter(({ op }) => op !== gone)
        .map(({ op, item }): Line => [op === "same" ? run(item) : run(item, op)]);
    return [{ label, before: side("added"), after: side("removed") }];
  });
}

function changeTable(changes: readonly StepChange[], before: ManualVersion, after: ManualVersion): Block {
  const labelled = (rows: readonly Row[], side: "before" | "after"): Line[] =>
    rows.flatMap(({ label, [side]: lines }): Line[] =>
      lines.length === 0 ? [] : [[run(`〔${label}〕`, "bold")], ...lines],
    );
  const filled = (lines: readonly Line[]) => (lines.length > 0 ? lines : [line(none)]);
  const name = (card: Card | null): Line[] =>
    card === null ? [] : [[run(`${card.number}　${card.title}`, "bold")]];
  return {
    kind: "table",
    widths: [12, 44, 44],
    head: ["区分", `現行（第${before.version}版）`, `変更後（第${after.version}版）`],
    rows:
      changes.length === 0
        ? [[{ lines: [line("違いはありません。")], columns: 3, align: "center" }]]
        : changes.map((one): Cell[] => [
            { lines: [[run(one.change, "bold")]] },
            { lines: filled([...name(one.before), ...labelled(one.rows, "before")]) },
            { lines: filled([...name(one.after), ...labelled(one.rows, "after")]) },
          ]),
  };
}
