/**
 * The text as the search compares it: full and half width, capitals and small letters, hiragana and katakana are
 * one. Never shown to anyone. The agent's index must hold text folded in the same way, or the two find differently.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** The words of a query: what stands between blanks and punctuation, folded, each once. */
export function queryTerms(query: string): string[] {
  const words = foldForSearch(query)
    .split(/[\s、。,，・!?「」『』（）()]+/u)
    .filter(Boolean);
  return [...new Set(words)];
}
