import type { Line } from "./words.ts";

/** The most lines of a kind that one step may show at a time. */
export const lineLimits = { say: 2, do: 3, check: 4, caution: 2 } as const;
export type LineKind = keyof typeof lineLimits;
export const lineKinds = ["say", "do", "check", "caution"] as const satisfies readonly LineKind[];

/** The lines that apply, in order. `holds` answers a predicate by its name. */
export function linesThatApply(lines: readonly Line[], holds: (predicate: string) => boolean): string[] {
  return lines.flatMap((line) => {
    if (typeof line === "string") return [line];
    return holds(line.when) ? [line.text] : [];
  });
}
