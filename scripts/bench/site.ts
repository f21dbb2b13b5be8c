import { createAgentClient } from "@desk/extension/agent-client/client";
import {
  type AgentOptions,
  type AgentProcess,
  startAgentProcess,
} from "../../tests/support/agent-process.ts";
import { granted } from "../../tests/support/granted.ts";
import { benchStart } from "./load.ts";

export type CounterAgent = AsyncDisposable & { readonly agent: AgentProcess; readonly token: string };

/** An agent of its own, and the token of its first counter. */
export async function openCounterAgent(options: AgentOptions = {}): Promise<CounterAgent> {
  const agent = await startAgentProcess({ at: benchStart, ...options });
  const token = await pairCounter(agent, "window-1");
  return { agent, token, [Symbol.asyncDispose]: () => agent[Symbol.asyncDispose]() };
}

/** Pairs a counter over HTTP; answers its token. */
export async function pairCounter(
  agent: AgentProcess,
  counterId: "window-1" | "window-2" | "window-3" | "call-1",
) {
  const { code } = await agent.pair(counterId);
  return granted(await createAgentClient({ fetch, baseUrl: agent.url }).pair(code)).token;
}
