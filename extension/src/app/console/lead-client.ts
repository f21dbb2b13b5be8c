import { createLeadClient, type Endpoint, type LeadClient } from "../../agent-client/index.ts";
import type { Settings } from "../../outbox/index.ts";
import { endpointFor } from "../clients.ts";

// Apart from clients.ts, or the panel would carry the schemas of everything that only the lead edits.

/** What only the lead's page asks; null before its pairing. */
export function leadClientFor(settings: Settings, onSessionEnd: Endpoint["onSessionEnd"]): LeadClient | null {
  const endpoint = endpointFor(settings, "console", onSessionEnd);
  return endpoint === null ? null : createLeadClient(endpoint);
}
