import { expect, test } from "vitest";
import { id } from "../deps.testing.ts";
import { caseOf, reportOf, site } from "./day.testing.ts";
import { dailyHtml } from "./html.ts";
import { dailyModel } from "./model.ts";

const date = "2026-05-14";
const htmlOf = (...given: Parameters<typeof reportOf>) => dailyHtml(dailyModel(reportOf(...given), site));

test("text of people is text, never markup", () => {
  const nasty = `<img src=x onerror=alert(1)>"'&`;
  const voided = {
    type: "TransactionVoided" as const,
    id: id(99),
    at: `${date}T11:00:00+09:00`,
    counterId: "window-1",
    staffId: "lead-1",
    transactionId: id(10),
    reason: nasty,
  };
  const html = htmlOf([...caseOf({ n: 1, date }), voided], date, {
    staffNames: new Map([["lead-1", nasty]]),
  });
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;");
});

test("the page fetches nothing: no script, no address, and a policy that forbids both", () => {
  const html = htmlOf(caseOf({ n: 1, date }), date);
  expect(html).not.toMatch(/<script|<link|<img|https?:|url\(/);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test("only a rehearsal carries the mark, and on every page", () => {
  expect(htmlOf([], date)).not.toContain("訓練データ");
  const html = htmlOf([], date, { rehearsal: true });
  expect(html).toMatch(/<h1><span class="rehearsal">訓練データ（提出不可）<\/span>/);
  expect(html).toMatch(/\.mark \{ position: fixed/);
  expect(html).toContain('<div class="mark"');
});

test("苦情 and 特記事項, which this version cannot know, are boxes to tick by hand", () => {
  const html = htmlOf([], date);
  for (const title of ["6　苦情・トラブル・事故", "7　特記事項・引継ぎ"]) {
    expect(html).toMatch(new RegExp(`<h2>${title}</h2><div class="hand"><b>□なし　□あり</b>`));
  }
});

test("the rules of counting stand at the foot", () => {
  expect(htmlOf([], date)).toContain("(1) 件数は、");
});
