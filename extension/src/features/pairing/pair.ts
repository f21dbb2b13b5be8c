import {
  agentUrlOf,
  createAgentClient,
  type Failure,
  type Fetch,
  isOwnPc,
} from "../../agent-client/index.ts";
import type { Desk, Pairing, Settings } from "../../outbox/index.ts";

export type PairOutcome =
  | { kind: "counter" }
  /** The code was one for the lead's page; this PC is that page now. */
  | { kind: "console" }
  | { kind: "bad-address" }
  | { kind: "not-allowed" }
  | { kind: "failed"; failure: Failure };

export type PairDeps = {
  desk: Desk;
  fetch: Fetch;
  /** Asks the person for access to an address on the LAN. */
  requestOrigin(agentUrl: string): Promise<boolean>;
};

/** Exchanges a code for a token, fetches the site and keeps both. The code is used up in any case but a refusal. */
export async function pair(deps: PairDeps, address: string, code: string): Promise<PairOutcome> {
  const agentUrl = agentUrlOf(address);
  if (agentUrl === null) return { kind: "bad-address" };
  // Must come first: the browser asks only right after a click or a key.
  if (!isOwnPc(agentUrl) && !(await deps.requestOrigin(agentUrl))) return { kind: "not-allowed" };
  const paired = await createAgentClient({ fetch: deps.fetch, baseUrl: agentUrl }).pair(code);
  if (!paired.ok) return { kind: "failed", failure: paired };
  const { token, role, counterId } = paired.value;
  const pairing: Pairing = { agentUrl, token, counterId: counterId ?? null };
  if (role === "console") {
    await deps.desk.saveSettings({ consolePairing: pairing });
    return { kind: "console" };
  }
  await deps.desk.saveSettings(await withSite(deps, pairing));
  return { kind: "counter" };
}

/** Without the site nobody could be chosen; when it fails now, the line fetches it later. */
async function withSite(deps: PairDeps, pairing: Pairing): Promise<Partial<Settings>> {
  const { agentUrl: baseUrl, token } = pairing;
  const askedAt = Date.now();
  const site = await createAgentClient({ fetch: deps.fetch, baseUrl, token }).site();
  // Another person may work at the counter that this PC is from now on.
  const common = { pairing, signIn: null };
  if (!site.ok) return common;
  return {
    ...common,
    site: site.value,
    clockOffsetMs: Date.parse(site.value.now) - (askedAt + Date.now()) / 2,
  };
}
