import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { LiveStatus } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { openLive } from "./live.ts";
import type { Failure } from "./result.ts";

const status: LiveStatus = {
  now: "2026-05-14T09:00:00+09:00",
  businessDate: "2026-05-14",
  todayCount: 0,
  counters: [],
  openCases: [],
  devices: [],
  rejected: [],
  report: null,
};

/** A pause that outlasts every test: a line that opens again has not waited for it. */
const endlessMs = 600_000;

/** A real event stream that the test writes to, and a listener that notes what it hears. */
async function line(answerStatus = 200) {
  const streams: ServerResponse[] = [];
  const server = createServer((_, response) => {
    response.writeHead(answerStatus, { "content-type": "text/event-stream" });
    response.flushHeaders();
    streams.push(response);
    if (answerStatus !== 200) response.end("no");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const heard: { opened: number; counts: number[]; failures: Failure[] } = {
    opened: 0,
    counts: [],
    failures: [],
  };
  const live = openLive(
    {
      fetch: (input, init) => fetch(input, init),
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    },
    {
      onOpen: () => {
        heard.opened += 1;
      },
      onStatus: ({ todayCount }) => heard.counts.push(todayCount),
      onDown: (failure) => heard.failures.push(failure),
    },
    endlessMs,
  );
  return {
    streams,
    heard,
    live,
    async [Symbol.asyncDispose]() {
      live.stop();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
const message = (todayCount: number) =>
  `event: status\ndata: ${JSON.stringify({ ...status, todayCount })}\n\n`;

test("messages arrive whole, also when the network cuts them in pieces", async () => {
  await using open = await line();
  await expect.poll(() => open.streams.length).toBe(1);
  const text = `: heartbeat\n\nevent: other\ndata: {}\n\n${message(1)}${message(2)}`;
  const half = Math.floor(text.length * 0.7);
  open.streams[0]?.write(text.slice(0, half));
  await expect.poll(() => open.heard.opened).toBe(1);
  open.streams[0]?.write(text.slice(half));
  await expect.poll(() => open.heard.counts).toEqual([1, 2]);
  expect(open.heard.failures).toEqual([]);
});

test("a line that breaks is told, and opened again without waiting when asked", async () => {
  await using open = await line();
  await expect.poll(() => open.heard.opened).toBe(1);
  open.streams[0]?.destroy();
  await expect.poll(() => open.heard.failures.length).toBe(1);
  expect(open.heard.failures[0]).toMatchObject({ kind: "unreachable" });
  open.live.retryNow();
  await expect.poll(() => open.heard.opened).toBe(2);
});

test("a status that is none closes the line instead of being shown", async () => {
  await using open = await line();
  await expect.poll(() => open.streams.length).toBe(1);
  open.streams[0]?.write('event: status\ndata: {"now":"yesterday"}\n\n');
  await expect.poll(() => open.heard.failures.length).toBe(1);
  expect(open.heard.failures[0]).toMatchObject({ kind: "unreadable" });
  expect(open.heard.counts).toEqual([]);
});

test("something that answers with an error is not taken for the agent", async () => {
  await using open = await line(502);
  await expect.poll(() => open.heard.failures.length).toBe(1);
  expect(open.heard).toMatchObject({ opened: 0, failures: [{ kind: "unreadable", status: 502 }] });
});
