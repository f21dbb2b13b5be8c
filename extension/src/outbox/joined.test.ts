import { expect, test } from "vitest";
import { joined } from "./flush.ts";

/** A run that ends when told to. */
function steppedRuns() {
  const finish: ((value: number) => void)[] = [];
  const run = () => new Promise<number>((resolve) => finish.push(resolve));
  return { run, finish };
}

test("calls during a run share one more run after it", async () => {
  const { run, finish } = steppedRuns();
  const flush = joined(run);
  const first = flush();
  const second = flush();
  const third = flush();
  expect(finish.length).toBe(1);
  finish[0]?.(1);
  expect(await first).toBe(1);
  await expect.poll(() => finish.length).toBe(2);
  finish[1]?.(2);
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  expect(finish.length).toBe(2);
});

test("after a run that failed the next one starts", async () => {
  let runs = 0;
  const flush = joined(async () => {
    runs += 1;
    if (runs === 1) throw new Error("the disk is full");
    return runs;
  });
  const failing = flush();
  const following = flush();
  await expect(failing).rejects.toThrow("full");
  expect(await following).toBe(2);
  expect(await flush()).toBe(3);
});
