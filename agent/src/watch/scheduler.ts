import type { Observation } from "@desk/shared/contract";
import type { Clock } from "../clock.ts";
import type { StartTimer } from "../live/coalesce.ts";
import type { Logger } from "../log.ts";
import type { Check } from "./check.ts";
import { bringUpToDate, createLooks, type Entries, idleMs, isDue, rest } from "./looks.ts";
import { createProgramPace } from "./program-pace.ts";
import type { WatchRepo } from "./repo.ts";

export type SchedulerDeps = {
  readonly repo: WatchRepo;
  readonly clock: Clock;
  /** 0 ≤ n < 1: spreads the checks, so that not all devices are asked at the same second. */
  readonly chance: () => number;
  readonly check: Check;
  readonly start: StartTimer;
  /** Which of the devices are to be looked at now: in use, in their hours, and of a kind that may be watched. */
  readonly inUse: (nowMs: number) => ReadonlySet<string>;
  readonly changed: (observation: Observation) => void;
  readonly log: Logger;
};

export type Scheduler = {
  /** Reads the settings again; a device whose settings have changed is looked at at once. */
  reload(): void;
  /** Epoch milliseconds of a device's last check. */
  checkedMs(deviceId: string): number | null;
  /** Starts no more checks, ends the running ones, and notes when the devices were last looked at. */
  stop(): Promise<void>;
};

/** Probes under way at a time. */
export const maxInFlight = 8;

export function createScheduler(deps: SchedulerDeps): Scheduler {
  const { clock } = deps;
  const entries: Entries = new Map();
  const stopping = new AbortController();
  const looks = createLooks(deps, entries, stopping.signal);
  const running = new Set<Promise<void>>();
  const pace = createProgramPace();
  let stopTimer: (() => void) | null = null;

  const tick = () => {
    const nowMs = clock.now();
    const due = [...entries.values()].filter((entry) => !entry.running && isDue(entry, nowMs));
    const inUse = due.length === 0 ? new Set<string>() : deps.inUse(nowMs);
    for (const entry of due.sort((a, b) => a.nextMs - b.nextMs)) {
      if (!inUse.has(entry.watch.deviceId)) rest(entry, nowMs, deps, looks.settle);
      else if (running.size < maxInFlight && pace.waitMs(entry.watch, nowMs) === 0) {
        pace.started(entry.watch, nowMs);
        const one = looks.look(entry);
        running.add(one);
        void one.then(() => {
          running.delete(one);
          arm();
        });
      }
    }
    looks.noteNowAndThen();
  };
  /** One timer, for whatever is due next; a check that ends makes room and arms it anew. */
  const arm = () => {
    stopTimer?.();
    stopTimer = null;
    const waiting = [...entries.values()].filter((entry) => !entry.running);
    if (stopping.signal.aborted || waiting.length === 0 || running.size >= maxInFlight) return;
    const nowMs = clock.now();
    const waitsMs = waiting.map(({ watch, nextMs }) => Math.max(nextMs - nowMs, pace.waitMs(watch, nowMs)));
    stopTimer = deps.start(ring, Math.min(...waitsMs, idleMs));
  };
  const ring = () => {
    try {
      tick();
      arm();
    } catch (error) {
      deps.log.error({ err: error }, "the watched devices could not be looked through");
      stopTimer = deps.start(ring, idleMs);
    }
  };
  return {
    reload() {
      bringUpToDate(entries, deps, looks.settle);
      arm();
    },
    checkedMs: (deviceId) => entries.get(deviceId)?.checkedMs ?? null,
    async stop() {
      stopTimer?.();
      stopping.abort();
      await Promise.all(running);
      looks.note();
    },
  };
}
