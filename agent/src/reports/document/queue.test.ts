import { expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { grantToken, testDeps } from "../../deps.testing.ts";
import { makingQueue } from "./make.ts";
import { createQueue, QueueFullError } from "./queue.ts";

test("work runs one after the other; behind too many it is refused, and taken again once there is room", async () => {
  const queue = createQueue(2);
  const ran: number[] = [];
  const ends: (() => void)[] = [];
  const add = (n: number) =>
    queue(async () => {
      ran.push(n);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (n === 1) throw new Error("failed");
      return n;
    });
  const [first, second, third] = [add(1), add(2), add(3)];
  const failed = expect(first).rejects.toThrow("failed");
  await expect(add(4)).rejects.toThrow(QueueFullError);
  await expect.poll(() => ran).toEqual([1]);
  ends[0]?.();
  await failed;
  const fifth = add(5);
  for (const n of [1, 2, 3]) {
    await expect.poll(() => ends.length).toBe(n + 1);
    ends[n]?.();
  }
  expect(await Promise.all([second, third, fifth])).toEqual([2, 3, 5]);
  expect(ran).toEqual([1, 2, 3, 5]);
});

test("a PC that asks for too many files at once is told to wait, and gets its file afterwards", async () => {
  using deps = testDeps();
  const app = createApp(deps);
  const headers = { authorization: `Bearer ${grantToken(deps, "console", null)}` };
  const ask = () => app.request("http://localhost/api/reports/daily/2026-05-14.xlsx", { headers });
  let end = () => {};
  const first = new Promise<void>((resolve) => {
    end = resolve;
  });
  const before = Array.from({ length: 21 }, () => makingQueue(() => first));
  const refused = await ask();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "30"]);
  expect(await refused.json()).toMatchObject({ detail: expect.stringContaining("もう一度操作してください") });
  end();
  await Promise.all(before);
  expect((await ask()).status).toBe(200);
});
