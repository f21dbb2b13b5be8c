import { describe, expect, test } from "vitest";
import { explain, type Rule, sample } from "./rule.ts";
import { sourceFiles } from "./source.ts";

/** A made-up file, as path and text. */
type Sample = readonly [path: string, text: string];

/** A rule with samples that break it, so that it is known to fail, and samples that must pass. */
export type RuleCase = readonly [rule: Rule, broken: readonly Sample[], sound: readonly Sample[]];

/** Each rule holds for the repository, sees through every broken sample and lets every sound one pass. */
export function describeRules(cases: readonly RuleCase[]) {
  describe.each(cases)("$name", (rule, broken, sound) => {
    test("holds", () => {
      expect(explain(rule, sourceFiles())).toBe("");
    });

    test.each(broken)("sees through %s: %s", (path, text) => {
      const message = explain(rule, [sample(path, text)]);
      expect(message).toContain(path);
      expect(message).toContain(rule.advice);
    });

    test.each(sound)("lets pass %s: %s", (path, text) => {
      expect(explain(rule, [sample(path, text)])).toBe("");
    });
  });
}
