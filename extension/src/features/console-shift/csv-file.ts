import type { ShiftEntry } from "@desk/shared/contract";

/** A CSV saved by Excel's plain 「CSV」 is Shift_JIS, one saved as 「CSV UTF-8」 or by us is UTF-8. */
export function textOfFile(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("shift_jis").decode(bytes);
  }
}

/** How many cells read differently. */
export function changedCells(before: readonly ShiftEntry[], after: readonly ShiftEntry[]): number {
  const cells = (entries: readonly ShiftEntry[]) =>
    Map.groupBy(entries, ({ staffId, date }) => `${staffId} ${date}`);
  const [old, now] = [cells(before), cells(after)];
  const text = (entries: readonly ShiftEntry[] | undefined) =>
    (entries ?? [])
      .map((one) => `${"code" in one ? one.code : `${one.from}-${one.to}`} ${one.post ?? ""}`)
      .join("+");
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => text(old.get(key)) !== text(now.get(key)),
  ).length;
}
