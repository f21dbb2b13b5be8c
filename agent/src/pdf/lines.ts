// 行頭禁則: no line starts with these, so the character before comes along.
const notFirst =
  /[、。，．・：；？！）」』】〕〉》ー〜～々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ％)\],.:;?!]/;
const notLast = /[（「『【〔〈《([]/;

/** Fills lines of at most `max` as `widthOf` measures them. Latin words, figures and times stay whole where they fit. */
export function fillLines(text: string, max: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && widthOf(line + piece) > max) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/** What a line may be broken between. */
export function pieces(text: string): string[] {
  const found: string[] = [];
  for (const piece of text.match(/[A-Za-z0-9./%+-]+|[^A-Za-z0-9./%+-]/gu) ?? []) {
    const before = found.at(-1);
    const joins =
      before !== undefined &&
      (notFirst.test(piece) || notLast.test(before.at(-1) ?? "") || isTime(before, piece));
    if (joins) found[found.length - 1] = before + piece;
    else found.push(piece);
  }
  return found;
}

/** `09:` and `10`: the colon came along as what begins no line, and the minutes belong to it. */
const isTime = (before: string, piece: string): boolean => /\d:$/.test(before) && /^\d/.test(piece);
