import { quantitySchema, tallyAddedSchema } from "@desk/shared/contract";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { describeIssues } from "./issues.ts";

const told = (schema: z.ZodMiniType, value: unknown) => {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? "accepted" : describeIssues(parsed.error.issues);
};

test.each([
  [1.5, "「quantity」: 型が違います（整数が必要です）。"],
  ["1", "「quantity」: 型が違います（数が必要です）。"],
  [undefined, "「quantity」: 必要な項目がありません（数が必要です）。"],
  [100, "「quantity」: 99 以下（文字・件を含む）にしてください。"],
])("a quantity of %s is told as what it is", (quantity, message) => {
  expect(told(z.object({ quantity: quantitySchema }), { quantity })).toBe(message);
});

test("neither a value nor an unknown name is repeated", () => {
  const message = told(tallyAddedSchema, { type: "TallyAdded", 山田太郎: "09012345678" });
  expect(message).not.toMatch(/山田|0901/);
});
