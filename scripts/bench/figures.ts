/** The value below which the share `q` of the values lies (nearest rank). */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)];
  if (value === undefined) throw new Error("a quantile of nothing");
  return value;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** One line of the table: what was measured against what is to be reached. */
export type Figure = {
  readonly what: string;
  readonly reach: string;
  readonly measured: string;
  /** null = could not be measured on this machine; `measured` then says why. */
  readonly reached: boolean | null;
};

/** A figure that must not be above its limit. */
export function atMost(what: string, value: number, limit: number, unit: string, digits = 1): Figure {
  const show = (n: number) => `${n.toFixed(digits)} ${unit}`;
  return { what, reach: `≤ ${limit} ${unit}`, measured: show(value), reached: value <= limit };
}

/** A figure that must not be below its limit, as a share of the yardstick. */
export function atLeastShare(what: string, share: number, limit: number): Figure {
  const percent = (n: number) => `${(n * 100).toFixed(0)} %`;
  return { what, reach: `≥ ${percent(limit)}`, measured: percent(share), reached: share >= limit };
}

export const leftOut = (what: string, reach: string, why: string): Figure => ({
  what,
  reach,
  measured: why,
  reached: null,
});

/** Columns a terminal needs for a text: Japanese letters take two. */
const width = (text: string) =>
  [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        letter,
      )
        ? 2
        : 1),
    0,
  );
const pad = (text: string, columns: number) => text + " ".repeat(Math.max(0, columns - width(text)));

/** The table that `npm run bench` prints: 項目, 目標, 実測, 判定. */
export function table(figures: readonly Figure[]): string {
  const mark = (reached: boolean | null) => (reached === null ? "－" : reached ? "○" : "×");
  const rows = [
    ["項目", "目標", "実測", "判定"],
    ...figures.map(({ what, reach, measured, reached }) => [what, reach, measured, mark(reached)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0)).join("  ")).join("\n");
}
