import { countingRules } from "@desk/shared/figures/counting-rules";
import { expect, it } from "vitest";
import { shortRules } from "./rules.ts";

const beginnings = shortRules.flatMap(([all]) => all);

it.each(countingRules)("the form's foot says in short: %s", (rule) => {
  expect(beginnings.filter((beginning) => rule.startsWith(beginning))).toHaveLength(1);
});

it.each(beginnings)("no short rule stands for none: %s", (beginning) => {
  expect(countingRules.filter((rule) => rule.startsWith(beginning))).toHaveLength(1);
});
