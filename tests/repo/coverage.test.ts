import { readFileSync } from "node:fs";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { type Clause, coverage } from "@desk/shared/procedures/coverage";
import { expect, test } from "vitest";
import { fromRoot } from "../../scripts/lib/paths.mjs";

/** A clause as the README's table shows it. */
function rowOf({ label, text, procedures, also }: Clause): string {
  const served = procedures.map((id) => catalogueEntry(id)?.title ?? id);
  return `| ${label} | ${text} | ${[...served, ...(also === undefined ? [] : [also])].join("、")} |`;
}

test("the README's table sets every clause of S §6 against what serves it", () => {
  const readme = readFileSync(fromRoot("README.md"), "utf8").split("\n");
  const shown = readme.filter((line) => /^\| 6\(\d\)/.test(line));
  const advice = "Replace the rows under 「仕様書との対応」 in README.md by these:";
  expect(shown, `${advice}\n${coverage.map(rowOf).join("\n")}`).toEqual(coverage.map(rowOf));
});
