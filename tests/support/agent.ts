import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { issuePairingCode } from "@desk/agent/access/pairing";
import { createAccessRepo } from "@desk/agent/access/repo";
import { issueLeadPinOnce } from "@desk/agent/access/sign-in";
import { createStaffRepo } from "@desk/agent/access/staff-repo";
import { type Agent, createAgent } from "@desk/agent/app";

import { createTopics, type Deps } from "@desk/agent/deps";
import { openNewSite } from "@desk/agent/deps.testing";
import { hostList } from "@desk/agent/http/hosts";
import { createLogger } from "@desk/agent/log";
import { secureRandom } from "@desk/agent/random";
import { type AgentClient, createAgentClient } from "@desk/extension/agent-client/client";
import type { Fetch } from "@desk/extension/agent-client/request";
import { extensionId } from "@desk/shared/contract/extension-id";
import { granted } from "./granted.ts";

export { granted };

/** The clock of a test: it stands until it is moved. */
export type TestClock = { now(): number; set(at: string): void; advance(ms: number): void };

export function testClock(at: string): TestClock {
  let nowMs = Date.parse(at);
  return {
    now: () => nowMs,
    set: (next) => {
      nowMs = Date.parse(next);
    },
    advance: (ms) => {
      nowMs += ms;
    },
  };
}

export const baseUrl = "http://127.0.0.1:4860";

/** What a request of the extension's page carries besides the caller's own headers. */
const browserHeaders = { origin: `chrome-extension://${extensionId}`, "sec-fetch-site": "cross-site" };

type App = ReturnType<typeof createAgent>["app"];

/** A browser's fetch that ends in the app instead of a socket. */
export function fetchInto(app: App): Fetch {
  return async (input, init = {}) => {
    const headers = new Headers({ ...browserHeaders, ...(init.headers as Record<string, string>) });
    if (typeof init.body === "string") headers.set("content-length", String(Buffer.byteLength(init.body)));
    return app.fetch(new Request(input, { ...init, headers }));
  };
}

export type TestAgent = AsyncDisposable & {
  readonly app: App;
  readonly agent: Agent;
  readonly deps: Deps;
  readonly clock: TestClock;
  /** The extension's own client; without a token it may only ask for health and pair. */
  client(access?: { token?: string; session?: string }): AgentClient;
  /** A pairing code for a counter, or for the console. */
  code(holder: "console" | (string & {})): Promise<string>;
  /** A client paired for a counter, or for the console, with its token. */
  paired(holder: "console" | (string & {})): Promise<{ client: AgentClient; token: string }>;
  /** A console client with the first lead signed in. */
  lead(): Promise<{ client: AgentClient; token: string; session: string }>;
};

/** The whole agent on a real database in a folder of its own, without a port and with a clock to move. */
export function createTestAgent(
  at = "2026-05-14T09:00:00+09:00",
  outside: Parameters<typeof createAgent>[1] = {},
): TestAgent {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "desk-contract-"));
  const clock = testClock(at);
  const log = createLogger("silent");
  const deps: Deps = {
    db: openNewSite({ dataDir, mode: "real", clock, random: secureRandom }),
    clock,
    wallClock: clock,
    random: secureRandom,
    log,
    version: "0.0.0-test",
    dataDir,
    hosts: hostList("127.0.0.1", 4860, { names: [], addresses: [] }),
    ...createTopics(log),
  };
  const agent = createAgent(deps, outside);
  const client: TestAgent["client"] = (access = {}) =>
    createAgentClient({ fetch: fetchInto(agent.app), baseUrl, ...access });
  const code: TestAgent["code"] = async (holder) => {
    const role = holder === "console" ? "console" : "counter";
    const counterId = holder === "console" ? null : holder;
    return (await issuePairingCode(deps, createAccessRepo(deps.db.raw), { role, counterId })).code;
  };
  const paired: TestAgent["paired"] = async (holder) => {
    const { token } = granted(await client().pair(await code(holder)));
    return { client: client({ token }), token };
  };
  let leadPin: string | null = null;
  return {
    app: agent.app,
    agent,
    deps,
    clock,
    client,
    code,
    paired,
    async lead() {
      leadPin ??= await issueLeadPinOnce(createStaffRepo(deps.db.raw), deps.random);
      const { client: console, token } = await paired("console");
      const { session } = granted(await console.signIn("lead-1", leadPin ?? ""));
      return { client: client({ token, session }), token, session };
    },
    async [Symbol.asyncDispose]() {
      await agent.close();
      deps.db.close();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
