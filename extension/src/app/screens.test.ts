import { expect, test } from "vitest";
import { placeOf, screenAt } from "./screens.ts";

test("a reopened panel goes back to a case that still runs, and to nothing else", () => {
  const running = { name: "case", transactionId: "019a" } as const;
  const isOpen = (id: string) => id === "019a";
  expect(screenAt(placeOf(running), isOpen)).toEqual(running);
  expect(screenAt(placeOf(running), () => false)).toEqual({ name: "home" });
  expect(screenAt(placeOf({ name: "history" }), isOpen)).toEqual({ name: "home" });
  expect(screenAt(null, isOpen)).toEqual({ name: "home" });
});
