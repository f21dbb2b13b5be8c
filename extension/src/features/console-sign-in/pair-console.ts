import { agentUrlOf, createAgentClient, type Fetch, isOwnPc, sentenceOf } from "../../agent-client/index.ts";
import type { Desk } from "../../outbox/index.ts";
import { words } from "./words.ts";

export type PairConsoleDeps = {
  desk: Pick<Desk, "saveSettings">;
  fetch: Fetch;
  /** Asks the person for access to an address on the LAN. */
  requestOrigin(agentUrl: string): Promise<boolean>;
};

/** Pairs this PC as the site's console. Returns what went wrong, in Japanese; null when it is paired. */
export async function pairConsole(
  deps: PairConsoleDeps,
  address: string,
  code: string,
): Promise<string | null> {
  const agentUrl = agentUrlOf(address);
  if (agentUrl === null) return words.badAddress;
  // Must come first: the browser asks only right after a click or a key.
  if (!isOwnPc(agentUrl) && !(await deps.requestOrigin(agentUrl))) return words.notAllowed;
  const paired = await createAgentClient({ fetch: deps.fetch, baseUrl: agentUrl }).pair(code);
  if (!paired.ok) return sentenceOf(paired);
  if (paired.value.role !== "console") return words.counterCode;
  const consolePairing = { agentUrl, token: paired.value.token, counterId: null };
  // A session belongs to the token it was made with.
  await deps.desk.saveSettings({ consolePairing, consoleSession: null });
  return null;
}
