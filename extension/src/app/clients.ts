import {
  type AgentClient,
  createAgentClient,
  createLeadClient,
  type Endpoint,
  type Fetch,
  type LeadClient,
} from "../agent-client/index.ts";
import type { Settings, Via } from "../outbox/index.ts";

/** The browser's own fetch; it must be called as a function of the window. */
export const browserFetch: Fetch = (input, init) => fetch(input, init);

function endpointFor(settings: Settings, via: Via): Endpoint | null {
  const pairing = via === "counter" ? settings.pairing : settings.consolePairing;
  if (pairing === null) return null;
  return {
    fetch: browserFetch,
    baseUrl: pairing.agentUrl,
    token: pairing.token,
    session: via === "console" ? settings.consoleSession?.session : undefined,
  };
}

/** The agent as this PC is paired with it for the counter or for the lead's page; null before the pairing. */
export function clientFor(settings: Settings, via: Via): AgentClient | null {
  const endpoint = endpointFor(settings, via);
  return endpoint === null ? null : createAgentClient(endpoint);
}

/** What only the lead's page asks; null before its pairing. */
export function leadClientFor(settings: Settings): LeadClient | null {
  const endpoint = endpointFor(settings, "console");
  return endpoint === null ? null : createLeadClient(endpoint);
}
