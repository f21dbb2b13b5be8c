import { createContext, type ReactNode, useContext } from "react";
import type { LeadClient } from "./lead-client.ts";

const LeadContext = createContext<LeadClient | null>(null);

/** @param client of the signed-in lead */
export function LeadAgentProvider({ client, children }: { client: LeadClient; children: ReactNode }) {
  return <LeadContext value={client}>{children}</LeadContext>;
}

/**
 * The agent as the signed-in lead asks it.
 * @throws outside of the lead's page
 */
export function useLeadAgent(): LeadClient {
  const client = useContext(LeadContext);
  if (client === null) throw new Error("useLeadAgent: no lead is signed in here");
  return client;
}
