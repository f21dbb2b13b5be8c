import { expect, test } from "vitest";
import { rehearsalClock } from "./clock.ts";
import { standingClock } from "./deps.testing.ts";

test("a rehearsal starts where it is told and runs on like the PC's clock", () => {
  const base = standingClock("2026-11-22T12:00:00Z");
  const clock = rehearsalClock(Date.parse("2026-05-14T08:20:00+09:00"), base);
  expect(new Date(clock.now()).toISOString()).toBe("2026-05-13T23:20:00.000Z");
  base.advance(90_000);
  expect(new Date(clock.now()).toISOString()).toBe("2026-05-13T23:21:30.000Z");
});
