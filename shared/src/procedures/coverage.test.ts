import { describe, expect, it } from "vitest";
import { qaSeed } from "../qa/seed.ts";
import { catalogue, catalogueEntry } from "./catalogue.ts";
import { type Clause, coverage } from "./coverage.ts";
import type { Procedures } from "./model.ts";
import { procedures } from "./scripts.ts";

/** How many clauses the spec has under each heading: counted in S §6, not in our own list. */
const inSpec: Readonly<Record<string, number>> = {
  "6(1)": 3,
  "6(2)①": 3,
  "6(2)②": 2,
  "6(2)③": 2,
  "6(3)①": 4,
  "6(3)②": 2,
  "6(4)": 7,
  "6(5)①": 2,
  "6(5)②": 1,
  "6(5)③": 1,
};

/** 6(2)①(ア) stands under 6(2)①, 6(4)③ under 6(4); 6(5)② and ③ are clauses without parts. */
function headingOf(label: string): string {
  const part = label.replace(/\([アイウエ]\)$/, "");
  return /^6\([14]\)/.test(part) ? part.slice(0, -1) : part;
}

/** Clauses that no script serves, or one that is not written. */
function uncovered(clauses: readonly Clause[], scripts: Procedures): string[] {
  return clauses
    .filter((clause) => clause.procedures.length === 0 || clause.procedures.some((id) => !scripts[id]))
    .map(({ label }) => label);
}

describe("coverage", () => {
  it("names every clause of S §6 once", () => {
    for (const [heading, count] of Object.entries(inSpec)) {
      const under = coverage.filter(({ label }) => headingOf(label) === heading);
      expect([heading, under.length]).toEqual([heading, count]);
    }
    expect(coverage).toHaveLength(Object.values(inSpec).reduce((sum, count) => sum + count, 0));
    expect(new Set(coverage.map(({ id }) => id)).size).toBe(coverage.length);
  });

  it("serves each clause with scripts that are written", () => {
    expect(uncovered(coverage, procedures)).toEqual([]);
  });

  it("fails for a clause without a procedure, and for one whose script is missing", () => {
    const [first] = coverage;
    if (!first) throw new Error("no clause");
    expect(uncovered([{ ...first, procedures: [] }], procedures)).toEqual([first.label]);
    expect(uncovered([first], {})).toEqual([first.label]);
  });

  it("leaves no procedure of the contract without a clause, nor without a script", () => {
    const serving = new Set(coverage.flatMap((clause) => clause.procedures));
    expect(catalogue.filter(({ id }) => !serving.has(id)).map(({ id }) => id)).toEqual([]);
    expect(catalogue.filter(({ id }) => !procedures[id]).map(({ id }) => id)).toEqual([]);
  });

  it("puts a procedure under its own division, but for questions and the days off", () => {
    for (const { id, procedures: serving } of coverage) {
      if (id.startsWith("6-5") || id === "6-2-3-b") continue;
      for (const procedureId of serving) {
        expect(`${id}-`).toContain(`${catalogueEntry(procedureId)?.division}-`);
      }
    }
  });

  it("has a 質疑応答集 where it promises one", () => {
    expect(coverage.some(({ also }) => also?.includes("質疑応答集"))).toBe(true);
    expect(qaSeed.length).toBeGreaterThan(0);
  });
});
