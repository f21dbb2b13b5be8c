import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { type Agent, createAgent } from "./app.ts";
import { createNightlyBackup } from "./backup/nightly.ts";
import { realClock, rehearsalClock } from "./clock.ts";
import { type Config, type Env, readConfig } from "./config.ts";
import { openDatabase } from "./db/open.ts";
import { createTopics, type Deps } from "./deps.ts";
import { agentFolder } from "./folder.ts";
import { livingHostList } from "./http/hosts.ts";
import { createNightlyClose } from "./jobs/nightly-close.ts";
import type { Jobs } from "./jobs/runner.ts";
import { startJobs } from "./jobs/start.ts";
import { listen } from "./listen.ts";
import { createLogger, type Logger } from "./log.ts";
import { secureRandom } from "./random.ts";
import { accepted, type Result } from "./refusal.ts";
import { giveBackSpareMemory, type SpareMemory } from "./spare-memory.ts";

export type RunningAgent = {
  /** `http://127.0.0.1:4860`, with the real port. */
  readonly url: string;
  readonly dataDir: string;
  readonly rehearsal: boolean;
  readonly log: Logger;
  /** Takes no more requests, finishes what it has taken, and closes everything. Safe to call twice. */
  stop(): Promise<void>;
};

/** How long a request on the way may hold up the stop. */
const stopPatienceMs = 3000;

/** The composition root. A refusal (bad setting, port in use, folder not ours, …) has touched nothing. */
export async function startAgent(input: {
  env: Env;
  argv: readonly string[];
}): Promise<Result<RunningAgent>> {
  const config = readConfig(input);
  if (!config.ok) return config;
  const { host, dataDir, rehearsalStartMs } = config.value;
  const listening = await listen(host, config.value.port);
  if (!listening.ok) return listening;
  const { server, port } = listening.value;

  const clock = rehearsalStartMs === null ? realClock : rehearsalClock(rehearsalStartMs, realClock);
  const mode = rehearsalStartMs === null ? "real" : "rehearsal";
  const db = openDatabase({ dataDir, mode, clock, random: secureRandom, asAgent: true });
  if (!db.ok) {
    server.close();
    return db;
  }
  const log = createLogger(config.value.logLevel);
  const deps: Deps = {
    db: db.value,
    clock,
    wallClock: realClock,
    random: secureRandom,
    log,
    version: agentVersion(),
    dataDir,
    hosts: livingHostList({ host, port, clock: realClock }),
    ...createTopics(log),
  };
  const { shortfall } = db.value;
  if (shortfall !== null)
    log.error(shortfall, "the database holds fewer events than the folder remembers: restore a backup");
  server.on("error", (error) => log.error({ err: error }, "the server failed"));
  const agent = createAgent(deps);
  const { reports, life } = agent;
  reports.announceLatest();
  void life.recover().catch((error) => log.error({ err: error }, "a killed submission could not be undone"));
  const backup = createNightlyBackup(deps);
  const jobs = startJobs(deps, {
    "daily-report": (date) => reports.compile(date).then(() => null),
    "nightly-close": createNightlyClose(deps, agent.ingest),
    backup: (date) => backup(date).then(() => null),
  });
  agent.watches.start();
  agent.notices.start();
  server.on("request", getRequestListener(agent.app.fetch, { overrideGlobalObjects: true }));
  const spareMemory = giveBackSpareMemory(server);
  const url = urlOf(config.value, port);
  log.info({ url, dataDir, mode, version: deps.version }, "the agent is ready");
  return accepted({
    url,
    dataDir,
    rehearsal: mode === "rehearsal",
    log,
    stop: stopper(deps, agent, jobs, server, spareMemory),
  });
}

function stopper(
  deps: Deps,
  agent: Agent,
  jobs: Jobs,
  server: Server,
  spareMemory: SpareMemory,
): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    spareMemory.stop();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await agent.close();
    server.closeIdleConnections();
    const impatient = setTimeout(() => server.closeAllConnections(), stopPatienceMs);
    await closed;
    clearTimeout(impatient);
    await jobs.stop();
    deps.db.close();
    deps.log.info("the agent has stopped");
  };
  return () => {
    stopping ??= stop();
    return stopping;
  };
}

function urlOf({ host }: Config, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

function agentVersion(): string {
  const text = readFileSync(join(agentFolder, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
