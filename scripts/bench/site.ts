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
  const { code } = await agent.pair("window-1");
  const { token } = granted(await createAgentClient({ fetch, baseUrl: agent.url }).pair(code));
  return { agent, token, [Symbol.asyncDispose]: () => agent[Symbol.asyncDispose]() };
}
