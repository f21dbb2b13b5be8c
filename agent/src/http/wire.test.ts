import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tally } from "../deps.testing.ts";
import { exchange, runningAgent } from "../running.testing.ts";

// On a real socket, because these requests cannot be made with `fetch`.
let agent: Awaited<ReturnType<typeof runningAgent>>;
beforeAll(async () => {
  agent = await runningAgent();
});
afterAll(async () => {
  await agent[Symbol.asyncDispose]();
});

const batch = JSON.stringify({ events: [tally({ id: 1 })] });
const lines = (...rows: string[]) => `${rows.join("\r\n")}\r\n\r\n`;

function post(headers: readonly string[], body = "", path = "/api/events") {
  return exchange(agent.host, lines(`POST ${path} HTTP/1.1`, `Host: ${agent.host}`, ...headers) + body);
}
const authorized = () => [`Authorization: Bearer ${agent.token}`, "Content-Type: application/json"];

/** Status and problem code of a raw answer. */
function said(answer: string): [number, string | undefined] {
  return [Number(answer.slice(9, 12)), /"code":"([a-z-]+)"/.exec(answer)?.[1]];
}

describe("the length must be known and right", () => {
  test("a chunked body is 411", async () => {
    const chunk = `${batch.length.toString(16)}\r\n${batch}\r\n0\r\n\r\n`;
    const answer = await post([...authorized(), "Transfer-Encoding: chunked"], chunk);
    expect(said(answer)).toEqual([411, "length-required"]);
  });

  test("no length at all is 411", async () => {
    expect(said(await post(authorized()))).toEqual([411, "length-required"]);
  });

  test.each([
    [["Content-Length: 5", "Content-Length: 6"]],
    [["Content-Length: 5", "Transfer-Encoding: chunked"]],
    [["Content-Length: five"]],
    [["Content-Length: -1"]],
  ])("%j is refused as no HTTP at all", async (headers) => {
    const [status, code] = said(await post([...authorized(), ...headers], "12345"));
    expect([status, code]).toEqual([400, "malformed-json"]);
  });

  test("10 MB are 413 before a byte of them is sent", async () => {
    const answer = await post([...authorized(), `Content-Length: ${10 * 1024 * 1024}`]);
    expect(said(answer)).toEqual([413, "too-large"]);
  });
});

describe("nothing of a foreign request's body is waited for", () => {
  // None of these sends its body: an answer proves that it was not read.
  const unsent = `Content-Length: ${batch.length}`;

  test("DNS rebinding", async () => {
    const answer = await exchange(
      agent.host,
      lines("POST /api/events HTTP/1.1", "Host: evil.example:4860", ...authorized(), unsent),
    );
    expect(said(answer)).toEqual([421, "misdirected-host"]);
  });

  test("a web page's no-cors text/plain post", async () => {
    const page = ["Origin: https://evil.example", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"];
    const answer = await post([...page, "Content-Type: text/plain", unsent]);
    expect(said(answer)).toEqual([403, "foreign-page"]);
  });

  test("no token, and text/plain with one", async () => {
    expect(said(await post(["Content-Type: application/json", unsent]))).toEqual([401, "not-paired"]);
    const plain = [`Authorization: Bearer ${agent.token}`, "Content-Type: text/plain", unsent];
    expect(said(await post(plain))).toEqual([415, "not-json"]);
  });

  test("another program's Host on this PC's own port", async () => {
    const answer = await exchange(agent.host, lines("GET /api/health HTTP/1.1", "Host: localhost"));
    expect(said(answer)).toEqual([421, "misdirected-host"]);
  });
});

test("HEAD on the live line is answered, not held open", async () => {
  const head = lines(
    `HEAD /api/live HTTP/1.1`,
    `Host: ${agent.host}`,
    `Authorization: Bearer ${agent.token}`,
  );
  expect(said(await exchange(agent.host, head, /\r\n\r\n$/))[0]).toBe(405);
});

describe("hostile JSON", () => {
  const send = (body: string) => post([...authorized(), `Content-Length: ${Buffer.byteLength(body)}`], body);

  test("a million brackets are an answer, not a crash", async () => {
    expect(said(await send("[".repeat(1_000_000)))).toEqual([400, "malformed-json"]);
    const nested = `{"events":[${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}]}`;
    expect(await send(nested)).toContain('"reason":"schema"');
  });

  test("polluting keys pollute nothing", async () => {
    const answer = await send(
      '{"__proto__":{"polluted":1},"events":[{"__proto__":{"id":"x"},"constructor":{"prototype":{"polluted":1}}}]}',
    );
    expect(answer).toContain('"id":null,"reason":"schema"');
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("SQL in every id is a schema error, and the log lives on", async () => {
    const evil = "x'); DROP TABLE event; --";
    const event = { ...tally({ id: 1 }), id: evil, counterId: evil, staffId: evil };
    expect(await send(JSON.stringify({ events: [event] }))).toContain('"reason":"schema"');
    expect(await send(JSON.stringify({ events: [tally({ id: 7 })] }))).toContain('"accepted"');
  });
});
