import { extensionId } from "@desk/shared/contract/extension-id";
import { expect, test } from "vitest";

test("runs on the pinned Node and reads shared as source", () => {
  expect(Number.parseInt(process.versions.node, 10)).toBe(24);
  expect(extensionId).toMatch(/^[a-p]{32}$/);
});
