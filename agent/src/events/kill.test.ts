import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { IngestAnswer } from "@desk/shared/contract";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { id, tally, temporaryFolder } from "../deps.testing.ts";
import { dayBegins, tokenIn } from "../running.testing.ts";

const desk = join(import.meta.dirname, "..", "..", "bin", "desk.mjs");
const rounds = 3;
const lines = 8;

/** A real agent process on the folder; says its address when it is ready. */
async function start(dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    [desk, "start", "--port", "0", "--data-dir", dataDir, "--at", dayBegins],
    {
      env: { ...process.env, DESK_LOG_LEVEL: "silent" },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  const [message] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("the agent did not start"))),
  ]);
  return { child, url: (message as { url: string }).url };
}

/** Sends single events without a pause until the agent is gone; returns the ids it has acknowledged. */
async function sendUntilGone(url: string, token: string, numbers: Iterator<number>): Promise<string[]> {
  const acknowledged: string[] = [];
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  for (;;) {
    const event = tally({ id: numbers.next().value ?? 0, at: dayBegins });
    try {
      const body = JSON.stringify({ events: [event] });
      const answer = await fetch(`${url}/api/events`, { method: "POST", headers, body });
      const { results } = (await answer.json()) as IngestAnswer;
      if (results[0]?.status === "accepted") acknowledged.push(event.id);
    } catch {
      return acknowledged;
    }
  }
}

function* counting(): Generator<number, never> {
  for (let number = 1; ; number += 1) yield number;
}

test("whatever was acknowledged is there after SIGKILL, and counted once", async () => {
  using folder = temporaryFolder();
  const numbers = counting();
  const acknowledged: string[] = [];
  let token = "";
  for (let round = 0; round < rounds; round += 1) {
    const { child, url } = await start(folder.path);
    token ||= tokenIn(folder.path);
    const gone = once(child, "exit");
    const senders = Array.from({ length: lines }, () => sendUntilGone(url, token, numbers));
    // Killed in the middle of the traffic: once the log has grown by enough.
    await untilLogHas(folder.path, acknowledged.length + 40).finally(() => child.kill("SIGKILL"));
    await gone;
    for (const ids of await Promise.all(senders)) acknowledged.push(...ids);
  }
  const raw = new Database(join(folder.path, "desk.sqlite"));
  const stored = new Set(raw.prepare("SELECT id FROM event").pluck().all());
  const counted = raw.prepare("SELECT sum(count) FROM day_count").pluck().get();
  raw.close();
  expect(acknowledged.length).toBeGreaterThan(rounds * 20);
  expect(acknowledged.filter((one) => !stored.has(one))).toEqual([]);
  expect(counted).toBe(stored.size);
  expect(stored.has(id(1))).toBe(true);
}, 60_000);

async function untilLogHas(dataDir: string, events: number): Promise<void> {
  const raw = new Database(join(dataDir, "desk.sqlite"), { readonly: true });
  const count = raw.prepare<[], number>("SELECT count(*) FROM event").pluck();
  await expect
    .poll(() => count.get() ?? 0, { message: `${events} events in the log`, interval: 1 })
    .toBeGreaterThanOrEqual(events);
  raw.close();
}

test("told to stop over its channel it ends by itself, with everything folded into one file", async () => {
  using folder = temporaryFolder();
  const { child, url } = await start(folder.path);
  expect((await fetch(`${url}/api/health`)).status).toBe(200);
  const gone = once(child, "exit");
  child.send("stop");
  expect((await gone)[0]).toBe(0);

  const again = await start(folder.path);
  const goneAgain = once(again.child, "exit");
  again.child.disconnect();
  expect((await goneAgain)[0]).toBe(0);
}, 30_000);
