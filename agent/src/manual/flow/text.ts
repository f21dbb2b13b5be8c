import { fillLines as fill, pieces } from "../../pdf/lines.ts";

/** Sizes of the printed flow, in points. Text is drawn by others, so its width is estimated on the safe side. */
const wideEm = 1;
const narrowEm = 0.62;

/** Estimated width in points of a text set in `sizePt`: a full-width character is one em. */
export function textWidth(text: string, sizePt: number): number {
  let em = 0;
  for (const character of text) em += isNarrow(character) ? narrowEm : wideEm;
  return em * sizePt;
}

// Compared, not matched: this is asked for every letter of every try at a layout.
const isNarrow = (character: string) =>
  (character >= " " && character <= "~") || (character >= "\uff61" && character <= "\uff9f");

/**
 * Breaks a text into as few lines of at most `maxPt` as it needs: where the sense allows, else into lines of about the
 * same length, so that no single letter is left for the last one. Latin words and figures stay whole where they fit.
 */
export function wrapText(text: string, sizePt: number, maxPt: number): string[] {
  const filled = fillLines(text, sizePt, maxPt);
  if (filled.length < 2) return filled;
  const fitting = candidates(text, sizePt, maxPt, filled.length).filter((lines) =>
    lines.every((line) => textWidth(line, sizePt) <= maxPt),
  );
  const cost = (lines: readonly string[]) =>
    Math.max(...lines.map((line) => textWidth(line, sizePt))) - pauses(lines) * maxPt;
  return fitting.reduce((best, lines) => (cost(lines) < cost(best) ? lines : best), filled);
}

/** Other ways to set a text in `count` lines. */
function candidates(text: string, sizePt: number, maxPt: number, count: number): string[][] {
  if (count === 2) {
    const all = pieces(text);
    return all
      .slice(1)
      .map((_, index) => [all.slice(0, index + 1), all.slice(index + 1)].map((part) => part.join("").trim()));
  }
  const widths = Array.from({ length: Math.floor((2 * maxPt) / sizePt) }, (_, n) => maxPt - (n * sizePt) / 2);
  return widths.map((width) => fillLines(text, sizePt, width)).filter(({ length }) => length === count);
}

/** Breaks after a mark or before a bracket, where a reader pauses anyway; none where that leaves a stump. */
function pauses(lines: readonly string[]): number {
  const lengths = lines.map(({ length }) => length);
  if (Math.min(...lengths) <= 0.4 * Math.max(...lengths)) return 0;
  return lines
    .slice(1)
    .filter((line, index) => /^[（「→]/.test(line) || /[・、。）」：]$/.test(lines[index] ?? "")).length;
}

const fillLines = (text: string, sizePt: number, maxPt: number): string[] =>
  fill(text, maxPt, (line) => textWidth(line, sizePt));
