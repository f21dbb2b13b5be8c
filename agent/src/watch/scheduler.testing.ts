import type { DeviceWatch, Observation, WatchCheck } from "@desk/shared/contract";
import { onTestFinished } from "vitest";
import { type TestDeps, testDeps } from "../deps.testing.ts";
import { createWatchRepo } from "./repo.ts";
import { createScheduler } from "./scheduler.ts";

type Result = WatchCheck["result"];
type Pending = {
  readonly deviceId: string;
  readonly answer: (result: Result) => Promise<void>;
  readonly signal: AbortSignal;
};

/** One timer, which rings when the test lets it. */
function manualTimer(clock: TestDeps["clock"]) {
  let set: { ring: () => void; atMs: number } | null = null;
  return {
    start(ring: () => void, ms: number) {
      const timer = { ring, atMs: clock.now() + ms };
      set = timer;
      return () => {
        if (set === timer) set = null;
      };
    },
    isSet: () => set !== null,
    /** Rings by itself, whatever the clock says. */
    ring: () => set?.ring(),
    /** Moves the clock to the timer; answers by how many seconds. */
    next(): number {
      if (set === null) throw new Error("no timer is set");
      const { ring, atMs } = set;
      set = null;
      const waitedMs = atMs - clock.now();
      clock.advance(waitedMs);
      ring();
      return waitedMs / 1000;
    },
  };
}

/** A scheduler on a real database, whose time, chance and devices are the test's. */
export function bench(deviceCount = 1, change: Partial<DeviceWatch> = {}) {
  const deps = testDeps();
  onTestFinished(() => deps[Symbol.dispose]());
  const repo = createWatchRepo(deps.db.raw);
  const by = { at: "2026-05-14T09:00:00+09:00", staffId: "lead-1" };
  const ids = Array.from({ length: deviceCount }, (_, n) => `phone-${n + 1}`);
  const watch = (deviceId: string): DeviceWatch =>
    ({
      deviceId,
      kind: "tcp",
      host: "192.168.1.20",
      port: 9100,
      enabled: true,
      intervalS: 60,
      timeoutMs: 2000,
      faultAfter: 3,
      okAfter: 2,
      ...change,
    }) as DeviceWatch;
  for (const id of ids) repo.save(id, watch(id), 0, by);
  const pending: Pending[] = [];
  const told: Observation[] = [];
  const state = { inUse: (_nowMs: number): ReadonlySet<string> => new Set(ids), looked: 0 };
  const timers = manualTimer(deps.clock);
  const make = () =>
    createScheduler({
      ...{ repo, clock: deps.clock, log: deps.log, chance: () => 0.5 },
      check: (of, signal) => {
        state.looked += 1;
        return new Promise<WatchCheck>((resolve) => {
          pending.push({
            deviceId: of.deviceId,
            signal,
            answer: async (result) => {
              resolve({ result, detail: result, tookMs: 1 });
              // The scheduler's own turns after the answer.
              for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
            },
          });
          signal.addEventListener("abort", () => resolve({ result: "unknown", detail: "", tookMs: 1 }));
        });
      },
      start: timers.start,
      inUse: (nowMs) => state.inUse(nowMs),
      changed: (one) => void told.push(one),
    });
  const answer = (result: Result) => pending.shift()?.answer(result);
  /** As many looks as 正常 takes, each answered. */
  const seenOk = async () => {
    for (let n = 0; n < 2; n += 1) {
      timers.next();
      await answer("ok");
    }
  };
  return {
    ...{ deps, repo, by, watch, pending, told, state, make, answer, seenOk },
    next: timers.next,
    timers,
  };
}
