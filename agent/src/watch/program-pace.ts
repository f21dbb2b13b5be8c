import type { DeviceWatch } from "@desk/shared/contract";

/**
 * A program of the system (`ping`) is started so often at most: each costs five to nine milliseconds of a core, most of it
 * the start itself, so fifty devices asked every ten seconds by it alone would cost more than all others together.
 */
export const programEveryMs = 1_000;

export type ProgramPace = {
  /** Milliseconds until the watch's program may be started; 0 for one that needs none. */
  waitMs(watch: DeviceWatch, nowMs: number): number;
  started(watch: DeviceWatch, nowMs: number): void;
};

export function createProgramPace(): ProgramPace {
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    waitMs({ kind }, nowMs) {
      // A clock that was put back is no reason to wait until it has caught up.
      if (kind !== "ping" || lastMs > nowMs) return 0;
      return Math.max(0, lastMs + programEveryMs - nowMs);
    },
    started({ kind }, nowMs) {
      if (kind === "ping") lastMs = nowMs;
    },
  };
}
