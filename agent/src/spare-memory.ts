import type { Server } from "node:http";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Nobody has asked for anything for so long: a pause of some 30 ms hurts nobody then. Not sooner: with the memory goes
 * what V8 has learnt of the code, and the next thousands of requests would take up to three times as long. Between two
 * taps of a busy counter lie seconds.
 */
const quietMs = 5_000;
/** Less is not worth the pause. */
const worthwhileBytes = 5 * 1024 * 1024;

export type SpareMemory = { stop(): void };

/**
 * Gives back what a busy time took, once it is over: V8 would keep it for the next one, and the agent shares its PC with
 * a counter. Begins with what the start took.
 */
export function giveBackSpareMemory(server: Server): SpareMemory {
  let collect: (() => void) | null = null;
  const timer = setTimeout(() => {
    // The first time without asking: what has been loaded is mostly garbage that V8 has not looked at yet.
    if (collect !== null && spareBytes() < worthwhileBytes) return;
    collect ??= collector();
    collect();
  }, quietMs).unref();
  const stillBusy = () => void timer.refresh();
  server.on("request", stillBusy);
  return {
    stop() {
      clearTimeout(timer);
      server.off("request", stillBusy);
    },
  };
}

/** Taken from the system, and used by nothing. */
function spareBytes(): number {
  const { total_heap_size, used_heap_size } = getHeapStatistics();
  return total_heap_size - used_heap_size;
}

type Collect = (options: { type: "major"; execution: "sync"; flavor: "last-resort" }) => void;

/** V8's own collection, of the kind that also hands empty pages back to the system. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as Collect;
  return () => collect({ type: "major", execution: "sync", flavor: "last-resort" });
}
