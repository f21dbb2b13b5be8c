const kanjiDigits = "〇一二三四五六七八九";
const invisible = /[\p{Cf}\p{Mn}\p{Me}]/gu;
const dashes = /[‐‑‒–—―⁃−─━]/g;

/**
 * The text as the rules read it: full-width, circled and kanji digits become ASCII digits, all dashes one
 * hyphen, invisible characters vanish. Letters lose nothing, so 八代市 reads 8代市; never show this to anyone.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(kanjiDigits.indexOf(digit)))
    .replace(dashes, "-")
    .replace(/(?<=\d)ー(?=\d)/g, "-")
    .replace(/(\d?)十(\d?)(?=[年月日])/g, (_, tens: string, ones: string) => `${tens || 1}${ones || 0}`);
}
