import { expect, test, vi } from "vitest";
import { renderPdf } from "../../pdf/render.ts";
import { readPdf } from "./pdf.testing.ts";
import { documentPdf } from "./pdf.ts";
import { fitted, textWidth } from "./pdf-text.ts";
import { documentOf, everyBlock, tableOf } from "./sample.testing.ts";

vi.setConfig({ testTimeout: 30_000 });

const make = (...given: Parameters<typeof documentOf>) => renderPdf(documentPdf(documentOf(...given)));

test("every block is printed, an empty one with its words, and found again as text", async () => {
  const { text, pages } = await readPdf(await make(everyBlock));
  expect(pages).toHaveLength(2);
  for (const words of [
    "表題",
    "差替え 第2版",
    "余り",
    "発注者",
    "1,234",
    "8時",
    "－",
    "二段落",
    "・箇条の一",
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toContain("箇条なし");
  expect(text).toContain("表なし");
  expect(text.join("")).toMatch(/試験\s*第1版/);
  expect(text).toContain("2 / 2 ページ");
});

test("every character of a name can be found again", async () => {
  const names = ["𠮷野 髙橋 﨑山", "㋿八年 德川 齊藤 邊", "ヴィ ー～ ①⑥ ％"];
  const { text } = await readPdf(await make([tableOf([names])]));
  for (const name of names) expect(text).toContain(name);
});

test("the section and its heads are bookmarks", async () => {
  const { outline } = await readPdf(await make(everyBlock));
  expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
    ["様式", ["1　見出し"]],
  ]);
});

test("a rehearsal is marked on every page", async () => {
  const { pages } = await readPdf(await make(everyBlock, { rehearsal: true }));
  for (const page of pages) expect(page.map(({ text }) => text)).toContain("訓練データ");
  expect((await readPdf(await make(everyBlock))).text).not.toContain("訓練データ");
});

test("a long title stays on the page beside its frames", async () => {
  const text = "マイナンバーカード関連業務 日次報告書（特設会場における休日開庁・訓練）";
  const title = { kind: "title", text, marks: ["差替え 第12版", "確認前"] } as const;
  const { pages } = await readPdf(await make([title], { rehearsal: true }));
  const ends = (pages[0] ?? []).filter((one) => one.text === text).map(({ x, width }) => x + width);
  expect(ends).toHaveLength(1);
  expect(ends[0]).toBeLessThan(595.28 - 20);
  expect(pages[0]?.[0]).toMatchObject({ text: "訓練データ（提出不可）" });
  expect(pages[0]?.[0]?.x).toBeGreaterThan(20);
});

test("sections lie as they ask", async () => {
  const [section] = documentOf([tableOf([["甲"]])]).sections;
  if (section === undefined) throw new Error("no section");
  const sections = [section, { ...section, orientation: "landscape" as const, density: "normal" as const }];
  const raw = Buffer.from(await make([], { sections })).toString("latin1");
  expect(raw.match(/\/MediaBox \[[^\]]*\]/g)).toEqual([
    "/MediaBox [0 0 595.28 841.89]",
    "/MediaBox [0 0 841.89 595.28]",
  ]);
});

test("the same document is the same file, whenever it is made", async () => {
  const first = await make(everyBlock);
  vi.useFakeTimers({ now: Date.parse("2030-01-01T00:00:00Z"), toFake: ["Date"] });
  try {
    expect(Buffer.from(await make(everyBlock)).equals(Buffer.from(first))).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test("a text keeps to its room: on one line, set a little closer, or broken", () => {
  expect(textWidth("平均12", 10)).toBeCloseTo(31.1);
  expect(fitted("平均", 20, { fontSize: 10 })).toMatchObject({ text: "平均", noWrap: true });
  expect(fitted("平均値", 27, { fontSize: 10 })).toMatchObject({ text: "平均値", characterSpacing: -1.5 });
  expect(fitted("平均値", 20, { fontSize: 10 })).toMatchObject({ stack: [{ text: "平均" }, { text: "値" }] });
  expect(fitted("開始。終了", 20, { fontSize: 10 })).toMatchObject({
    stack: [{ text: "開" }, { text: "始。" }, { text: "終了" }],
  });
});

test("a paragraph is not torn by the end of a page; of several the page may end between them", () => {
  const of = (lines: readonly string[]) => {
    const block = { kind: "text", id: "rules", title: "集計方法", lines, size: "small" } as const;
    return documentPdf(documentOf([block])).sections[0]?.content;
  };
  expect(of(["(1)件数は終了した案件を計上"])).toMatchObject([{ stack: [{ unbreakable: true }] }]);
  expect(of(["(1)件数は", "(2)時間は"])).toMatchObject([{ stack: [{ unbreakable: false }] }]);
});
