import type { DeviceWatch, Observation, WatchCheck } from "@desk/shared/contract";

type Result = WatchCheck["result"];

/** What is known of a watched device. */
export type Damped = {
  readonly state: Observation["state"];
  /** What the check said that brought the state about. */
  readonly detail: string;
  /** The last results, newest at the end. */
  readonly recent: readonly Result[];
};

export const neverChecked: Damped = {
  state: "unknown",
  detail: "点検の結果がまだ定まっていません",
  recent: [],
};

const remembered = 10;
/** So many turns among the remembered results, and the device is neither up nor down. */
const flappingTurns = 4;
/** An unsteady device is believed again only after so many equal results. */
const calmAfter = 3;

/**
 * The state after one more check. A state changes only when enough checks say the same (`faultAfter`, `okAfter`) and
 * none of them the contrary: checks that could not be made do not count, unless they alone are as many. `faultAfter`
 * checks without an answer leave no 正常, whatever they found. A device that keeps turning is named so: the lead is told
 * once, not at each turn.
 */
export function afterCheck(
  before: Damped,
  { result, detail }: Pick<WatchCheck, "result" | "detail">,
  { faultAfter, okAfter }: Pick<DeviceWatch, "faultAfter" | "okAfter">,
): Damped {
  const recent = [...before.recent, result].slice(-remembered);
  const equal = streakOf(recent);
  const found = result === "unknown" ? equal : findingsOf(recent, result, faultAfter);
  const unsteady = turnsIn(recent) >= flappingTurns;
  const needed = result === "ok" ? okAfter : faultAfter;
  if (found >= (unsteady ? Math.max(needed, calmAfter) : needed)) {
    const repeated = result !== "ok" && found > 1 ? `${detail}（${timesOf(found, equal)}）` : detail;
    return before.state === result ? { ...before, recent } : { state: result, detail: repeated, recent };
  }
  if (unsteady && before.state !== "flapping")
    return { state: "flapping", detail: `応答があったりなかったりします（最後: ${detail}）`, recent };
  const unanswered = recent.length - 1 - recent.lastIndexOf("ok");
  if (before.state === "ok" && unanswered >= faultAfter)
    return { state: "unknown", detail: `応答を確かめられません（最後: ${detail}）`, recent };
  return { ...before, recent };
}

/** Whether the last check disagrees with the state, so that the next one should not be long in coming. */
export function isInDoubt({ state, recent }: Damped): boolean {
  return state !== "flapping" && recent.at(-1) !== state;
}

function streakOf(recent: readonly Result[]): number {
  const last = recent.at(-1);
  const other = recent.findLastIndex((one) => one !== last);
  return recent.length - 1 - other;
}

/** How often `result` was found since the contrary was, or since nothing could be found out `faultAfter` times in a row. */
function findingsOf(
  recent: readonly Result[],
  result: Exclude<Result, "unknown">,
  faultAfter: number,
): number {
  let found = 0;
  let blind = 0;
  for (const one of recent.toReversed()) {
    blind = one === "unknown" ? blind + 1 : 0;
    if (blind >= faultAfter || (one !== "unknown" && one !== result)) break;
    if (one === result) found += 1;
  }
  return found;
}

const timesOf = (found: number, equal: number) =>
  found === equal ? `${found}回続けて` : `確かめられない回をはさんで${found}回`;

/** Turns between up and down; a check that could not be made is neither. */
function turnsIn(recent: readonly Result[]): number {
  const known = recent.filter((one) => one !== "unknown");
  return known.filter((one, n) => n > 0 && one !== known[n - 1]).length;
}
