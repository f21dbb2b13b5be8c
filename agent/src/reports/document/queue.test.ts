import { expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { grantToken, testDeps } from "../../deps.testing.ts";
import { closedDay, date } from "../life/desk.testing.ts";
import { monthDesk, path } from "../monthly/month.testing.ts";
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

test("the agent's own work waits however many are before it, and readers behind it are refused", async () => {
  const queue = createQueue(1);
  const gate = Promise.withResolvers<void>();
  const before = [1, 2].map(() => queue(() => gate.promise));
  await expect(queue(async () => 3)).rejects.toThrow(QueueFullError);
  const own = queue(async () => "own", "agent");
  await expect(queue(async () => 4)).rejects.toThrow(QueueFullError);
  gate.resolve();
  await Promise.all(before);
  expect(await own).toBe("own");
});

/** Readers that ask again as soon as they have their file, so many that no other's is taken until `end`. */
function fullQueue() {
  let isOver = false;
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const readers = Array.from({ length: 30 }, async () => {
    while (!isOver) await makingQueue(turn).catch(turn);
  });
  return () => {
    isOver = true;
    return Promise.all(readers);
  };
}

test("a queue full of readers keeps neither the day's job nor 提出 of day and month from their files", async () => {
  await using day = await closedDay();
  await using month = await monthDesk();
  await day.confirm();
  await month.saveSummary();
  const end = fullQueue();
  try {
    const submitMonth = { revision: 1, textsRevision: 1, way: "mail" };
    expect((await day.ask("GET", `/api/reports/daily/${date}.xlsx`)).status).toBe(503);
    expect((await day.compile()).paths.pdf).toContain(date);
    expect((await day.submit()).status).toBe(200);
    expect((await month.ask("POST", `${path}/submit`, submitMonth)).status).toBe(200);
    expect((await month.ask("GET", "/api/shifts/print/2026-06.pdf")).status).toBe(503);
  } finally {
    await end();
  }
}, 60_000);

test("a PC that asks for too many files at once is told to wait, and gets its file afterwards", async () => {
  using deps = testDeps();
  const app = createApp(deps);
  const headers = { authorization: `Bearer ${grantToken(deps, "console", null)}` };
  const ask = () => app.request("http://localhost/api/reports/daily/2026-05-14.xlsx", { headers });
  const end = fullQueue();
  const refused = await ask();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "30"]);
  expect(await refused.json()).toMatchObject({ detail: expect.stringContaining("もう一度操作してください") });
  await end();
  expect((await ask()).status).toBe(200);
});
