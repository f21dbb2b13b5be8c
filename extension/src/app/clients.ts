import { type AgentClient, createAgentClient, type Endpoint, type Fetch } from "../agent-client/index.ts";
import { extensionVersion } from "../chrome/extension.ts";
import type { Desk, Settings, Via } from "../outbox/index.ts";

/** The browser's own fetch; it must be called as a function of the window. */
export const browserFetch: Fetch = (input, init) => fetch(input, init);

/** Where this PC's pairing of that kind speaks to, and how it says who it is. */
export function endpointFor(
  settings: Settings,
  via: Via,
  onSessionEnd?: Endpoint["onSessionEnd"],
): Endpoint | null {
  const pairing = via === "counter" ? settings.pairing : settings.consolePairing;
  if (pairing === null) return null;
  return {
    fetch: browserFetch,
    baseUrl: pairing.agentUrl,
    token: pairing.token,
    version: extensionVersion(),
    session: via === "console" ? settings.consoleSession?.session : undefined,
    onSessionEnd,
  };
}

type Keeper = Pick<Desk, "saveSettings"> & {
  readonly store: { getState(): { readonly settings: Pick<Settings, "consoleSession"> } };
};

/** Forgets a lead's session that the agent has ended, so that the page asks for the PIN; a newer one stays. */
export function forgetSession(desk: Keeper, ended: string): void {
  const { consoleSession } = desk.store.getState().settings;
  if (consoleSession?.session === ended) void desk.saveSettings({ consoleSession: null });
}

/** The agent as this PC is paired with it for the counter or for the lead's page; null before the pairing. */
export function clientFor(
  settings: Settings,
  via: Via,
  onSessionEnd?: Endpoint["onSessionEnd"],
): AgentClient | null {
  const endpoint = endpointFor(settings, via, onSessionEnd);
  return endpoint === null ? null : createAgentClient(endpoint);
}
