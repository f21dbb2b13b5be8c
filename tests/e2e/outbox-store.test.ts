import type { CaseEvent } from "@desk/shared/contract";
import type { Page } from "playwright-core";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tally } from "../support/events.ts";
import { at, finishOf, freshName, record, start, stored } from "../support/outbox-calls.ts";
import { type OutboxInPage, type OutboxPages, openOutboxPages } from "../support/outbox-page.ts";

declare const outbox: OutboxInPage;

let pages: OutboxPages;
beforeAll(async () => {
  pages = await openOutboxPages();
});
afterAll(() => pages?.[Symbol.asyncDispose]());

describe("recording", () => {
  test("events are kept in the order of recording, waiting to be sent", async () => {
    const page = await pages.open();
    const name = freshName();
    const events = [tally({ at: "2026-05-14T10:00:00+09:00" }), tally({ at }), tally({ at })];
    for (const event of events) await record(page, name, { events: [event] });
    expect(await stored(page, name)).toEqual(
      events.map(({ id, type }) => ({ id, type, delivery: { state: "pending" } })),
    );
  });

  test("the second tap on 開始 records nothing of that tap, not even the parking of the first case", async () => {
    const page = await pages.open();
    const name = freshName();
    const first = start();
    await record(page, name, { events: [first] });
    const parking: CaseEvent = {
      type: "TransactionPhaseChanged",
      id: v7(),
      at,
      counterId: "window-1",
      staffId: "staff-2",
      transactionId: first.transactionId,
      phase: "hold",
    };
    const again = start();
    const soon = "2026-05-14T00:00:01.000Z";
    expect((await record(page, name, { events: [parking, again], recordedAt: soon })).recorded).toEqual([]);
    const afterwards = start();
    const later = "2026-05-14T00:00:02.000Z";
    expect((await record(page, name, { events: [afterwards], recordedAt: later })).recorded).toEqual([
      afterwards.id,
    ]);
    expect((await stored(page, name)).map(({ id }) => id)).toEqual([first.id, afterwards.id]);
  });

  test("完了 tapped in two pages at the same moment makes one finish", async () => {
    const name = freshName();
    const [one, other] = await Promise.all([pages.open(), pages.open()]);
    for (let round = 0; round < 10; round += 1) {
      const first = start();
      const startedAt = `2026-05-14T00:00:${10 + 2 * round}.000Z`;
      await record(one, name, { events: [first], recordedAt: startedAt });
      const results = await Promise.all(
        [one, other].map((page) => record(page, name, { events: [finishOf(first)] })),
      );
      expect(results.flatMap(({ recorded }) => recorded)).toHaveLength(1);
      expect(results.flatMap(({ skipped }) => skipped)).toHaveLength(1);
    }
    const types = (await stored(one, name)).map(({ type }) => type);
    expect(types.filter((type) => type === "TransactionFinished")).toHaveLength(10);
  });

  test("a gesture that breaks the contract leaves nothing behind, not even its good half", async () => {
    const page = await pages.open();
    const name = freshName();
    const bad = { ...tally({ at }), quantity: 0 };
    await expect(record(page, name, { events: [tally({ at }), bad] })).rejects.toThrow();
    const orphan = finishOf({ transactionId: v7() });
    await expect(record(page, name, { events: [tally({ at }), orphan] })).rejects.toThrow(/before its start/);
    expect(await stored(page, name)).toEqual([]);
  });
});

/** Opens a desk in the page as `globalThis.desk`, with somebody signed in at window-1. */
async function openDesk(page: Page, name: string) {
  await page.evaluate(async (dbName) => {
    const db = await outbox.openDatabase(dbName);
    const staff = { id: "staff-2", name: "担当", role: "staff" as const, active: true };
    await outbox.saveSettings(db, {
      pairing: { agentUrl: "http://127.0.0.1:4860", token: "t", counterId: "window-1" },
      signIn: { staff, businessDate: "2026-05-14", pin: "checked" },
    });
    const newId = () => {
      const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0"));
      return `019a0000-0000-7000-8000-${hex.join("").slice(0, 12)}`;
    };
    const clock = () => Date.parse("2026-05-14T00:00:00Z");
    Object.assign(globalThis, { desk: await outbox.openDesk({ db, via: "counter", clock, newId }) });
  }, name);
}

declare const desk: Awaited<ReturnType<OutboxInPage["openDesk"]>>;

test("a second page of the same PC shows what the first one recorded", async () => {
  const name = freshName();
  const [one, other] = await Promise.all([pages.open(), pages.open()]);
  await openDesk(one, name);
  await openDesk(other, name);
  await one.evaluate(() =>
    desk.record([{ type: "TallyAdded", ...desk.stamp(), procedureId: "guidance", quantity: 1 }]),
  );
  await expect
    .poll(() =>
      other.evaluate(() => [desk.store.getState().tallies.length, desk.store.getState().unsent.pending]),
    )
    .toEqual([1, 1]);
  expect(await one.evaluate(() => desk.store.getState().tallies.length)).toBe(1);
});

test("what is recorded while the unsent are counted is counted once", async () => {
  const page = await pages.open();
  await openDesk(page, freshName());
  const shown = await page.evaluate(async () => {
    const counts: number[] = [];
    const tap = () =>
      desk.record([{ type: "TallyAdded", ...desk.stamp(), procedureId: "guidance", quantity: 1 }]);
    for (let n = 0; n < 30; n += 1) {
      // The count begins at another moment of the writing each time.
      const first = tap();
      const counted = new Promise((resolve) => setTimeout(resolve, n % 6)).then(() => desk.announce());
      await Promise.all([first, counted, tap()]);
      counts.push(desk.store.getState().unsent.pending);
    }
    return counts;
  });
  expect(shown).toEqual(Array.from({ length: 30 }, (_, n) => (n + 1) * 2));
});

test("the state follows the records at once, and is the same when it is read again", async () => {
  const page = await pages.open();
  await openDesk(page, freshName());
  const states = await page.evaluate(async () => {
    const transactionId = desk.newId();
    const draft = {
      transactionId,
      procedureId: "pin-reset",
      procedureVersion: 1,
      answers: [],
      deviceIds: [],
    };
    await desk.record(
      [
        {
          type: "TransactionStarted",
          ...desk.stamp(),
          transactionId,
          procedureId: "pin-reset",
          procedureVersion: 1,
          channel: "counter",
        },
      ],
      { put: draft },
    );
    await desk.record([], { put: { ...draft, deviceIds: ["terminal-1"] } });
    await desk.record([
      { type: "TransactionPhaseChanged", ...desk.stamp(), transactionId, phase: "review" },
      { type: "DeviceStatusReported", ...desk.stamp(), deviceId: "terminal-1", status: "ok" },
    ]);
    const read = () => {
      const { cases, drafts, tallies, rows, unsent, reports } = desk.store.getState();
      return JSON.stringify([[...cases], [...drafts], tallies, rows, unsent, [...reports]]);
    };
    const shown = read();
    await desk.reload();
    return { shown, reloaded: read(), phase: desk.store.getState().cases.get(transactionId)?.phase };
  });
  expect(states.phase).toBe("review");
  expect(states.shown).toBe(states.reloaded);
  expect(states.shown).toContain('"deviceIds":["terminal-1"]');
});
