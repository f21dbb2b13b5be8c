/** Sizes of the printed flow, in points. Text is drawn by others, so its width is estimated on the safe side. */
const wideEm = 1;
const narrowEm = 0.62;

/** Estimated width in points of a text set in `sizePt`: a full-width character is one em. */
export function textWidth(text: string, sizePt: number): number {
  let em = 0;
  for (const character of text) em += isNarrow(character) ? narrowEm : wideEm;
  return em * sizePt;
}

const isNarrow = (character: string) => /[\u0020-\u007e\uff61-\uff9f]/.test(character);

// 行頭禁則: no line starts with these, so the character before comes along.
const notFirst =
  /[、。，．・：；？！）」』】〕〉》ー〜～々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ％)\],.:;?!]/;
const notLast = /[（「『【〔〈《([]/;

/** Breaks a text into lines of at most `maxPt`; Latin words and figures stay whole where they fit a line. */
export function wrapText(text: string, sizePt: number, maxPt: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && textWidth(line + piece, sizePt) > maxPt) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

function pieces(text: string): string[] {
  const found: string[] = [];
  for (const piece of text.match(/[A-Za-z0-9./%+-]+|[^A-Za-z0-9./%+-]/gu) ?? []) {
    const before = found.at(-1);
    const joins = before !== undefined && (notFirst.test(piece) || notLast.test(before.at(-1) ?? ""));
    if (joins) found[found.length - 1] = before + piece;
    else found.push(piece);
  }
  return found;
}
