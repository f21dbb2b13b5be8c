import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { keepAgent } from "./kept-agent.mjs";

test("an agent that ends unasked is started again on its port with its clock, until it is asked to stop", async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "desk-kept-"));
  const at = "2026-05-14T09:00:00+09:00";
  const agentArgs = ["--port", "0", "--data-dir", dataDir, "--at", at];
  const agent = await keepAgent({ host: "127.0.0.1", port: 0, url: "", dataDir, browser: false, agentArgs });
  try {
    const health = async () => (await fetch(`${agent.url}/api/health`)).json();
    const before = await health();
    const pid = agent.pid() ?? 0;
    process.kill(pid, "SIGKILL");
    await expect.poll(agent.pid, { timeout: 15_000 }).not.toBe(pid);
    const after = await health();
    expect(Date.parse(after.now)).toBeGreaterThan(Date.parse(before.now));
  } finally {
    await agent.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
  await expect(fetch(`${agent.url}/api/health`)).rejects.toThrow();
});
