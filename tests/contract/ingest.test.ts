import { type DeskEvent, type IngestResult, isCaseEvent } from "@desk/shared/contract";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { createTestAgent, granted, type TestAgent } from "../support/agent.ts";
import { renewal, tally } from "../support/events.ts";

const statuses = ({ results }: { results: IngestResult[] }) => results.map(({ status }) => status);

/** A counter that sends, also what no honest panel would. */
async function counter(agent: TestAgent, counterId = "window-1") {
  const { client } = await agent.paired(counterId);
  return async (...events: unknown[]) => granted(await client.sendEvents(events as DeskEvent[]));
}

test("an event sent again is a duplicate, one with the same id and other content a conflict", async () => {
  await using agent = createTestAgent();
  const send = await counter(agent);
  const event = tally();
  expect(statuses(await send(event))).toEqual(["accepted"]);
  expect(statuses(await send(event, event))).toEqual(["duplicate", "duplicate"]);
  expect(await send({ ...event, quantity: 3 })).toMatchObject({
    results: [
      { id: event.id, status: "rejected", reason: "conflict", detail: expect.stringMatching(/[ぁ-ん]/) },
    ],
  });
});

test("the same fields in another order are the same event", async () => {
  await using agent = createTestAgent();
  const send = await counter(agent);
  const event = tally();
  await send(event);
  const turned = Object.fromEntries(Object.entries(event).reverse());
  expect(statuses(await send(turned))).toEqual(["duplicate"]);
});

test("an event twice in one batch is taken once", async () => {
  await using agent = createTestAgent();
  const send = await counter(agent);
  const event = tally();
  expect(statuses(await send(event, event))).toEqual(["accepted", "duplicate"]);
});

test("500 events go in one request, each with its own answer in the same order", async () => {
  await using agent = createTestAgent();
  const send = await counter(agent);
  const events = Array.from({ length: 500 }, () => tally());
  const { results } = await send(...events);
  expect(results.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  expect(new Set(results.map(({ status }) => status))).toEqual(new Set(["accepted"]));
});

type Bad = [reason: string, event: () => unknown];
const bad: Bad[] = [
  ["schema", () => ({ ...tally(), quantity: 0 })],
  ["schema", () => ({ ...tally(), name: "八代" })],
  ["schema", () => "not an event"],
  ["schema", () => null],
  [
    "personal-data",
    () => {
      const [start] = renewal();
      return {
        ...start,
        id: v7(),
        type: "TransactionVoided",
        procedureId: undefined,
        procedureVersion: undefined,
        channel: undefined,
        reason: "番号 1234 5678 9012 のため",
      };
    },
  ],
  ["counter-mismatch", () => tally({ counterId: "window-2" })],
  ["unknown-staff", () => tally({ staffId: "staff-99" })],
  ["unknown-procedure", () => ({ ...tally(), procedureId: "card-polishing" })],
  [
    "unknown-device",
    () => ({
      ...tally(),
      type: "DeviceStatusReported",
      procedureId: undefined,
      quantity: undefined,
      deviceId: "terminal-99",
      status: "ok",
    }),
  ],
  ["clock-ahead", () => tally({ at: "2026-05-14T09:10:01+09:00" })],
  ["before-contract", () => tally({ at: "2026-03-31T23:59:59+09:00" })],
];

describe("a bad event is refused alone", () => {
  test.each(bad)("%s", async (reason, event) => {
    await using agent = createTestAgent();
    const send = await counter(agent);
    const { results } = await send(tally(), JSON.parse(JSON.stringify(event())), tally());
    expect(results.map(({ status }) => status)).toEqual(["accepted", "rejected", "accepted"]);
    expect(results[1]).toMatchObject({ reason, detail: expect.stringMatching(/[ぁ-ん]/) });
  });
});

test("a counter can neither end nor void what another counter began; a later record of its own is its own", async () => {
  await using agent = createTestAgent();
  const first = await counter(agent, "window-1");
  const second = await counter(agent, "window-2");
  const [start, ...rest] = renewal();
  const tapped = tally();
  await first(start, tapped);
  const voided = (transactionId: string) => ({
    id: v7(),
    type: "TransactionVoided",
    at: start?.at,
    counterId: "window-2",
    staffId: start?.staffId,
    transactionId,
    reason: "押し間違い",
  });
  const answer = await second(
    ...rest.map((event) => ({ ...event, counterId: "window-2" })),
    voided(tapped.id),
    voided(start !== undefined && isCaseEvent(start) ? start.transactionId : ""),
    tally({ counterId: "window-2" }),
  );
  expect(answer.results.slice(0, rest.length + 1)).toEqual(
    Array.from({ length: rest.length + 1 }, () =>
      expect.objectContaining({ status: "rejected", reason: "counter-mismatch" }),
    ),
  );
  expect(answer.results.at(-1)?.status).toBe("accepted");
  expect(statuses(await first(...rest))).toEqual(rest.map(() => "accepted"));
});

test("an event dated just within ten minutes ahead is taken", async () => {
  await using agent = createTestAgent();
  const send = await counter(agent);
  expect(statuses(await send(tally({ at: "2026-05-14T09:10:00+09:00" })))).toEqual(["accepted"]);
});

test("a console sends for any counter, but only with its lead's session and in the lead's name", async () => {
  await using agent = createTestAgent();
  const lead = await agent.lead();
  const report = {
    ...tally({ counterId: "console" }),
    type: "DeviceStatusReported",
    deviceId: "terminal-1",
    status: "down",
    cause: "network",
  };
  const { procedureId: _p, quantity: _q, ...event } = report;
  expect(await agent.client({ token: lead.token }).sendEvents([event as DeskEvent])).toMatchObject({
    ok: false,
    problem: { code: "session-required" },
  });
  expect(
    statuses(granted(await lead.client.sendEvents([event as DeskEvent, tally({ counterId: "window-2" })]))),
  ).toEqual(["accepted", "accepted"]);
});
