/** The text of a CSV file as offices have them: UTF-8, or Shift_JIS from an older Excel. Null when it is neither. */
export function textOfCsv(bytes: ArrayBuffer): string | null {
  for (const encoding of ["utf-8", "shift_jis"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: a byte of the file cannot stand in it.
    }
  }
  return null;
}
