import { qaCategories } from "@desk/shared/qa/categories";
import { searchQa } from "@desk/shared/qa/search";
import { qaSeed } from "@desk/shared/qa/seed";
import { expect, it } from "vitest";
import { sectionsOf } from "./found.ts";

it("shows the whole book by category, each entry once, while nothing is typed", () => {
  const sections = sectionsOf(qaSeed, " ", qaCategories, searchQa);
  expect(sections.length).toBeGreaterThan(3);
  expect(sections.flatMap(({ entries }) => entries)).toHaveLength(qaSeed.length);
});

it("shows only what is found, in one list, once something is typed", () => {
  const [section, ...others] = sectionsOf(qaSeed, "暗証", qaCategories, searchQa);
  expect(others).toEqual([]);
  expect(section?.entries.length).toBeGreaterThan(0);
  expect(section?.entries.length).toBeLessThan(qaSeed.length);
  expect(sectionsOf(qaSeed, "ぬるぽ", qaCategories, searchQa)).toEqual([{ category: null, entries: [] }]);
});
