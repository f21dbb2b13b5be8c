import type { SourceFile } from "./source.ts";

export type Violation = { readonly path: string; readonly line?: number; readonly found: string };

/** A rule of the house: what breaks it, and what to do then. */
export type Rule = {
  readonly name: string;
  readonly advice: string;
  readonly check: (files: readonly SourceFile[]) => Violation[];
};

/** One line a violation and the advice under them; empty when the rule holds. */
export function explain(rule: Rule, files: readonly SourceFile[]): string {
  const violations = rule.check(files);
  if (violations.length === 0) return "";
  const lines = violations.map(({ path, line, found }) => `${path}${line ? `:${line}` : ""}  ${found}`);
  return [`${rule.name}:`, ...lines, `What to do: ${rule.advice}`].join("\n");
}

/** A made-up file for a rule's self-test. */
export function sample(path: string, text: string): SourceFile {
  return { path, text };
}
