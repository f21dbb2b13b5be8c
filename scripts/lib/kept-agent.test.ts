import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { keepAgent } from "./kept-agent.mjs";
import { usualLimits } from "./restarts.mjs";

const at = "2026-05-14T09:00:00+09:00";

async function kept({ flags = ["--at", at], limits = usualLimits } = {}) {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "desk-kept-"));
  const agentArgs = ["--port", "0", "--data-dir", dataDir, ...flags];
  const settings = { host: "127.0.0.1", port: 0, url: "", dataDir, browser: false, agentArgs };
  const agent = await keepAgent(settings, limits);
  const pid = () => agent.pid() ?? 0;
  return {
    ...agent,
    pid,
    health: async () => (await fetch(`${agent.url}/api/health`)).json(),
    kill: () => process.kill(pid(), "SIGKILL"),
    async [Symbol.asyncDispose]() {
      await agent.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** How often the console was told something. */
function heard(words: string) {
  const log = vi.spyOn(console, "log");
  return () => log.mock.calls.filter(([line]) => String(line).includes(words)).length;
}

test("an agent that ends unasked is started again on its port with its clock, until it is asked to stop", async () => {
  // The last of a repeated flag counts.
  await using agent = await kept({ flags: ["--at=2026-05-13T09:00:00+09:00", "--at", at] });
  const before = await agent.health();
  const pid = agent.pid();
  agent.kill();
  await expect.poll(agent.pid, { timeout: 15_000 }).not.toBe(pid);
  const after = await agent.health();
  expect(Date.parse(after.now)).toBeGreaterThan(Date.parse(before.now));
  await agent.stop();
  await expect(fetch(`${agent.url}/api/health`)).rejects.toThrow();
});

test("trouble that passes is waited out, however many starts it fails", async () => {
  await using agent = await kept({ limits: { ...usualLimits, firstPauseMs: 200, mostPauseMs: 200 } });
  const failures = heard("起動できませんでした");
  const pid = agent.pid();
  const inTheWay = createServer();
  agent.kill();
  await expect
    .poll(async () => {
      inTheWay.listen(Number(new URL(agent.url).port), "127.0.0.1");
      return Promise.race([
        once(inTheWay, "listening").then(() => true),
        once(inTheWay, "error").then(() => false),
      ]);
    })
    .toBe(true);
  await expect.poll(failures, { timeout: 40_000 }).toBeGreaterThan(usualLimits.mostRestarts);
  inTheWay.close();
  await expect.poll(agent.pid, { timeout: 15_000 }).not.toBe(pid);
  expect((await agent.health()).now).toBeDefined();
}, 60_000);

test("an agent that keeps ending after it had run is given up, with advice", async () => {
  await using agent = await kept({ limits: { ...usualLimits, firstPauseMs: 1, mostRestarts: 1 } });
  const pid = agent.pid();
  agent.kill();
  await expect.poll(agent.pid, { timeout: 15_000 }).not.toBe(pid);
  agent.kill();
  await expect(agent.ended).rejects.toThrow(/繰り返し止まりました.*保守の担当に連絡/);
});

test("a stop that is asked for in a pause does not wait for its end", async () => {
  const again = heard("起動し直しています");
  await using agent = await kept({ limits: { ...usualLimits, firstPauseMs: 600_000, mostPauseMs: 600_000 } });
  const before = again();
  agent.kill();
  await expect.poll(again).toBe(before + 1);
  await agent.stop();
});
