import type { CounterState } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { counterLine, isLagging, unsentLateMs } from "./counter-line.ts";

const day = "2026-05-14";
const nowMs = Date.parse(`${day}T10:00:00+09:00`);
const lastSeenAt = `${day}T09:50:00.000+09:00`;
const since = (ms: number) => new Date(nowMs - ms).toISOString();
const line = (changes: Partial<CounterState>, hasCases = false) =>
  counterLine(
    { counterId: "window-1", connected: true, lastSeenAt, staffId: null, todayCount: 0, ...changes },
    hasCases,
    day,
    nowMs,
  );

test("records that are under way are no lag, those that are stuck are", () => {
  expect(line({ unsent: { count: 1, since: since(unsentLateMs - 1) } })).toEqual({ kind: "connected" });
  const unsent = { count: 3, since: since(unsentLateMs) };
  expect(line({ unsent })).toEqual({ kind: "unsent", ...unsent });
  // Also of a panel that was closed on them.
  expect(line({ unsent, connected: false }).kind).toBe("unsent");
});

test("a line that is held in silence says so, whatever it told last", () => {
  expect(line({ silent: true, unsent: { count: 3, since: since(unsentLateMs) } })).toEqual({
    kind: "silent",
    lastSeenAt,
  });
  // Dropped since, it is a panel that is gone.
  expect(line({ silent: true, connected: false }, true).kind).toBe("cut");
});

test("a closed panel is a lag only while its cases run", () => {
  expect(line({ connected: false }, true)).toEqual({ kind: "cut", lastSeenAt });
  expect(line({ connected: false })).toEqual({ kind: "away", lastSeenAt });
  expect([line({ connected: false }, true), line({ connected: false }), line({})].map(isLagging)).toEqual([
    true,
    false,
    false,
  ]);
});

test("yesterday's last contact is none of today", () => {
  const yesterday = { connected: false, lastSeenAt: "2026-05-13T17:10:00.000+09:00" };
  expect(line(yesterday)).toEqual({ kind: "never" });
  expect(line({ connected: false, lastSeenAt: null })).toEqual({ kind: "never" });
  expect(line(yesterday, true)).toEqual({ kind: "cut", lastSeenAt: null });
});
