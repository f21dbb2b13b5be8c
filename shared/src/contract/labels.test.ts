import { expect, test } from "vitest";
import { causeBeside } from "./labels.ts";

test("a cause stands beside the state unless the state says as much", () => {
  expect(causeBeside("down", "network")).toBe("通信");
  expect(causeBeside("down", "planned")).toBe("計画停止");
  expect(causeBeside("maintenance", "planned")).toBe("");
  expect(causeBeside("ok", undefined)).toBe("");
});
