import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tally } from "../support/events.ts";
import { at, flush, freshName, record, stored } from "../support/outbox-calls.ts";
import { type OutboxInPage, type OutboxPages, openOutboxPages } from "../support/outbox-page.ts";

declare const outbox: OutboxInPage;

let pages: OutboxPages;
beforeAll(async () => {
  pages = await openOutboxPages();
});
afterAll(() => pages?.[Symbol.asyncDispose]());

type Verdict = { id: string; status: "accepted" | "duplicate" | "rejected"; reason?: string };

const acceptAll = `(ids) => ({ ok: true, value: { results: ids.map((id) => ({ id, status: "accepted" })) } })`;

describe("flush", () => {
  test("batches of at most 500, in order, until nothing waits", async () => {
    const page = await pages.open();
    const name = freshName();
    const events = Array.from({ length: 1_001 }, () => tally({ at }));
    await record(page, name, { events });
    const { result, batches, lastSentAt } = await flush(page, name, acceptAll);
    expect(result).toEqual({ ok: true, sent: 1_001, rejected: 0 });
    expect(batches.map((batch) => batch.length)).toEqual([500, 500, 1]);
    expect(batches.flat()).toEqual(events.map(({ id }) => id));
    expect(lastSentAt).toBe("2026-05-14T00:30:00.000Z");
    expect((await flush(page, name, acceptAll)).batches).toEqual([]);
  });

  test("an event leaves only when the answer names it; a refused one stays with its reason", async () => {
    const page = await pages.open();
    const name = freshName();
    const [accepted, rejected, unnamed] = [tally({ at }), tally({ at }), tally({ at })];
    await record(page, name, { events: [accepted, rejected, unnamed] });
    const verdicts: Verdict[] = [
      { id: rejected.id, status: "rejected", reason: "unknown-staff" },
      { id: accepted.id, status: "duplicate" },
    ];
    const judge = `(ids, nth) => ({ ok: true, value: { results: nth === 1 ? ${JSON.stringify(verdicts)} : [] } })`;
    const { result, batches } = await flush(page, name, judge);
    expect(result).toMatchObject({ ok: false, sent: 2, rejected: 1, failure: { kind: "unreadable" } });
    expect(batches[1]).toEqual([unnamed.id]);
    expect((await stored(page, name)).map(({ delivery }) => delivery)).toEqual([
      { state: "acknowledged", at: "2026-05-14T00:30:00.000Z" },
      { state: "rejected", at: "2026-05-14T00:30:00.000Z", reason: "unknown-staff" },
      { state: "pending" },
    ]);
  });

  test("without the agent everything waits, and nothing says it was sent", async () => {
    const page = await pages.open();
    const name = freshName();
    await record(page, name, { events: [tally({ at }), tally({ at })] });
    const away = `() => ({ ok: false, kind: "unreachable", cause: "network" })`;
    const { result, batches, lastSentAt } = await flush(page, name, away);
    expect(result).toMatchObject({ ok: false, sent: 0, failure: { kind: "unreachable" } });
    expect(batches).toHaveLength(1);
    expect(lastSentAt).toBeUndefined();
    expect((await stored(page, name)).every(({ delivery }) => delivery.state === "pending")).toBe(true);
  });

  test("one event that the agent cannot take is found and shown; its neighbours go through", async () => {
    const page = await pages.open();
    const name = freshName();
    const events = Array.from({ length: 9 }, () => tally({ at }));
    await record(page, name, { events });
    const bad = events[5]?.id;
    const problem = { type: "about:blank", title: "大きすぎます", status: 413, code: "too-large" };
    const judge = `(ids) => ids.includes(${JSON.stringify(bad)})
      ? { ok: false, kind: "problem", status: 413, problem: ${JSON.stringify(problem)} }
      : (${acceptAll})(ids)`;
    const { result } = await flush(page, name, judge);
    expect(result).toEqual({ ok: true, sent: 9, rejected: 1 });
    const states = (await stored(page, name)).map(({ delivery }) => delivery.state);
    expect(states.map((state, index) => (state === "rejected" ? index : -1)).filter((i) => i >= 0)).toEqual([
      5,
    ]);
    expect(states.filter((state) => state === "acknowledged")).toHaveLength(8);
  });

  test("what has just been recorded goes alone only while nothing older waits", async () => {
    const page = await pages.open();
    const name = freshName();
    const [first, second, third] = [tally({ at }), tally({ at }), tally({ at })];
    await record(page, name, { events: [first] });
    expect((await flush(page, name, acceptAll, "live", [first.id])).batches).toEqual([[first.id]]);
    await record(page, name, { events: [second] });
    await record(page, name, { events: [third] });
    const { batches } = await flush(page, name, acceptAll, "live", [third.id]);
    expect(batches).toEqual([[second.id, third.id]]);
    expect((await flush(page, name, acceptAll, "live", [third.id])).batches).toEqual([]);
  });

  test("a rehearsal's events do not go to the real agent", async () => {
    const page = await pages.open();
    const name = freshName();
    const [real, rehearsed] = [tally({ at }), tally({ at })];
    await record(page, name, { events: [rehearsed], ledger: "rehearsal" });
    await record(page, name, { events: [real] });
    expect((await flush(page, name, acceptAll)).batches).toEqual([[real.id]]);
    expect((await flush(page, name, acceptAll, "rehearsal")).batches).toEqual([[rehearsed.id]]);
  });
});

test("a refused event can be sent again, or set aside: it stays, marked with who decided", async () => {
  const page = await pages.open();
  const name = freshName();
  await record(page, name, { events: [tally({ at }), tally({ at })] });
  const refuse = `(ids) => ({ ok: true, value: { results: ids.map((id) => ({ id, status: "rejected", reason: "unknown-staff" })) } })`;
  await flush(page, name, refuse);
  await page.evaluate(async (dbName) => {
    const db = await outbox.openDatabase(dbName);
    await outbox.sendAgain(db, 1);
    await outbox.setAside(db, 2, "lead-1", "2026-05-14T01:00:00.000Z");
    db.close();
  }, name);
  expect((await stored(page, name)).map(({ delivery }) => delivery)).toEqual([
    { state: "pending" },
    { state: "set-aside", staffId: "lead-1", at: "2026-05-14T01:00:00.000Z", reason: "unknown-staff" },
  ]);
});

test("after five weeks acknowledged events go; what waits or was refused stays", async () => {
  const page = await pages.open();
  const name = freshName();
  const old = "2026-05-14T00:00:00.000Z";
  const events = [tally({ at }), tally({ at }), tally({ at })];
  await record(page, name, { events: events.slice(0, 2), recordedAt: old });
  const refused = events[1]?.id;
  await flush(
    page,
    name,
    `(ids) => ({ ok: true, value: { results: ids.map((id) =>
      id === ${JSON.stringify(refused)} ? { id, status: "rejected", reason: "schema" } : { id, status: "accepted" }) } })`,
  );
  await record(page, name, { events: events.slice(2), recordedAt: old });
  const purgeAt = (nowMs: number) =>
    page.evaluate(
      async ([dbName, now]) => {
        const db = await outbox.openDatabase(dbName);
        const deleted = await outbox.purgeOld(db, now);
        db.close();
        return deleted;
      },
      [name, nowMs] as const,
    );
  const keptMs = 35 * 86_400_000;
  expect(await purgeAt(Date.parse(old) + keptMs)).toBe(0);
  expect(await purgeAt(Date.parse(old) + keptMs + 1)).toBe(1);
  expect((await stored(page, name)).map(({ id, delivery }) => [id, delivery.state])).toEqual([
    [events[1]?.id, "rejected"],
    [events[2]?.id, "pending"],
  ]);
});
