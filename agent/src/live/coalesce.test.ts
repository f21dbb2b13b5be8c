import { expect, test } from "vitest";
import { coalesce } from "./coalesce.ts";

function bench() {
  const timers: (() => void)[] = [];
  let runs = 0;
  const told = coalesce(
    () => {
      runs += 1;
    },
    50,
    (callback) => {
      timers.push(callback);
      return () => void timers.splice(timers.indexOf(callback), 1);
    },
  );
  return { told, runs: () => runs, timers, elapse: () => timers.shift()?.() };
}

test("the first change is told at once, those in the gap together at its end", () => {
  const { told, runs, elapse, timers } = bench();
  told.call();
  expect(runs()).toBe(1);
  told.call();
  told.call();
  expect(runs()).toBe(1);
  elapse();
  expect(runs()).toBe(2);
  elapse();
  expect([runs(), timers.length]).toEqual([2, 0]);
  told.call();
  expect(runs()).toBe(3);
});

test("after the stop nothing is told any more", () => {
  const { told, runs, timers } = bench();
  told.call();
  told.call();
  told.stop();
  expect([runs(), timers.length]).toEqual([1, 0]);
});
