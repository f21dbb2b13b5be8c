import { coverage } from "@desk/shared/procedures/coverage";
import { feeTable } from "@desk/shared/procedures/fees";
import { lineKinds } from "@desk/shared/procedures/lines";
import { describe, expect, it } from "vitest";
import type { Block } from "./blocks.ts";
import { chaptersText, evidenceGroupOf } from "./evidence.ts";
import { manualDocument } from "./manual.ts";
import { procedureBlocks, titleOf } from "./procedure-chapter.ts";
import { approvedVersion, seedSource, seeds, seedVersion, withTitle } from "./source.testing.ts";
import type { ManualSource } from "./source.ts";
import { stepAnchor } from "./step-card.ts";
import { purposes } from "./texts.ts";

/** A manual of two procedures is made in a moment; the rest of it does not depend on how many there are. */
const few = (more: Partial<ManualSource> = {}) =>
  manualDocument(seedSource({ versions: ["certificate-renewal", "back-office"].map(seedVersion), ...more }));

function textOf(block: Block): string {
  return JSON.stringify(block, (key, value: unknown) => (key === "sheet" ? undefined : value));
}
const chapter = (blocks: readonly Block[], id: string): string => {
  const from = blocks.findIndex((block) => block.kind === "heading" && block.id === id);
  const rest = blocks.slice(from + 1);
  const to = rest.findIndex((block) => block.kind === "heading" && block.level === 1);
  return rest
    .slice(0, to < 0 ? undefined : to)
    .map(textOf)
    .join("");
};
const cards = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "card" ? [block] : []));

describe.each([...seeds.keys()])("the chapter of %s", (id) => {
  const version = seedVersion(id);
  const { procedure, words } = version.content;
  const printed = cards(procedureBlocks(version, "5.1", seedSource()));

  it("holds each step in order with its number, title, words, answers and sources", () => {
    expect(printed.map((card) => card.id)).toEqual(procedure.steps.map((step) => stepAnchor(id, step.id)));
    for (const [index, step] of procedure.steps.entries()) {
      const card = printed[index];
      if (!card) throw new Error(`no card of ${step.id}`);
      expect([card.number, card.title]).toEqual([String(index + 1), words[step.id]?.title]);
      const text = textOf(card);
      for (const kind of lineKinds) {
        for (const one of words[step.id]?.[kind] ?? [])
          expect(text).toContain(typeof one === "string" ? one : one.text);
      }
      for (const { answer } of step.options) expect(text).toContain(words[step.id]?.options[answer]);
      for (const { fact, tag } of step.sources) expect(text).toContain(`${fact}［${tag}］`);
      for (const question of step.unconfirmed ?? []) expect(text).toContain(`${question}　`);
    }
  });

  it("says what the procedure is for, and names it in Japanese", () => {
    expect(purposes[id]).toMatch(/。$/);
    expect(titleOf(id)).not.toBe(id);
  });

  it("names no condition by its code", () => {
    expect(
      printed
        .map(textOf)
        .join("")
        .match(/条件「[^」]*」/g) ?? [],
    ).toEqual([]);
  });
});

it("prints the 目標時間 of the site, and marks a proposal as one", () => {
  const facts = (targets: ManualSource["targets"]) =>
    procedureBlocks(seedVersion("certificate-renewal"), "5.2", seedSource({ targets })).map(textOf).join("");
  expect(facts({ "certificate-renewal": { minutes: 18, isSet: true } })).toContain('"18分"');
  expect(facts({ "certificate-renewal": { minutes: 15, isSet: false } })).toContain('"15分（提案値）"');
  expect(facts({})).toContain('"定めない"');
});

describe("the steps' ways", () => {
  it("lead to numbers, outcomes and other procedures", () => {
    const printed = cards(procedureBlocks(seedVersion("certificate-renewal"), "5.2", seedSource()));
    const ways = (stepId: string) => {
      const card = printed.find(({ id }) => id === stepAnchor("certificate-renewal", stepId));
      return card?.rows
        .find(({ label }) => label === "次へ")
        ?.lines.map((line) => line.map(({ text }) => text).join(""));
    };
    expect(ways("residence")?.[0]).toMatch(/→　3　/);
    expect(ways("too-early")?.[0]).toMatch(/終了：更新期間前$/);
    expect(ways("card-soon")?.[1]).toMatch(/「カード申請補助（更新）」へ切り替えて続ける$/);
    expect(ways("pins-known")?.[1]).toMatch(/「暗証番号の変更・再設定」を行う　→　11　/);
    expect(ways("application")).toHaveLength(3);
  });
});

describe("before any approval", () => {
  const { blocks, mark } = few();
  it("says so on the cover, on every page and for every procedure", () => {
    const [first] = blocks;
    expect(mark).toBe("承認前（案）");
    expect(first?.kind === "cover" && first.cover.mark).toBe("承認前（案）");
    expect(chapter(blocks, "approvals").match(/承認前（案）/g)).toHaveLength(2);
    expect(chapter(blocks, "history")).toContain("なし");
  });

  it("says 未登録 where the organisation was never filled in", () => {
    expect(chapter(blocks, "organisation").match(/未登録/g)?.length).toBeGreaterThanOrEqual(5);
  });

  it("sets every clause of the spec against what serves it", () => {
    const text = chapter(blocks, "coverage");
    for (const { label, text: clause } of coverage) {
      expect(text).toContain(label);
      expect(text).toContain(clause);
    }
  });

  it("says training data in a rehearsal", () => {
    expect(few({ rehearsal: true }).mark).toBe("訓練データ・承認前（案）");
  });
});

describe("after an approval", () => {
  const approved = approvedVersion("certificate-renewal", {
    content: withTitle(seedVersion("certificate-renewal").content, "person", "改めた見出し"),
  });
  const versions = [seedVersion("certificate-renewal"), approved];

  it("prints the approved version from its 適用日 on, with who approved it", () => {
    const { blocks, mark } = few({ versions });
    expect(mark).toBeNull();
    expect(cards(blocks)[0]?.title).toBe("改めた見出し");
    const table = chapter(blocks, "approvals");
    for (const text of ["第2版", "令和8年4月24日(金)", "市民課長", "市民第12号", "令和8年5月1日(金)"]) {
      expect(table).toContain(text);
    }
    expect(chapter(blocks, "history")).toContain("持ち物の案内を改めた");
    const [cover] = blocks;
    expect(textOf(cover as Block)).toContain("第1版（令和8年5月1日(金)から適用）");
  });

  it("prints the seed until then", () => {
    const { blocks, mark } = few({ versions, date: "2026-04-30" });
    expect(mark).toBe("承認前（案）");
    expect(cards(blocks)[0]?.title).not.toBe("改めた見出し");
  });

  it("prints what was handed in when that is asked for, and says that it is not approved", () => {
    const submitted = approvedVersion("certificate-renewal", {
      version: 3,
      state: "submitted",
      decision: null,
      effectiveFrom: null,
      content: withTitle(approved.content, "person", "提出した見出し"),
    });
    const all = [...versions, submitted];
    expect(cards(few({ versions: all }).blocks)[0]?.title).toBe("改めた見出し");
    const proposed = few({ versions: all, proposed: true });
    expect(cards(proposed.blocks)[0]?.title).toBe("提出した見出し");
    expect(proposed.mark).toBe("承認前（案）");
    expect(chapter(proposed.blocks, "approvals")).toContain("承認申請中");
  });
});

describe("the tables at the end", () => {
  it("hold the fees of the day only", () => {
    const { blocks } = few();
    const text = chapter(blocks, "appendix");
    for (const { label, from, until } of feeTable) {
      expect(text.includes(label)).toBe(from <= "2026-05-14" && (until === null || "2026-05-14" <= until));
    }
    expect(text).toContain("1,000円");
  });

  it("say what every number under 根拠 stands for, and name no site by its address", () => {
    const facts = [...seeds.values()].flatMap(({ content }) =>
      content.procedure.steps.flatMap(({ sources }) => sources.map(({ fact }) => fact)),
    );
    expect(facts.filter((fact) => evidenceGroupOf(fact) === null)).toEqual([]);
    const text = chapter(few().blocks, "appendix");
    expect(text).toContain("別表6");
    expect(text).not.toMatch(/FACTS|\.jp|kiji|FAQ|kojinbango/);
  });

  it("draw procedures in a row together", () => {
    expect(chaptersText([1, 2, 3, 4, 7, 9, 10])).toBe("5.1〜5.4・5.7・5.9・5.10");
    expect(chaptersText([])).toBe("");
  });

  it("name the people of the organisation", () => {
    const { blocks } = few({
      organisation: {
        organisation: {
          contractor: "受託会社",
          headcount: { manager: 1, lead: 1, staff: 5 },
          members: [{ position: "lead", name: "現場 花子", duty: "窓口1", phone: "0965-00-0000" }],
        },
        revision: 1,
        updatedAt: "2026-05-01T09:00:00+09:00",
        updatedBy: "lead-1",
      },
    });
    const text = chapter(blocks, "organisation");
    for (const one of ["受託会社", "5人", "現場 花子", "窓口1", "0965-00-0000", "なし"])
      expect(text).toContain(one);
  });
});
