import type { AgentClient, Failure } from "../agent-client/index.ts";
import type { Desk } from "../outbox/index.ts";

// Smaller differences are the line's own delay, and a clock that jumps about is worse than one that is off.
const noticeableMs = 2_000;

/** Fetches the site (counters, staff, devices, opening day, clock) and keeps it for work without the agent. */
export async function refreshSite(desk: Desk, client: AgentClient): Promise<Failure | null> {
  const askedAt = Date.now();
  const answer = await client.site();
  if (!answer.ok) return answer;
  const site = answer.value;
  const { settings } = desk.store.getState();
  // The agent read its clock about half-way between question and answer.
  const measuredMs = Date.parse(site.now) - (askedAt + Date.now()) / 2;
  const moved = Math.abs(measuredMs - settings.clockOffsetMs) > noticeableMs;
  const changed =
    settings.site === null || JSON.stringify({ ...settings.site, now: site.now }) !== JSON.stringify(site);
  if (moved) await desk.saveSettings({ clockOffsetMs: measuredMs, site });
  else if (changed) await desk.saveSettings({ site });
  return null;
}
