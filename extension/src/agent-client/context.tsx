import { createContext, type ReactNode, useContext } from "react";
import type { AgentClient } from "./client.ts";

const AgentContext = createContext<AgentClient | null>(null);

/** @param client null while this PC is not paired */
export function AgentProvider({ client, children }: { client: AgentClient | null; children: ReactNode }) {
  return <AgentContext value={client}>{children}</AgentContext>;
}

/** The agent of this PC's pairing, or null before the pairing. */
export function useAgent(): AgentClient | null {
  return useContext(AgentContext);
}
