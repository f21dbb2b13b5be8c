import { describe, expect, it } from "vitest";
import type { Block, Cell } from "./blocks.ts";
import { comparisonDocument } from "./comparison.ts";
import { manualHtml } from "./html.ts";
import { seedSource, seedVersion } from "./source.testing.ts";

const before = seedVersion("certificate-renewal");
const { procedure, words } = before.content;
const person = words.person;
if (!person) throw new Error("no words of person");

/** One line replaced, one step put in front, the last one taken out. */
const after = {
  ...before,
  version: 2,
  state: "submitted" as const,
  changeNote: "受付の言葉を改めた",
  content: {
    procedure: {
      ...procedure,
      steps: [
        { ...(procedure.steps[0] as (typeof procedure.steps)[0]), id: "greeting" },
        ...procedure.steps.slice(0, -1),
      ],
    },
    words: {
      ...words,
      person: { ...person, check: ["新しい確認"] },
      greeting: { ...person, title: "ごあいさつ" },
    },
  },
};

function rowsOf(blocks: readonly Block[]): readonly (readonly Cell[])[] {
  const table = blocks.find((block) => block.kind === "table" && block.head.includes("区分"));
  return table?.kind === "table" ? table.rows : [];
}
const textOf = (cell: Cell | undefined) =>
  cell?.lines.map((line) => line.map(({ text }) => text).join("")).join("\n") ?? "";

describe("新旧対照表", () => {
  const document = comparisonDocument(seedSource({ versions: [after] }), before, after);
  const rows = rowsOf(document.blocks);

  it("lists what was added, removed and changed, and nothing else", () => {
    expect(rows.map(([kind]) => textOf(kind))).toEqual(["追加", "変更", "削除"]);
  });

  it("is not misled by the numbers that a step in front moves on", () => {
    const [, , changed] = rows[1] ?? [];
    expect(textOf(changed)).toContain("〔確認〕\n新しい確認".replace("新", "□ 新"));
    expect(textOf(changed)).not.toContain("〔次へ〕");
  });

  it("marks the changes by sign and line, not by colour", () => {
    const html = manualHtml(document);
    expect(html).toContain("<ins>【追】□ 新しい確認</ins>");
    expect(html).toMatch(/<del>【削】□ /);
    expect(html).not.toMatch(/color:\s*(?:red|blue|green)/);
  });

  it("says so when nothing differs", () => {
    const same = comparisonDocument(seedSource({ versions: [before] }), before, before);
    expect(rowsOf(same.blocks).map((row) => textOf(row[0]))).toEqual(["違いはありません。"]);
  });
});
