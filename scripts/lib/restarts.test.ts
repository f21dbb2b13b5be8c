import { expect, test } from "vitest";
import { createRestarts, usualLimits } from "./restarts.mjs";

const minuteMs = 60_000;

test("the pauses double from a second to a minute, and begin anew after an agent that ran for long", () => {
  const restarts = createRestarts(usualLimits);
  restarts.isUp(0);
  const pauses = (n: number) => Array.from({ length: n }, () => restarts.nextPauseMs() / 1000);
  restarts.tooOften(minuteMs);
  expect(pauses(8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  restarts.isUp(4 * minuteMs);
  restarts.tooOften(4 * minuteMs + 2000);
  expect(pauses(1)).toEqual([60]);
  restarts.isUp(6 * minuteMs);
  restarts.tooOften(8 * minuteMs);
  expect(pauses(2)).toEqual([1, 2]);
});

test("five ends within ten minutes are borne, the sixth is too many; starts that failed do not count", () => {
  const restarts = createRestarts(usualLimits);
  const ends = [0, 1, 2, 3, 4].map((minute) => restarts.tooOften(minute * minuteMs));
  for (let n = 0; n < 30; n += 1) restarts.nextPauseMs();
  expect(ends).toEqual([false, false, false, false, false]);
  expect(restarts.tooOften(10 * minuteMs)).toBe(true);
  expect(restarts.tooOften(30 * minuteMs)).toBe(false);
});
