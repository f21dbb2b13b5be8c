import type { CounterState } from "@desk/shared/contract";
import { silentAfterMs } from "../../live/presence.ts";
import { alive, type Found, fault, silent, unchecked } from "./probe.ts";

/** A panel that is open holds a line; for so long its PC may be started anew or the panel closed for a while. */
export const heartbeatPatienceMs = 5 * 60_000;

/**
 * Whether the panel of a PC speaks to the agent. An open line alone is no word: it outlives a PC that sleeps. Nor is its
 * end: who was silent before it has not been closed for a while, and only a new word brings it back.
 */
export function heartbeat(counter: CounterState | undefined, nowMs: number): Found {
  if (counter === undefined) return unchecked("その窓口は登録されていません");
  if (counter.silent === true) return silent(silentAfterMs);
  if (counter.connected) return alive("パネルとつながっています");
  if (counter.lastSeenAt === null) return unchecked("パネルからの通信がまだ一度もありません");
  const silentMs = nowMs - Date.parse(counter.lastSeenAt);
  if (silentMs <= heartbeatPatienceMs) return alive("パネルから通信がありました");
  return fault(`パネルからの通信が${heartbeatPatienceMs / 60_000}分以上ありません`);
}
