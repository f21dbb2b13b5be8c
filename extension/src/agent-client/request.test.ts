import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { type Endpoint, request } from "./request.ts";

/** A real server on a free port that answers one way. */
async function serverThat(answer: RequestListener) {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint: Endpoint = {
    fetch: (input, init) => fetch(input, init),
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
  return {
    endpoint,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
const schema = z.object({ count: z.int() });

describe("request", () => {
  test("a parsed answer, with who asks in the headers", async () => {
    let heard: unknown;
    await using server = await serverThat((incoming, response) => {
      heard = { authorization: incoming.headers.authorization, session: incoming.headers["x-desk-session"] };
      response.end('{"count":3}');
    });
    const endpoint = { ...server.endpoint, token: "t", session: "s" };
    expect(await request(endpoint, { path: "/" }, schema)).toEqual({ ok: true, value: { count: 3 } });
    expect(heard).toEqual({ authorization: "Bearer t", session: "s" });
  });

  test("a problem of the agent is told as it is", async () => {
    const problem = { type: "about:blank", title: "登録がありません", status: 401, code: "not-paired" };
    await using server = await serverThat((_, response) => {
      response.writeHead(401).end(JSON.stringify(problem));
    });
    expect(await request(server.endpoint, { path: "/" }, schema)).toEqual({
      ok: false,
      kind: "problem",
      status: 401,
      problem,
    });
  });

  test.each([
    ["session-required", 401, ["s"]],
    ["lead-required", 403, []],
  ])("a session refused as %s is told as ended or not", async (code, status, ended) => {
    await using server = await serverThat((_, response) => {
      response.writeHead(status).end(JSON.stringify({ type: "about:blank", title: "拒否", status, code }));
    });
    const told: string[] = [];
    const onSessionEnd = (session: string) => void told.push(session);
    await request({ ...server.endpoint, onSessionEnd }, { path: "/" }, schema);
    await request({ ...server.endpoint, session: "s", onSessionEnd }, { path: "/" }, schema);
    expect(told).toEqual(ended);
  });

  test.each([
    ["a page of another program", 200, "<html>"],
    ["another shape", 200, '{"count":"3"}'],
    ["an error of another program", 502, "Bad Gateway"],
  ])("%s is unreadable, not accepted", async (_, status, body) => {
    await using server = await serverThat((__, response) => {
      response.writeHead(status).end(body);
    });
    const answer = await request(server.endpoint, { path: "/" }, schema);
    expect(answer).toMatchObject({ ok: false, kind: "unreadable", status });
  });

  test("no server, and a silent one, are told apart", async () => {
    await using silent = await serverThat(() => undefined);
    const answer = await request(silent.endpoint, { path: "/", timeoutMs: 50 }, schema);
    expect(answer).toEqual({ ok: false, kind: "unreachable", cause: "timeout" });

    const gone = await serverThat(() => undefined);
    await gone[Symbol.asyncDispose]();
    expect(await request(gone.endpoint, { path: "/" }, schema)).toEqual({
      ok: false,
      kind: "unreachable",
      cause: "network",
    });
  });
});
