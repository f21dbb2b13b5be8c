/** A line of a CSV file with its cells; `line` from 1, as a spreadsheet counts them. */
export type CsvLine = { readonly line: number; readonly cells: readonly string[] };

/**
 * The cells of a CSV text (RFC 4180: quotes, doubled quotes, line breaks inside quotes), with or without BOM, lines
 * ended any way, separated by commas, or by tabs as a spreadsheet copies them. Empty lines are left out. An open
 * quote takes the rest of the text, as a spreadsheet would; the checks then refuse it.
 */
export function readCsv(text: string): CsvLine[] {
  const source = text.replace(/^\uFEFF/, "");
  const [head = ""] = source.split(/\r\n|\r|\n/, 1);
  const separator = head.includes("\t") && !head.includes(",") ? "\t" : ",";
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let beganAt = 1;
  const endCell = () => {
    cells.push(cell.trim());
    cell = "";
  };
  const endLine = () => {
    endCell();
    if (cells.some((one) => one !== "")) lines.push({ line: beganAt, cells });
    cells = [];
    beganAt = line;
  };
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] ?? "";
    const isBreak = char === "\n" || char === "\r";
    if (isBreak && char === "\r" && source[at + 1] === "\n") at += 1;
    if (isBreak) line += 1;
    if (quoted) {
      if (char !== '"') cell += isBreak ? "\n" : char;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === "") {
      cell = "";
      quoted = true;
    } else if (char === separator) endCell();
    else if (isBreak) endLine();
    else cell += char;
  }
  endLine();
  return lines;
}
