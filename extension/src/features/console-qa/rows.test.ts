import type { QaEntry } from "@desk/shared/qa/model";
import type { CurrentEntry } from "@desk/shared/qa/version";
import { expect, test } from "vitest";
import { findRows, freeQaId, type Head, outsideBook, qaRows } from "./rows.ts";

const entry = (id: string, change: Partial<QaEntry> = {}): QaEntry => ({
  id,
  category: "pin",
  question: "暗証番号を忘れました",
  answer: ["窓口で再設定できます。"],
  keywords: ["あんしょう"],
  sources: [{ fact: "P4", tag: "B" }],
  ...change,
});
const current = (content: QaEntry): CurrentEntry => ({
  qaId: content.id,
  version: 1,
  state: "seed",
  effectiveFrom: null,
  content,
});
const head = (id: string, state: Head["state"]): Head => ({
  kind: "qa",
  id,
  version: 2,
  state,
  changeNote: "",
  basedOn: 1,
  revision: 1,
  createdAt: "2026-05-14T09:00:00+09:00",
  createdBy: "lead-1",
  savedAt: "2026-05-14T09:00:00+09:00",
  savedBy: "lead-1",
});

const book = [
  current(entry("forgot")),
  current(entry("fee", { category: "visit", question: "手数料は", keywords: [] })),
];
const heads = [head("fee", "draft"), head("added-1", "draft"), head("forgot", "refused")];

test("the list has the book and what is being written, each with its open draft", () => {
  expect(outsideBook(book, heads)).toEqual(["added-1"]);
  const rows = qaRows(book, [entry("added-1")], heads);
  expect(rows.map(({ id, current: one, open }) => [id, one !== null, open?.state ?? null])).toEqual([
    ["forgot", true, null],
    ["fee", true, "draft"],
    ["added-1", false, "draft"],
  ]);
});

test("a query finds as staff find, within the category, also what was taken out of the book", () => {
  const rows = qaRows(book, [entry("old", { retired: true })], heads);
  expect(findRows(rows, "あん", "").map(({ id }) => id)).toEqual(["forgot", "old"]);
  expect(findRows(rows, "手数", "pin")).toEqual([]);
  expect(findRows(rows, " ", "visit").map(({ id }) => id)).toEqual(["fee"]);
});

test("a new entry gets an id that nothing has", () => {
  expect(freeQaId(heads)).toBe("added-2");
});
