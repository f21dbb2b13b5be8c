import { expect, test } from "vitest";
import { documentHtml } from "./html.ts";
import { documentOf, everyBlock, tableOf } from "./sample.testing.ts";

test("text of people is text, never markup", () => {
  const nasty = `<img src=x onerror=alert(1)>"'&`;
  const html = documentHtml(
    documentOf([tableOf([[nasty]]), { kind: "title", text: nasty, marks: [nasty] }], { running: nasty }),
  );
  expect(html).not.toContain("<img");
  expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;&amp;/g)).toHaveLength(4);
});

test("the page fetches nothing: no script, no address, and a policy that forbids both", () => {
  const html = documentHtml(documentOf(everyBlock));
  expect(html.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
    /<script|<link|<img|https?:|url\(/,
  );
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test("only a rehearsal carries the mark, and on every page", () => {
  const blocks = [{ kind: "title" as const, text: "表題", marks: [] }];
  expect(documentHtml(documentOf(blocks))).not.toContain("訓練データ");
  const html = documentHtml(documentOf(blocks, { rehearsal: true }));
  expect(html).toMatch(/<h1><span class="mark-box">訓練データ（提出不可）<\/span>/);
  expect(html).toMatch(/\.watermark \{ position: fixed/);
  expect(html).toContain('<div class="watermark"');
});

test("every block is printed, an empty one with its words", () => {
  const html = documentHtml(documentOf(everyBlock));
  for (const words of ["差替え 第2版", "注記", "余り", "発注者", "1,234", "－", "二段落", "箇条の一"]) {
    expect(html).toContain(words);
  }
  expect(html).toContain("箇条なし");
  expect(html).toContain("表なし");
  expect(html).toContain('rowspan="2"');
  expect(html).toContain('aria-label="棒"');
});
