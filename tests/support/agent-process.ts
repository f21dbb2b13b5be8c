import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { toJstIso } from "@desk/shared/calendar/business-date";
import { pair } from "../../scripts/lib/pairing.mjs";
import { fromRoot } from "../../scripts/lib/paths.mjs";

export type AgentOptions = {
  /** Rehearsal: the agent's clock starts here (ISO 8601 with offset). */
  at?: string;
  /** Kept after the test; without it the agent gets a folder that goes with it. */
  dataDir?: string;
  env?: NodeJS.ProcessEnv;
};

type Target = Parameters<typeof pair>[0];

/** A real agent process on a free port of this PC, with a data folder of its own. */
export type AgentProcess = AsyncDisposable & {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly pid: () => number;
  /** A pairing code from the operator's command line, with the first lead's PIN where it is shown. */
  pair(target: Target): Promise<PairingCode>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to stop and waits; answers the exit code. */
  stop(): Promise<number | null>;
  /** Starts it again on the same port and data; a rehearsal's clock has run on meanwhile, like a real one. */
  start(): Promise<void>;
};
export type PairingCode = { code: string; leadPin?: string };

const startLimitMs = 20_000;

/** A port of this PC that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

/** Starts an agent and waits until it is healthy. */
export async function startAgentProcess(options: AgentOptions = {}): Promise<AgentProcess> {
  const port = await freePort();
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), "desk-agent-")));
  const url = `http://127.0.0.1:${port}`;
  const { at, env } = options;
  const madeAt = performance.now();
  const nowAt = () => at && toJstIso(Date.parse(at) + Math.round(performance.now() - madeAt));
  let running = await launch({ url, port, dataDir, at, env });

  const end = async (how: (child: ChildProcess) => void) => {
    if (running.exitCode !== null || running.signalCode !== null) return running.exitCode;
    const gone = once(running, "exit");
    how(running);
    await gone;
    return running.exitCode;
  };
  const agent: AgentProcess = {
    url,
    port,
    dataDir,
    pid: () => running.pid ?? 0,
    pair: (target) => pair(target, { dataDir, port, url, host: "127.0.0.1", browser: false, agentArgs: [] }),
    kill: async () => void (await end((child) => child.kill("SIGKILL"))),
    // The end of the channel is the one way to stop that Windows knows too.
    stop: () => end((child) => child.disconnect()),
    start: async () => {
      running = await launch({ url, port, dataDir, at: nowAt(), env });
    },
    async [Symbol.asyncDispose]() {
      await agent.kill();
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return agent;
}

type Launch = Pick<AgentProcess, "url" | "port" | "dataDir"> & {
  at: string | undefined;
  env: NodeJS.ProcessEnv | undefined;
};

async function launch({ url, port, dataDir, at, env }: Launch) {
  const rehearsal = at ? ["--at", at] : [];
  const child = spawn(process.execPath, [fromRoot("agent", "bin", "desk.mjs"), "start", ...rehearsal], {
    env: { ...process.env, ...env, DESK_PORT: String(port), DESK_DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
    });
  }
  await untilHealthy(url, child, () => said);
  return child;
}

async function untilHealthy(url: string, child: ChildProcess, said: () => string) {
  const deadline = performance.now() + startLimitMs;
  while (child.exitCode === null && performance.now() < deadline) {
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(20);
  }
  child.kill("SIGKILL");
  throw new Error(`The agent did not become healthy (exit code ${child.exitCode}). It said:\n${said()}`);
}
