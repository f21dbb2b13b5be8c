import type { CounterState } from "@desk/shared/contract";
import { silentAfterMs } from "../../live/presence.ts";
import { alive, type Found, silent, unchecked } from "./probe.ts";

/**
 * Whether the panel of a PC speaks to the agent. An open line alone is no word: it outlives a PC that sleeps. A line that
 * was ended in order says nothing of the PC, only that nobody has its panel open (at lunch, at a counter that is not
 * staffed); who was silent before the end has not been closed, and only a new word brings it back.
 */
export function heartbeat(counter: CounterState | undefined, nowMs: number): Found {
  if (counter === undefined) return unchecked("その窓口は登録されていません");
  if (counter.silent === true) return silent(silentAfterMs);
  if (counter.connected) return alive("パネルとつながっています");
  if (counter.lastSeenAt === null) return unchecked("パネルからの通信がまだ一度もありません");
  // Heard without a line: the line is being taken up anew, or records are sent.
  if (nowMs - Date.parse(counter.lastSeenAt) <= silentAfterMs) return alive("パネルから通信がありました");
  return unchecked("パネルが開いていません");
}
