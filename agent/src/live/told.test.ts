import { type DeskEvent, type LiveStatus, liveStatusSchema, openCasesTold } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { createAgent } from "../app.ts";
import { finished, grantToken, id, started, type TestDeps, tally, testDeps } from "../deps.testing.ts";
import { silentAfterMs } from "./presence.ts";

/** A counter and a console of the whole agent, without a port. */
function bench(deps: TestDeps) {
  const { app, close } = createAgent(deps);
  const tokens = {
    counter: grantToken(deps, "counter", "window-1"),
    console: grantToken(deps, "console", null),
  };
  const post = (path: string, value: unknown, as: keyof typeof tokens = "counter") => {
    const body = JSON.stringify(value);
    const headers = {
      authorization: `Bearer ${tokens[as]}`,
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
    };
    return app.request(path, { method: "POST", body, headers });
  };
  const listen = async (as: keyof typeof tokens) => {
    const line = await app.request("/api/live", { headers: { authorization: `Bearer ${tokens[as]}` } });
    const reader = line.body?.getReader();
    if (reader === undefined) throw new Error("no body");
    const { value } = await reader.read();
    const text = new TextDecoder().decode(value);
    return { reader, text, status: liveStatusSchema.parse(JSON.parse(text.slice(text.indexOf("{")))) };
  };
  return {
    close,
    post,
    listen,
    send: (events: readonly DeskEvent[]) => post("/api/events", { events }),
    /** The state as a newcomer hears it. */
    async status(): Promise<LiveStatus> {
      const { reader, status } = await listen("console");
      await reader.cancel();
      return status;
    },
  };
}

test("a panel's unsent records stand on the board since when they wait, and go when they are sent", async () => {
  using deps = testDeps();
  const { post, status, close } = bench(deps);
  expect((await post("/api/presence", { unsent: 3, oldestMs: 90_000 })).status).toBe(204);
  const first = (await status()).counters[0];
  expect(first).toMatchObject({
    unsent: { count: 3, since: "2026-05-14T08:58:30.000+09:00" },
    connected: false,
  });
  // The same wait told once more keeps its beginning though the ages differ by the way they took.
  deps.clock.advance(20_000);
  await post("/api/presence", { unsent: 4, oldestMs: 110_700 });
  expect((await status()).counters[0]?.unsent).toEqual({ count: 4, since: "2026-05-14T08:58:30.000+09:00" });
  await post("/api/presence", { unsent: 0, oldestMs: 0 });
  expect((await status()).counters[0]?.unsent).toBeUndefined();
  await close();
});

test("a panel whose clock has run away breaks nobody's board", async () => {
  using deps = testDeps();
  const { post, status, close } = bench(deps);
  for (const oldestMs of [Number.MAX_SAFE_INTEGER, 250_000_000_000_000]) {
    expect((await post("/api/presence", { unsent: 1, oldestMs })).status).toBe(204);
    expect((await status()).counters[0]?.unsent).toEqual({
      count: 1,
      since: "2025-05-14T09:00:00.000+09:00",
    });
  }
  await close();
});

test("a state that cannot be made is logged, and the agent goes on", async () => {
  using deps = testDeps();
  const logged = Promise.withResolvers<unknown>();
  Object.assign(deps.log, { error: (_: unknown, message: unknown) => logged.resolve(message) });
  const { post, listen, status, close } = bench(deps);
  const { reader } = await listen("console");
  deps.db.raw.exec("ALTER TABLE counter RENAME TO damaged");
  await post("/api/presence", { unsent: 1, oldestMs: 0 });
  expect(await logged.promise).toBe("the live state could not be told");
  deps.db.raw.exec("ALTER TABLE damaged RENAME TO counter");
  expect((await status()).counters[0]?.unsent?.count).toBe(1);
  await reader.cancel();
  await close();
});

test("what is no presence is refused, and a console's counts for no counter", async () => {
  using deps = testDeps();
  const { post, status, close } = bench(deps);
  for (const wrong of [{ unsent: -1, oldestMs: 0 }, { unsent: 1.5, oldestMs: 0 }, { unsent: 1 }, null])
    expect((await post("/api/presence", wrong)).status).toBe(422);
  expect((await post("/api/presence", { unsent: 9, oldestMs: 0 }, "console")).status).toBe(204);
  expect((await status()).counters.filter(({ unsent }) => unsent !== undefined)).toEqual([]);
  await close();
});

test("a panel that holds its line and says nothing is silent, one that never told is not", async () => {
  using deps = testDeps();
  const { post, listen, status, close } = bench(deps);
  const { reader } = await listen("counter");
  deps.clock.advance(silentAfterMs + 1);
  expect((await status()).counters[0]).toMatchObject({ connected: true });
  expect((await status()).counters[0]?.silent).toBeUndefined();
  await post("/api/presence", { unsent: 0, oldestMs: 0 });
  deps.clock.advance(silentAfterMs + 1);
  deps.committed.publish({ businessDates: [] });
  expect((await status()).counters[0]).toMatchObject({ connected: true, silent: true });
  await post("/api/presence", { unsent: 0, oldestMs: 0 });
  expect((await status()).counters[0]?.silent).toBeUndefined();
  await reader.cancel();
  await close();
});

test("a thousand open cases are told as the newest and their number, 審査待ち among them counted whole", async () => {
  using deps = testDeps();
  const { send, listen, close } = bench(deps);
  const count = 1_000;
  const minute = (n: number) => new Date(Date.parse("2026-05-13T09:00:00+09:00") + n * 60_000).toISOString();
  const cases = Array.from({ length: count }, (_, n) => started({ id: n, at: minute(n) }));
  const reviews = [5, 700].map(
    (n): DeskEvent => ({
      type: "TransactionPhaseChanged",
      id: id(5_000 + n),
      at: minute(n + 3),
      counterId: "window-1",
      staffId: "lead-1",
      transactionId: id(n),
      phase: "review",
    }),
  );
  for (let n = 0; n < count; n += 500) await send(cases.slice(n, n + 500));
  await send(reviews);
  const { reader, status, text } = await listen("console");
  await reader.cancel();
  expect(status.openCases).toHaveLength(openCasesTold);
  expect(status.openCases.map(({ transactionId }) => transactionId)).not.toContain(id(700));
  expect(status.openCases[0]?.transactionId).toBe(id(count - 1));
  expect([status.openTotal, status.review?.waiting]).toEqual([count, 2]);
  expect(Date.parse(status.review?.longestSince ?? "")).toBe(Date.parse(minute(8)));
  expect(text.length).toBeLessThan(80_000);
  await close();
});

test("few cases are told whole, with the day's counts by division and who is there", async () => {
  using deps = testDeps();
  const { send, status, close } = bench(deps);
  const at = "2026-05-14T08:50:00+09:00";
  await send([
    tally({ id: 1, at }),
    started({ id: 2, at }),
    finished({ id: 3, of: 2, at }),
    started({ id: 4, at }),
  ]);
  const now = await status();
  expect(now.byDivision).toEqual({ "6-1": 1, "6-2": 1 });
  expect([now.openCases.length, now.openTotal, now.review]).toEqual([
    1,
    undefined,
    { waiting: 0, longestSince: null },
  ]);
  expect(now.counters[0]?.staffName).toBe("現場責任者");
  await close();
});

test("today's calls are told: answered, missed and overflowed, without one that was taken back or is of yesterday", async () => {
  using deps = testDeps();
  const { send, status, close } = bench(deps);
  const at = "2026-05-14T08:50:00+09:00";
  const missed = (n: number, kind: "missed" | "overflowed", when = at): DeskEvent => ({
    ...{ type: "CallMissed", id: id(n), at: when, counterId: "window-1", staffId: "lead-1" },
    kind,
  });
  expect((await status()).calls).toEqual({ answered: 0, missed: 0, overflowed: 0 });
  const undone: DeskEvent = {
    ...{ type: "TransactionVoided", id: id(9), at, counterId: "window-1", staffId: "lead-1" },
    ...{ transactionId: id(5), reason: "押し間違い" },
  };
  const call = { ...started({ id: 1, at }), channel: "phone", procedureId: "call-system" } as DeskEvent;
  const events = [call, finished({ id: 2, of: 1, at }), missed(3, "missed"), missed(4, "overflowed")];
  const yesterday = missed(6, "missed", "2026-05-13T16:00:00+09:00");
  await send([...events, missed(5, "missed"), undone, missed(7, "missed"), yesterday]);
  expect((await status()).calls).toEqual({ answered: 1, missed: 2, overflowed: 1 });
  await close();
});
