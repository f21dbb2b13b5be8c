import { timeOf } from "@desk/shared/calendar/business-date";
import type { DailyReport } from "@desk/shared/contract";
import type { Block } from "../document/blocks.ts";
import { printable } from "../document/values.ts";

/** 質疑応答集への追加候補, マニュアル変更, and what the lead wrote (S §6(4)⑦, §10(1)). */
export function textBlocks(report: DailyReport): Block[] {
  const { texts } = report;
  return [
    beside(
      list(
        "qa",
        "9　質疑応答集への追加候補",
        report.qaCandidates.map(({ at, question }) => `${timeOf(at)} ${printable(question)}`),
      ),
      list(
        "changes",
        "10　マニュアル・質疑応答集の変更（本日適用）",
        report.contentChanges.map(
          ({ kind, title, version, changeNote }) =>
            `${kind === "qa" ? "質疑応答" : "手順書"}「${printable(title)}」第${version}版: ${printable(changeNote)}`,
        ),
      ),
    ),
    beside(
      words("remarks", "11　特記事項", texts.remarks),
      words("handover", "12　引継ぎ・翌日の予定", texts.handover),
    ),
  ];
}

const beside = (left: Block[], right: Block[]): Block => ({
  kind: "side",
  parts: [
    { width: 1, blocks: left },
    { width: 1, blocks: right },
  ],
});

function list(id: string, title: string, items: readonly string[]): Block[] {
  const heading: Block = {
    kind: "heading",
    text: title,
    notes: [items.length === 0 ? "なし" : `${items.length}件`],
  };
  return items.length === 0
    ? [heading]
    : [heading, { kind: "list", id, title: title.replace(/^\d+　/, ""), items, empty: "なし" }];
}

/** Lines stay as they were written; what breaks a printed line does not. */
function words(id: string, title: string, written: string | undefined): Block[] {
  const lines = (written ?? "").split("\n").filter((line) => line.trim() !== "");
  const heading: Block = { kind: "heading", text: title, notes: lines.length === 0 ? ["なし"] : [] };
  if (lines.length === 0) return [heading];
  return [
    heading,
    { kind: "text", id, title: title.replace(/^\d+　/, ""), lines: lines.map(printable), box: 0 },
  ];
}
