import { describe, expect, test } from "vitest";
import { type By, type Command, decide, type Item, type VersionRow } from "./life.ts";

type Text = { text: string };
const by: By = { at: "2026-05-14T09:00:00.000+09:00", staffId: "lead-1", nameOf: (id) => `${id}さん` };
const seed = { version: 1, content: { text: "出荷時" } };

function row(version: number, over: Partial<VersionRow<Text>> = {}): VersionRow<Text> {
  const saved = { createdAt: by.at, createdBy: "lead-2", savedAt: by.at, savedBy: "lead-2" };
  const head = { version, state: "draft", revision: 1, changeNote: "料金を直した", basedOn: null } as const;
  return { itemId: "guidance", ...head, ...saved, content: { text: `第${version}版` }, ...over };
}
const decision = { kind: "approved", date: "2026-05-14", approverTitle: "市民課長" } as const;
const submitted = (version: number) =>
  row(version, { state: "submitted", submittedAt: by.at, submittedBy: "lead-2" });
const approved = (version: number) => ({
  ...submitted(version),
  state: "approved" as const,
  decision,
  effectiveFrom: "2026-05-01",
});

function given(...versions: VersionRow<Text>[]) {
  const item: Item<Text> = { id: "guidance", versions, seed, blank: null };
  return {
    when: (command: Command<Text>, faults: Parameters<typeof decide>[3] = []) => {
      const verdict = decide(command, item, by, faults);
      return {
        gives: (action: string | null, over: Partial<VersionRow<Text>>) =>
          expect(verdict).toMatchObject({ ok: true, action, row: over }),
        refused: (code: string, words: string) => {
          expect(verdict).toMatchObject({ ok: false, code });
          expect(verdict.ok ? "" : verdict.message).toContain(words);
        },
      };
    },
  };
}
const decided = (over: object): Command<Text> => ({ do: "decide", version: 2, decision, ...over });
const save: Command<Text> = {
  do: "save",
  version: 2,
  revision: 1,
  content: { text: "直した" },
  changeNote: "直した",
};

describe("a draft", () => {
  test("is made from the seed, with the next number", () =>
    given()
      .when({ do: "draft" })
      .gives("draft", { version: 2, state: "draft", basedOn: 1, content: seed.content, changeNote: "" }));
  test("is made from the newest version, also from a refused one", () =>
    given(approved(2), row(3, { state: "refused" }))
      .when({ do: "draft" })
      .gives("draft", { version: 4, basedOn: 3, content: { text: "第3版" } }));
  test("is made from a version that is named, 0 being the seed", () => {
    given(approved(2), approved(3)).when({ do: "draft", from: 2 }).gives("draft", { version: 4, basedOn: 2 });
    given(approved(1)).when({ do: "draft", from: 0 }).gives("draft", { version: 2, content: seed.content });
    given().when({ do: "draft", from: 7 }).refused("not-found", "第7版がありません");
  });
  test("is not made beside another one, nor while the city reads one", () => {
    given(row(2)).when({ do: "draft" }).refused("conflict", "第2版の下書き（lead-2さん）がすでにあります");
    given(submitted(2)).when({ do: "draft" }).refused("conflict", "第2版を提出中です");
    given(row(2))
      .when({ do: "import", content: { text: "" }, changeNote: "" })
      .refused("conflict", "すでに");
  });
  test("of something new begins with the blank", () => {
    const item: Item<Text> = { id: "new", versions: [], seed: null, blank: { text: "" } };
    expect(decide({ do: "draft" }, item, by)).toMatchObject({ ok: true, row: { version: 1, basedOn: null } });
    expect(decide({ do: "draft" }, { ...item, blank: null }, by)).toMatchObject({ code: "not-found" });
  });
  test("is saved, and tells who and when", () =>
    given(row(2))
      .when(save)
      .gives("save", { revision: 2, savedBy: "lead-1", createdBy: "lead-2", content: { text: "直した" } }));
  test("is not saved over somebody else's", () =>
    given(row(2, { revision: 3 }))
      .when(save)
      .refused("conflict", "lead-2さんが 2026-05-14 09:00 に別の画面で保存しました"));
  test("saved as it is changes nothing, whichever revision it was made on", () =>
    given(row(2, { revision: 3, content: { text: "直した" }, changeNote: "直した" }))
      .when(save)
      .gives(null, { revision: 3 }));
  test("is thrown away", () =>
    given(row(2)).when({ do: "discard", version: 2 }).gives("discard", { version: 2 }));
});

describe("a submission", () => {
  test("stamps the draft", () =>
    given(row(2))
      .when({ do: "submit", version: 2 })
      .gives("submit", { state: "submitted", submittedBy: "lead-1" }));
  test("takes the seed as it is, as the first version", () =>
    given()
      .when({ do: "submit", version: 1 })
      .gives("submit", { version: 1, state: "submitted", content: seed.content, changeNote: "初版" }));
  test("needs 変更点", () =>
    given(row(2, { changeNote: " " }))
      .when({ do: "submit", version: 2 })
      .refused("schema", "変更点が書かれていません"));
  test("with a fault is refused, and names the first", () =>
    given(row(2))
      .when({ do: "submit", version: 2 }, [
        {
          code: "dead-end",
          id: "guidance",
          stepId: "ask",
          message: "手順「guidance.ask」：選択肢がなく、先へ進めません",
        },
        { code: "no-source", id: "guidance", stepId: "end", message: "…" },
      ])
      .refused("faulty-content", "手順「guidance.ask」：選択肢がなく、先へ進めません。ほかに1件あります。"));
  test("of the seed is refused once there are versions", () =>
    given(approved(2)).when({ do: "submit", version: 1 }).refused("not-found", "第1版はありません"));
});

describe("what has been handed in", () => {
  const commands: [string, Command<Text>][] = [
    ["saved", save],
    ["thrown away", { do: "discard", version: 2 }],
    ["handed in again", { do: "submit", version: 2 }],
  ];
  test.each(commands)("cannot be %s, submitted, approved or refused", (_, command) => {
    given(submitted(2)).when(command).refused("conflict", "第2版は提出済みです");
    given(approved(2)).when(command).refused("conflict", "第2版は承認済みです");
    given(row(2, { state: "refused" }))
      .when(command)
      .refused("conflict", "第2版は差戻しです");
  });
  test("is approved from a day on, today or later", () => {
    given(submitted(2))
      .when(decided({ effectiveFrom: "2026-06-01" }))
      .gives("approve", { state: "approved", effectiveFrom: "2026-06-01", decision });
    given(submitted(2))
      .when(decided({ effectiveFrom: "2026-05-14" }))
      .gives("approve", { state: "approved" });
  });
  test("is sent back", () =>
    given(submitted(2))
      .when(decided({ decision: { ...decision, kind: "refused" } }))
      .gives("refuse", { state: "refused" }));
  test("is decided once, and only after it was handed in", () => {
    given(row(2))
      .when(decided({ effectiveFrom: "2026-06-01" }))
      .refused("conflict", "第2版は下書きです");
    given(approved(2))
      .when(decided({ effectiveFrom: "2026-06-01" }))
      .refused("conflict", "承認済み");
    given()
      .when(decided({ effectiveFrom: "2026-06-01" }))
      .refused("not-found", "第2版はありません");
  });
  test("is not approved while a fault is known", () =>
    given(submitted(2))
      .when(decided({ effectiveFrom: "2026-06-01" }), [
        { code: "x", id: "a", stepId: null, message: "手順「a.b」" },
      ])
      .refused("faulty-content", "承認を記録できません。手順「a.b」"));
});

test.each([
  ["before the approval", { effectiveFrom: "2026-05-13" }, "適用日（令和8年5月13日(水)）が承認日"],
  ["after the contract", { effectiveFrom: "2028-04-01" }, "契約の終わり"],
  ["missing", {}, "適用日がありません"],
  [
    "with a refusal",
    { decision: { ...decision, kind: "refused" }, effectiveFrom: "2026-06-01" },
    "差戻しには適用日を付けられません",
  ],
  [
    "of tomorrow's decision",
    { decision: { ...decision, date: "2026-05-15" }, effectiveFrom: "2026-06-01" },
    "まだ来ていません",
  ],
])("適用日 %s is refused", (_, over, words) =>
  given(submitted(2)).when(decided(over)).refused("schema", words),
);
