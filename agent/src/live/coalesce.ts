/** Starts a timer and returns what stops it; injected so that tests need not wait. */
export type StartTimer = (callback: () => void, ms: number) => () => void;

/** A timer that never keeps the process alive. */
export const startTimer: StartTimer = (callback, ms) => {
  const timer = setTimeout(callback, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

/**
 * Runs `action` once `gapMs` after a call, however many come meanwhile: several changes are told together, and the
 * answer to whoever made the first one is on its way before everybody is told.
 */
export function coalesce(action: () => void, gapMs: number, start: StartTimer) {
  let stopTimer: (() => void) | null = null;
  return {
    call(): void {
      stopTimer ??= start(() => {
        stopTimer = null;
        action();
      }, gapMs);
    },
    stop(): void {
      stopTimer?.();
      stopTimer = null;
    },
  };
}

/** Runs `action` every `everyMs` from the first `begin` until the stop; a further `begin` changes nothing. */
export function repeated(action: () => void, everyMs: number, start: StartTimer) {
  let stopTimer: (() => void) | null = null;
  const again = () => {
    stopTimer = start(() => {
      again();
      action();
    }, everyMs);
  };
  return {
    begin(): void {
      if (stopTimer === null) again();
    },
    stop(): void {
      stopTimer?.();
      stopTimer = null;
    },
  };
}
