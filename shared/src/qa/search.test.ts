import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForSearch } from "./fold.ts";
import type { QaEntry } from "./model.ts";
import { searchQa } from "./search.ts";
import { qaSeed } from "./seed.ts";

const found = (query: string, entries: readonly QaEntry[] = qaSeed) =>
  searchQa(entries, query).map(({ entry }) => entry.id);

function entryOf(id: string, of: Partial<QaEntry>): QaEntry {
  return {
    id,
    category: "pin",
    question: "問い",
    answer: ["答え。"],
    keywords: [],
    sources: [{ fact: "U1", tag: "P" }],
    ...of,
  };
}

describe("searchQa", () => {
  it.each([
    ["two kanji", "封筒", "notice-missing"],
    ["one kanji", "鍵", undefined],
    ["one kanji that is there", "薬", "expired-at-hospital"],
    ["a reading", "あんしょう", "pin-forgotten"],
    ["a reading in katakana", "アンショウ", "pin-forgotten"],
    ["half-width katakana", "ﾛｯｸ", "pin-locked"],
    ["a katakana word in hiragana", "すまほ", "renew-at-home"],
    ["full-width capitals", "ＩＰＨＯＮＥ", "card-on-phone"],
    ["full-width digits", "２０２６年", "ends-in-year"],
    ["the middle of a keyword", "ざいりゅうき", "residence-card-renewed"],
    ["a word of the answer only", "警察", "card-lost"],
    ["two words", "暗証番号　ロック", "pin-locked"],
    ["two words of which one is nowhere", "暗証番号 鍵", undefined],
  ])("finds by %s: %s → %s first", (_, query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it.each([[""], [" "], ["　"], ["あ"], ["a"], ["。"], ["、・"]])("finds nothing for %j", (query) => {
    expect(found(query)).toEqual([]);
  });

  it("puts a keyword before the question, and the question before the answer", () => {
    const entries = [
      entryOf("in-answer", { answer: ["暗証のこと。"] }),
      entryOf("in-question", { question: "暗証のこと" }),
      entryOf("in-keyword", { keywords: ["この暗証"] }),
      entryOf("keyword-start", { keywords: ["暗証番号"] }),
      entryOf("whole-keyword", { keywords: ["暗証"] }),
    ];
    expect(found("暗証", entries)).toEqual([
      "whole-keyword",
      "keyword-start",
      "in-keyword",
      "in-question",
      "in-answer",
    ]);
  });

  it("keeps the book's order among equals and leaves out what was retired", () => {
    const entries = [
      entryOf("b", { keywords: ["再交付"] }),
      entryOf("gone", { keywords: ["再交付"], retired: true }),
      entryOf("a", { keywords: ["再交付"] }),
    ];
    expect(found("再交付", entries)).toEqual(["b", "a"]);
  });

  it("does not read a query as a pattern", () => {
    const entries = [entryOf("percent", { keywords: ["100%"] }), entryOf("star", { keywords: ["a.*b"] })];
    expect(found("0%", entries)).toEqual(["percent"]);
    expect(found(".*", entries)).toEqual(["star"]);
    expect(found("%%", entries)).toEqual([]);
    expect(found('"a', entries)).toEqual([]);
  });

  it("takes a book of two thousand entries", () => {
    const book = Array.from({ length: 80 }, (_, copy) =>
      qaSeed.map((entry) => ({ ...entry, id: `${entry.id}-${copy}` })),
    ).flat();
    expect(found("番号", book)).toHaveLength(80 * found("番号", qaSeed).length);
  });
});

const pieces = (keyword: string) =>
  fc
    .tuple(fc.nat([...keyword].length - 2), fc.integer({ min: 2, max: [...keyword].length }))
    .map(([from, length]) => [...keyword].slice(from, from + length).join(""))
    .filter((piece) => [...piece].length >= 2);
const anyEntry = fc.constantFrom(...qaSeed);

describe("any part of a keyword", () => {
  it("of two characters and more finds its entry, however it is typed", () => {
    fc.assert(
      fc.property(
        anyEntry.chain((entry) =>
          fc
            .constantFrom(...entry.keywords.filter((keyword) => [...keyword].length >= 2))
            .chain((keyword) => pieces(keyword).map((piece) => ({ entry, piece }))),
        ),
        fc.constantFrom("as it is", "upper", "lower", "katakana", "blanks"),
        ({ entry, piece }, how) => {
          const typed = {
            "as it is": piece,
            upper: piece.toUpperCase(),
            lower: piece.toLowerCase(),
            katakana: piece.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60)),
            blanks: `　${piece} `,
          }[how];
          expect(found(typed ?? "")).toContain(entry.id);
        },
      ),
    );
  });

  it("finds it among other entries too, whatever the keyword", () => {
    const word = fc.stringMatching(/^[ぁ-んァ-ンa-zA-Z0-9一-龠]{2,12}$/);
    fc.assert(
      fc.property(
        word.chain((keyword) => pieces(keyword).map((piece) => ({ keyword, piece }))),
        ({ keyword, piece }) => {
          expect(found(piece, [...qaSeed, entryOf("its-own", { keywords: [keyword] })])).toContain("its-own");
        },
      ),
    );
  });
});

describe("foldForSearch", () => {
  it("is done after once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
      }),
    );
  });
});
