import { readdirSync, readFileSync } from "node:fs";
import net from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSite } from "./cli/open-site.ts";
import { granted, temporaryFolder } from "./deps.testing.ts";
import { startAgent } from "./main.ts";
import { dayBegins, runningAgent } from "./running.testing.ts";

const silent = { DESK_LOG_LEVEL: "silent" };

test("answers health on its port, and after the stop no more", async () => {
  await using agent = await runningAgent();
  const health = await fetch(`${agent.url}/api/health`);
  expect(await health.json()).toMatchObject({ status: "ok" });
  await agent.stop();
  await expect(fetch(`${agent.url}/api/health`)).rejects.toThrow();
});

test("a port in use is one sentence, and the folder stays untouched", async () => {
  await using agent = await runningAgent();
  using folder = temporaryFolder();
  const argv = ["--port", new URL(agent.url).port, "--data-dir", folder.path];
  const second = await startAgent({ env: silent, argv });
  expect(second).toMatchObject({ ok: false, refusal: { code: "port-in-use" } });
  expect(readdirSync(folder.path)).toEqual([]);
});

test("a second agent on one data folder is refused and changes nothing, while commands go on working", async () => {
  await using agent = await runningAgent();
  const argv = ["--port", "0", "--data-dir", agent.dataDir, "--at", dayBegins];
  const before = readdirSync(agent.dataDir).map((name) => [name, readFileSync(join(agent.dataDir, name))]);
  expect(await startAgent({ env: silent, argv })).toMatchObject({
    ok: false,
    refusal: { code: "folder-in-use", message: expect.stringContaining(agent.dataDir) },
  });
  expect(readdirSync(agent.dataDir).map((name) => [name, readFileSync(join(agent.dataDir, name))])).toEqual(
    before,
  );
  const beside = granted(openSite(agent.dataDir));
  beside.close();
  await agent.stop();
  const next = granted(await startAgent({ env: silent, argv }));
  await next.stop();
});

test("a refused folder gives the port back", async () => {
  await using agent = await runningAgent();
  await agent.stop();
  const { port } = new URL(agent.url);
  const argv = ["--port", port, "--data-dir", agent.dataDir];
  expect(await startAgent({ env: silent, argv })).toMatchObject({
    ok: false,
    refusal: { code: "rehearsal-folder" },
  });
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(Number(port), "127.0.0.1", resolve));
  await new Promise((resolve) => server.close(resolve));
});

test("a rehearsal's clock starts where it is told", async () => {
  await using agent = await runningAgent();
  const health = await (await fetch(`${agent.url}/api/health`)).json();
  expect(health).toMatchObject({
    businessDate: "2026-05-14",
    now: expect.stringMatching(/^2026-05-14T09:00:/),
  });
  expect(agent.rehearsal).toBe(true);
});
