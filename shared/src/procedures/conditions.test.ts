import { expect, it } from "vitest";
import { conditions } from "./conditions.ts";
import { predicates } from "./policy.ts";

it("names every condition of the policy in Japanese, and no other", () => {
  expect(Object.keys(conditions).sort()).toEqual(Object.keys(predicates).sort());
  for (const text of Object.values(conditions)) expect(text).toMatch(/とき|とき（.*）$/);
});
