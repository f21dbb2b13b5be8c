import { agentUrlOf } from "../agent-client/index.ts";

/** A code to pair with by itself; `agentUrl` where the agent is not at its usual address. */
export type PairingLink = { code: string; agentUrl?: string };

/** Reads `#pair=123456` or `#pair=123456&agent=http://127.0.0.1:4861`; undefined when there is no code. */
export function pairingLinkOf(hash: string): PairingLink | undefined {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const code = parts.get("pair");
  if (code === null || !/^\d{6}$/.test(code)) return undefined;
  const agentUrl = agentUrlOf(parts.get("agent") ?? "");
  return agentUrl === null ? { code } : { code, agentUrl };
}

/** The link of this page's address, taken out of it so that a reload does not use it again. */
export function takePairingLink(): PairingLink | undefined {
  const link = pairingLinkOf(location.hash);
  if (link !== undefined) history.replaceState(null, "", location.pathname);
  return link;
}
