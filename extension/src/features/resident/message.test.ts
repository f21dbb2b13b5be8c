import { expect, it } from "vitest";
import { after, hashOf, shownOf } from "./message.ts";

it("begins with the card and the language of its address, and with nothing else", () => {
  const shown = { card: "enter-pin", language: "vi" } as const;
  expect(shownOf(hashOf(shown))).toEqual(shown);
  expect(shownOf("#card=%3Cscript%3E&language=xx")).toEqual({ card: null, language: "ja" });
  expect(shownOf("")).toEqual({ card: null, language: "ja" });
});

it("follows the steps in the language that was chosen, and forgets it with the case", () => {
  const chosen = after({ card: "show-card", language: "ja" }, { kind: "language", language: "en" });
  const next = after(chosen, { kind: "show", card: "wait" });
  expect(next).toEqual({ card: "wait", language: "en" });
  expect(after(next, { kind: "end" })).toEqual({ card: null, language: "ja" });
});
