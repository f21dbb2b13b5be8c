import type { CounterState } from "@desk/shared/contract";

/** What is sent at all has been sent by then. */
export const unsentLateMs = 10_000;

/** How a counter's panel stands with the agent. */
export type CounterLine =
  | { readonly kind: "connected" }
  /** It is there, but its records do not arrive: the figures here are behind. */
  | { readonly kind: "unsent"; readonly count: number; readonly since: string }
  /** It holds a line and says nothing: the PC sleeps, or its cable is out. */
  | { readonly kind: "silent"; readonly lastSeenAt: string | null }
  /** The panel is gone while its cases run. */
  | { readonly kind: "cut"; readonly lastSeenAt: string | null }
  | { readonly kind: "away"; readonly lastSeenAt: string }
  /** Not seen today. */
  | { readonly kind: "never" };

/** @param businessDate the day that the board shows: what was seen on another one is not seen today */
export function counterLine(
  state: CounterState,
  hasCases: boolean,
  businessDate: string,
  nowMs: number,
): CounterLine {
  const { unsent, silent, connected } = state;
  const lastSeenAt = state.lastSeenAt?.slice(0, 10) === businessDate ? state.lastSeenAt : null;
  if (connected && silent === true) return { kind: "silent", lastSeenAt };
  if (unsent !== undefined && nowMs - Date.parse(unsent.since) >= unsentLateMs)
    return { kind: "unsent", ...unsent };
  if (connected) return { kind: "connected" };
  if (hasCases) return { kind: "cut", lastSeenAt };
  return lastSeenAt === null ? { kind: "never" } : { kind: "away", lastSeenAt };
}

/** Whether somebody has to look after the counter. */
export function isLagging({ kind }: CounterLine): boolean {
  return kind === "unsent" || kind === "silent" || kind === "cut";
}
