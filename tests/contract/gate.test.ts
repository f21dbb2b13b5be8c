import type { ProblemCode } from "@desk/shared/contract";
import { problemSchema } from "@desk/shared/contract";
import { describe, expect, test } from "vitest";
import { baseUrl, createTestAgent, type TestAgent } from "../support/agent.ts";
import { tally } from "../support/events.ts";

type Attempt = { path?: string; method?: string; headers?: Record<string, string>; body?: string };

/** A bare request, as any program or page of this PC could make it. */
async function knock(agent: TestAgent, { path = "/api/site", method = "GET", headers = {}, body }: Attempt) {
  const init: RequestInit = { method, headers, ...(body === undefined ? {} : { body }) };
  const response = await agent.app.fetch(new Request(`${baseUrl}${path}`, init));
  return { status: response.status, problem: problemSchema.parse(await response.json()), response };
}

const json = { "content-type": "application/json" };
const sized = (body: string) => ({ ...json, "content-length": String(Buffer.byteLength(body)) });
const oneTally = () => JSON.stringify({ events: [tally()] });

type Expected = [status: number, code: ProblemCode];
type Row = [name: string, expected: Expected, attempt: (token: string) => Attempt];

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const post = (token: string, body: string, headers: Record<string, string> = sized(body)): Attempt => ({
  path: "/api/events",
  method: "POST",
  headers: { ...bearer(token), ...headers },
  body,
});

const rows: Row[] = [
  [
    "a rebinding host name",
    [421, "misdirected-host"],
    (token) => ({ headers: { host: "evil.example", ...bearer(token) } }),
  ],
  [
    "a rebinding host name on a path that does not exist",
    [421, "misdirected-host"],
    () => ({ path: "/x", headers: { host: "evil.example:4860" } }),
  ],
  [
    "a web page on this PC, by its Origin",
    [403, "foreign-page"],
    (token) => ({ headers: { origin: "http://localhost:3000", ...bearer(token) } }),
  ],
  [
    "another extension",
    [403, "foreign-page"],
    (token) => ({
      headers: { origin: "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ...bearer(token) },
    }),
  ],
  ["an opaque origin", [403, "foreign-page"], (token) => ({ headers: { origin: "null", ...bearer(token) } })],
  [
    "a page's no-cors request, by Sec-Fetch-Site",
    [403, "foreign-page"],
    (token) => ({ headers: { "sec-fetch-site": "cross-site", ...bearer(token) } }),
  ],
  [
    "a page's no-cors form post",
    [403, "foreign-page"],
    () => ({
      path: "/api/events",
      method: "POST",
      headers: { "sec-fetch-site": "same-site", "content-type": "text/plain" },
      body: oneTally(),
    }),
  ],
  ["no token", [401, "not-paired"], () => ({})],
  ["a token that nobody was given", [401, "not-paired"], () => ({ headers: bearer("A".repeat(43)) })],
  [
    "a path that does not exist",
    [404, "not-found"],
    (token) => ({ path: "/api/nothing", headers: bearer(token) }),
  ],
  ["another method", [405, "method-not-allowed"], (token) => ({ method: "POST", headers: bearer(token) })],
  [
    "a body that is no JSON type",
    [415, "not-json"],
    (token) => post(token, oneTally(), { "content-type": "text/plain" }),
  ],
  ["no length", [411, "length-required"], (token) => post(token, oneTally(), json)],
  [
    "too long a body",
    [413, "too-large"],
    (token) => post(token, oneTally(), { ...json, "content-length": "999999999" }),
  ],
  ["malformed JSON", [400, "malformed-json"], (token) => post(token, '{"events":[')],
  ["a body of another shape", [422, "schema"], (token) => post(token, '{"event":{}}')],
  ["an empty batch", [422, "schema"], (token) => post(token, '{"events":[]}')],
  ["501 events", [422, "schema"], (token) => post(token, JSON.stringify({ events: Array(501).fill(0) }))],
  [
    "what only a lead may do, without a session",
    [401, "session-required"],
    (token) => {
      const body = JSON.stringify({ name: "山田", role: "staff", pin: "2580" });
      return { path: "/api/staff", method: "POST", headers: { ...bearer(token), ...sized(body) }, body };
    },
  ],
  [
    "a wrong pairing code",
    [403, "pairing-refused"],
    () => {
      const body = '{"code":"000000"}';
      return { path: "/api/pairings", method: "POST", headers: sized(body), body };
    },
  ],
  [
    "a report outside the contract",
    [404, "outside-contract"],
    (token) => ({ path: "/api/reports/daily/2025-05-14", headers: bearer(token) }),
  ],
];

describe("the gate refuses", () => {
  test.each(rows)("%s", async (_name, [status, code], attempt) => {
    await using agent = createTestAgent();
    const { token } = await agent.paired("window-1");
    const answer = await knock(agent, attempt(token));
    expect([answer.status, answer.problem.code]).toEqual([status, code]);
    expect(answer.problem.status).toBe(status);
    expect(answer.problem.detail).toMatch(/[ぁ-ん]/);
    expect(answer.response.headers.get("content-type")).toContain("application/problem+json");
    // Whatever was refused has left nothing behind.
    expect(agent.deps.db.raw.prepare("SELECT count(*) FROM event").pluck().get()).toBe(0);
  });
});

// Beside them the number of requests, tested with the gate itself: the limit of a real site is too far away.
test("the checks stand in their order: each hides everything behind it", async () => {
  await using agent = createTestAgent();
  const { token } = await agent.paired("window-1");
  const everythingWrong = {
    path: "/api/events",
    method: "POST",
    headers: { host: "evil.example", origin: "https://evil.example", "content-type": "text/plain" } as Record<
      string,
      string
    >,
    body: "{",
  };
  const codes: ProblemCode[] = [];
  const ask = async () => codes.push((await knock(agent, everythingWrong)).problem.code);
  const { headers } = everythingWrong;
  await ask();
  delete headers.host;
  await ask();
  delete headers.origin;
  await ask();
  headers.authorization = `Bearer ${token}`;
  await ask();
  headers["content-type"] = "application/json";
  await ask();
  headers["content-length"] = "999999999";
  await ask();
  headers["content-length"] = "1";
  await ask();
  everythingWrong.body = "{}";
  headers["content-length"] = "2";
  await ask();
  expect(codes).toEqual([
    "misdirected-host",
    "foreign-page",
    "not-paired",
    "not-json",
    "length-required",
    "too-large",
    "malformed-json",
    "schema",
  ]);
});

test("a member of staff is no lead", async () => {
  await using agent = createTestAgent();
  const { client } = await agent.lead();
  const added = await client.createStaff({ name: "山田", role: "staff", pin: "2580" });
  if (!added.ok) throw new Error(JSON.stringify(added));
  const console = await agent.paired("console");
  const signed = await console.client.signIn(added.value.id, "2580");
  if (!signed.ok) throw new Error(JSON.stringify(signed));
  const asStaff = agent.client({ token: console.token, session: signed.value.session });
  expect(await asStaff.createStaff({ name: "鈴木", role: "lead", pin: "2580" })).toMatchObject({
    status: 403,
    problem: { code: "lead-required" },
  });
});

test("the last lead cannot be put out of service", async () => {
  await using agent = createTestAgent();
  const { client } = await agent.lead();
  expect(await client.updateStaff("lead-1", { active: false })).toMatchObject({
    status: 409,
    problem: { code: "conflict" },
  });
});

test("the extension's preflight is answered, a page's is not", async () => {
  await using agent = createTestAgent();
  const preflight = (origin: string) =>
    agent.app.fetch(
      new Request(`${baseUrl}/api/events`, {
        method: "OPTIONS",
        headers: {
          origin,
          "access-control-request-method": "POST",
          "access-control-request-private-network": "true",
        },
      }),
    );
  const ours = await preflight("chrome-extension://pjkafloimfnjgogcbckgpaaddaoigcim");
  expect(ours.status).toBe(204);
  expect(ours.headers.get("access-control-allow-headers")).toContain("authorization");
  const theirs = await preflight("https://evil.example");
  expect(theirs.status).toBe(403);
  expect(theirs.headers.has("access-control-allow-origin")).toBe(false);
});
