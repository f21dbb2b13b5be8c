import { useCallback, useSyncExternalStore } from "react";

// One timer for every clock on the page, running only while there is one.
const listeners = new Set<() => void>();
let running = false;
// The desk's clock, whose seconds are not the PC's in a rehearsal.
let deskNow: () => number = Date.now;

/** Just after the full second of the desk, so that all clocks step together. */
function untilNext(): void {
  setTimeout(tick, 1_005 - (deskNow() % 1_000));
}

function tick(): void {
  for (const listener of listeners) listener();
  running = listeners.size > 0;
  if (running) untilNext();
}

/** The time by `now` (epoch milliseconds) cut to the second; the component renders once a second. */
export function useNow(now: () => number): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      deskNow = now;
      listeners.add(listener);
      if (!running) untilNext();
      running = true;
      return () => {
        listeners.delete(listener);
      };
    },
    [now],
  );
  return useSyncExternalStore(subscribe, () => Math.floor(now() / 1_000) * 1_000);
}

const two = (value: number) => String(value).padStart(2, "0");

const wholeSeconds = (elapsedMs: number) => Math.max(0, Math.floor(elapsedMs / 1_000));

/** `4:05`, from one hour `1:02:03`. */
export function clockText(elapsedMs: number): string {
  const seconds = wholeSeconds(elapsedMs);
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** `4分5秒`; whole seconds, rounded half up as in the reports. */
export function minutesText(durationMs: number): string {
  const seconds = Math.round(durationMs / 1_000);
  return seconds < 60 ? `${seconds}秒` : `${Math.floor(seconds / 60)}分${seconds % 60}秒`;
}

/** A running time, read out as it is shown. Screen readers read it when asked, not every second. */
export function Clock({ elapsedMs, label }: { elapsedMs: number; label: string }) {
  const read = minutesText(wholeSeconds(elapsedMs) * 1_000);
  return (
    <span role="timer" aria-live="off" aria-label={`${label} ${read}`} className="number">
      {clockText(elapsedMs)}
    </span>
  );
}
