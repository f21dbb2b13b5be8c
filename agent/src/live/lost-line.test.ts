import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { type LiveStatus, liveStatusSchema } from "@desk/shared/contract";
import { expect, onTestFinished, test } from "vitest";
import { runningAgent, tokenIn } from "../running.testing.ts";

const started = "http.server.request.start";

/** The agent's own ends of the lines that are opened, in order. */
function serverSockets(): Socket[] {
  const sockets: Socket[] = [];
  const note = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    if (request.url === "/api/live") sockets.push(request.socket);
  };
  subscribe(started, note);
  onTestFinished(() => void unsubscribe(started, note));
  return sockets;
}

/** A line, and its messages until one fits. */
async function listen(url: string, token: string) {
  const line = await fetch(`${url}/api/live`, { headers: { authorization: `Bearer ${token}` } });
  const reader = line.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error("no body");
  let text = "";
  const until = async (fits: (of: LiveStatus["counters"][number]) => boolean) => {
    for (;;) {
      const messages = text.split("\n\n");
      text = messages.pop() ?? "";
      for (const one of messages.filter((part) => part.startsWith("event: status"))) {
        const { counters } = liveStatusSchema.parse(JSON.parse(one.slice(one.indexOf("{"))));
        const counter = counters.find(({ counterId }) => counterId === "window-1");
        if (counter !== undefined && fits(counter)) return counter;
      }
      const { done, value } = await reader.read();
      if (done) throw new Error("the line ended");
      text += value;
    }
  };
  return { until, close: () => reader.cancel() };
}

test("a PC that does not answer any more is missed until it is heard again; one whose panel was closed is not", async () => {
  await using agent = await runningAgent();
  const sockets = serverSockets();
  const board = await listen(agent.url, tokenIn(agent.dataDir, "window-2"));
  const panel = await listen(agent.url, agent.token);
  await board.until(({ connected }) => connected);
  await panel.close();
  expect((await board.until(({ connected }) => !connected)).silent).toBeUndefined();

  const second = await listen(agent.url, agent.token);
  await board.until(({ connected }) => connected);
  // What the system reports when nothing that was sent is acknowledged: the plug is out, or the cable.
  sockets.at(-1)?.destroy(Object.assign(new Error("read ETIMEDOUT"), { code: "ETIMEDOUT" }));
  expect((await board.until(({ connected }) => !connected)).silent).toBe(true);
  await second.close().catch(() => {});

  const third = await listen(agent.url, agent.token);
  expect((await board.until(({ connected }) => connected)).silent).toBeUndefined();
  await third.close();
  expect((await board.until(({ connected }) => !connected)).silent).toBeUndefined();
  await board.close();
});
