import { expect, test } from "vitest";
import { standingClock } from "../deps.testing.ts";
import { createRateLimit } from "./rate-limit.ts";

test("each key has its own count, and a new window forgets", () => {
  const clock = standingClock();
  const rate = createRateLimit({ clock, limit: 2, windowMs: 10_000 });
  expect(["a", "a", "a", "b"].map(rate.take)).toEqual([0, 0, 10, 0]);
  clock.advance(4_000);
  expect(rate.take("a")).toBe(6);
  clock.advance(6_000);
  expect(rate.take("a")).toBe(0);
});

test("a clock that is set back does not lock anybody out for hours", () => {
  const clock = standingClock();
  const rate = createRateLimit({ clock, limit: 1, windowMs: 10_000 });
  rate.take("a");
  clock.advance(-3_600_000);
  expect(rate.take("a")).toBe(0);
});
