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

test("changes in the gap are told together at its end, and each once", () => {
  const { told, runs, elapse, timers } = bench();
  told.call();
  told.call();
  expect([runs(), timers.length]).toEqual([0, 1]);
  elapse();
  expect([runs(), timers.length]).toEqual([1, 0]);
  told.call();
  elapse();
  expect([runs(), timers.length]).toEqual([2, 0]);
});

test("after the stop nothing is told any more", () => {
  const { told, runs, timers } = bench();
  told.call();
  told.stop();
  expect([runs(), timers.length]).toEqual([0, 0]);
});
