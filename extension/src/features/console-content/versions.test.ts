import { expect, test } from "vitest";
import { draft, sample } from "./sample.testing.ts";
import { entriesOf, inForceOf } from "./versions.ts";

const seed = { version: 1, content: sample };
const today = "2026-05-14";
const inForce = (versions: (typeof draft)[], on = today) =>
  inForceOf(entriesOf({ seed, versions }), on)?.version;

test("what was delivered stands first until it is handed in as it is", () => {
  expect(entriesOf({ seed, versions: [draft] }).map(({ version, state }) => [version, state])).toEqual([
    [1, "seed"],
    [2, "draft"],
  ]);
  const submitted = { ...draft, version: 1, state: "submitted" as const };
  expect(entriesOf({ seed, versions: [submitted] }).map(({ state }) => state)).toEqual(["submitted"]);
});

test("counters follow the newest approved one from its day on, before it what was delivered", () => {
  const approved = { ...draft, state: "approved" as const, effectiveFrom: "2026-06-01" };
  expect(inForce([])).toBe(1);
  expect(inForce([draft])).toBe(1);
  expect(inForce([approved])).toBe(1);
  expect(inForce([approved], "2026-06-01")).toBe(2);
  expect(inForce([{ ...draft, version: 1, state: "submitted" }])).toBe(1);
});
