import type { DeskEvent, IngestAnswer } from "@desk/shared/contract";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Agent, createAgent } from "../app.ts";
import { finished, grantToken, id, type TestDeps, tally, testDeps } from "../deps.testing.ts";

let deps: TestDeps;
let agent: Agent;
beforeEach(() => {
  deps = testDeps();
  agent = createAgent(deps);
});
afterEach(async () => {
  await agent.close();
  deps[Symbol.dispose]();
});

async function send(events: readonly unknown[], token = grantToken(deps, "counter", "window-1")) {
  const body = JSON.stringify({ events });
  const answer = await agent.app.request("/api/events", {
    method: "POST",
    body,
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
    },
  });
  return {
    status: answer.status,
    said: (await answer.json()) as IngestAnswer & { code?: string; detail?: string },
  };
}
const tallies = (count: number) =>
  Array.from({ length: count }, (_, index): DeskEvent => tally({ id: index + 1 }));

test("a bad event is refused alone, with its neighbours accepted and its text nowhere kept", async () => {
  const secret = "電話 090-1234-5678";
  const { said } = await send([tally({ id: 1 }), finished({ id: 2, of: 9, note: secret }), tally({ id: 3 })]);
  expect(said.results.map(({ status }) => status)).toEqual(["accepted", "rejected", "accepted"]);
  expect(said.results[1]).toMatchObject({ id: id(2), reason: "personal-data" });
  expect(deps.db.raw.serialize().includes("090-1234-5678")).toBe(false);
});

test("a counter's token records for its own counter only", async () => {
  const { said } = await send([tally({ id: 1, counterId: "window-2" })]);
  expect(said.results).toMatchObject([{ status: "rejected", reason: "counter-mismatch" }]);
});

test("501 events are refused as a whole, 500 are taken", async () => {
  expect(await send(tallies(501))).toMatchObject({ status: 422, said: { code: "schema" } });
  const { said } = await send(tallies(500));
  expect(said.results.every(({ status }) => status === "accepted")).toBe(true);
});

test("a full disk is 503 for everybody and says what to do; nothing was acknowledged", async () => {
  const { raw } = deps.db;
  const token = grantToken(deps, "counter", "window-1");
  raw.pragma(`max_page_count = ${raw.pragma("page_count", { simple: true })}`);
  const answers = await Promise.all([send(tallies(300), token), send([tally({ id: 900 })], token)]);
  for (const { status, said } of answers) {
    expect([status, said.code]).toEqual([503, "internal"]);
    expect(said.detail).toContain("ディスクの空き");
  }
  expect(raw.prepare("SELECT count(*) FROM event").pluck().get()).toBe(0);
});
