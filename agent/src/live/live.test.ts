import { liveStatusSchema } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { createAgent } from "../app.ts";
import { finished, grantToken, started, tally, testDeps } from "../deps.testing.ts";
import { dayBegins, runningAgent } from "../running.testing.ts";

/** Reads messages from a stream until one fits. */
async function messageWith(reader: ReadableStreamDefaultReader<Uint8Array>, fits: (data: string) => boolean) {
  const decoder = new TextDecoder();
  for (let text = ""; ; ) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`the line ended after: ${text}`);
    text += decoder.decode(value, { stream: true });
    const messages = text.split("\n\n");
    text = messages.pop() ?? "";
    const found = messages.map((one) => one.replace("event: status\ndata: ", "")).find(fits);
    if (found !== undefined) return liveStatusSchema.parse(JSON.parse(found));
  }
}

/** A counter of an agent that is asked without a port: what it sends, and what it is told on opening the line. */
function counterAt(deps: ReturnType<typeof testDeps>) {
  const { app, close } = createAgent(deps);
  const authorization = `Bearer ${grantToken(deps, "counter", "window-1")}`;
  return {
    close,
    async record(...events: object[]) {
      const body = JSON.stringify({ events });
      const headers = {
        authorization,
        "content-type": "application/json",
        "content-length": String(Buffer.byteLength(body)),
      };
      expect((await app.request("/api/events", { method: "POST", body, headers })).status).toBe(200);
    },
    async status() {
      const line = await app.request("/api/live", { headers: { authorization } });
      const reader = line.body?.getReader();
      if (reader === undefined) throw new Error("no body");
      const now = await messageWith(reader, () => true);
      await reader.cancel();
      return now;
    },
  };
}

test("a running agent tells over its port what has just been recorded", async () => {
  await using agent = await runningAgent();
  const headers = { authorization: `Bearer ${agent.token}`, "content-type": "application/json" };
  const line = await fetch(`${agent.url}/api/live`, { headers });
  expect(line.headers.get("content-type")).toContain("text/event-stream");
  const reader = line.body?.getReader();
  if (reader === undefined) throw new Error("no body");
  const first = await messageWith(reader, () => true);
  expect(first.counters[0]).toMatchObject({ counterId: "window-1", connected: true, todayCount: 0 });
  const at = dayBegins;
  const events = [
    tally({ id: 1, at }),
    started({ id: 2, at }),
    finished({ id: 3, of: 2, at }),
    started({ id: 4, at }),
  ];
  const sent = await fetch(`${agent.url}/api/events`, {
    method: "POST",
    headers,
    body: JSON.stringify({ events }),
  });
  expect(sent.status).toBe(200);
  const status = await messageWith(reader, (data) => data.includes('"todayCount":2'));
  expect(status.openCases).toHaveLength(1);
  expect(status.counters[0]).toMatchObject({ staffId: "lead-1", todayCount: 2 });
  // The stop ends the line instead of waiting for it.
  await agent.stop();
  expect(await reader.read().catch(() => ({ done: true }))).toMatchObject({ done: true });
});

test("refused events and device states are told, and yesterday's are not today's", async () => {
  using deps = testDeps();
  const { record, status, close } = counterAt(deps);
  const report = {
    ...tally({ id: 3 }),
    type: "DeviceStatusReported",
    deviceId: "terminal-1",
    status: "down",
  };
  const { procedureId: _, quantity: __, ...device } = report as Record<string, unknown>;
  await record(
    { ...tally({ id: 1 }), procedureId: "card-reading" },
    { ...tally({ id: 2 }), quantity: undefined, type: "DeviceStatusReported", procedureId: undefined },
  );
  await record(device);
  const today = await status();
  expect(today.rejected.map(({ reason }) => reason)).toEqual(["schema", "unknown-procedure"]);
  expect(today.devices[0]).toMatchObject({ deviceId: "terminal-1", status: "down" });
  deps.clock.advance(86_400_000);
  const tomorrow = await status();
  expect([tomorrow.rejected, tomorrow.devices[0]?.status, tomorrow.counters[0]?.staffId]).toEqual([
    [],
    "down",
    null,
  ]);
  await close();
});

test("a counter that its member of staff has left names nobody; notices are told once somebody has looked", async () => {
  using deps = testDeps();
  const { record, status, close } = counterAt(deps);
  const signed = (id: number, type: "StaffSignedIn" | "StaffSignedOut") => {
    const { procedureId: _, quantity: __, ...head } = tally({ id }) as Record<string, unknown>;
    return { ...head, type };
  };
  await record(signed(1, "StaffSignedIn"));
  const before = await status();
  expect([before.counters[0]?.staffId, before.notices]).toEqual(["lead-1", undefined]);
  await record(signed(2, "StaffSignedOut"));
  deps.noticesChanged.publish([]);
  const after = await status();
  expect([after.counters[0]?.staffId, after.notices]).toEqual([null, []]);
  await close();
});
