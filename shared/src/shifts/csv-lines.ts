/** A file that Excel opens as it is: UTF-8 with BOM, CRLF. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;
}

function quoted(text: string): string {
  // A spreadsheet takes these for the beginning of a formula; the apostrophe says that it is text.
  const harmless = /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export type CsvLine = { readonly line: number; readonly fields: readonly string[] };

/**
 * The lines of a CSV with their numbers in the file, as Excel, Numbers and LibreOffice write them; empty lines left
 * out. Null when a quotation mark is never closed: then no line of it can be trusted.
 */
export function readCsvLines(text: string): CsvLine[] | null {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const lines: CsvLine[] = [];
  let [line, begun, field, quotedNow] = [1, 1, "", false];
  let fields: string[] = [];
  const endField = () => {
    fields.push(field.startsWith("'") ? field.slice(1) : field);
    field = "";
  };
  const endLine = () => {
    endField();
    if (fields.some((one) => one.trim() !== "")) lines.push({ line: begun, fields });
    fields = [];
  };
  for (let index = 0; index < body.length; index += 1) {
    const sign = body[index] ?? "";
    if (sign === "\n") line += 1;
    if (quotedNow) {
      if (sign !== '"') field += sign;
      else if (body[index + 1] === '"') {
        field += '"';
        index += 1;
      } else quotedNow = false;
    } else if (sign === '"' && field === "") quotedNow = true;
    else if (sign === ",") endField();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && body[index + 1] === "\n") continue;
      endLine();
      begun = line;
    } else field += sign;
  }
  if (quotedNow) return null;
  endLine();
  return lines;
}
