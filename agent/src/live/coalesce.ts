/** Starts a timer and returns what stops it; injected so that tests need not wait. */
export type StartTimer = (callback: () => void, ms: number) => () => void;

/** A timer that never keeps the process alive. */
export const startTimer: StartTimer = (callback, ms) => {
  const timer = setTimeout(callback, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

/**
 * Runs `action` at once for the first call, then at most once every `gapMs` however often it is called; a call in
 * between is made good at the end of the gap.
 */
export function coalesce(action: () => void, gapMs: number, start: StartTimer) {
  let stopTimer: (() => void) | null = null;
  let again = false;
  const ring = () => {
    stopTimer = null;
    if (again) run();
  };
  const run = () => {
    again = false;
    stopTimer = start(ring, gapMs);
    action();
  };
  return {
    call(): void {
      if (stopTimer === null) run();
      else again = true;
    },
    stop(): void {
      stopTimer?.();
      stopTimer = null;
      again = false;
    },
  };
}
