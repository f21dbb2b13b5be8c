import { expect, test } from "vitest";
import { createPresences, silentAfterMs } from "./presence.ts";

const pc = (name: string, counterId = "window-1") => ({ counterId, tokenHash: Buffer.from(name) });
const first = pc("first");
const second = pc("second");
const t0 = Date.parse("2026-05-14T09:00:00+09:00");
const lines =
  (...open: { tokenHash: Buffer }[]) =>
  (tokenHash: Buffer) =>
    open.some((one) => one.tokenHash.equals(tokenHash));

test("of two PCs at one counter the unsent records are summed, since the oldest of them", () => {
  const presences = createPresences();
  expect(presences.told(first, { unsent: 5, oldestMs: 60_000 }, t0)).toBe(true);
  expect(presences.told(second, { unsent: 0, oldestMs: 0 }, t0 + 1_000)).toBe(false);
  expect(presences.of("window-1")).toEqual({ count: 5, sinceMs: t0 - 60_000 });
  expect(presences.told(second, { unsent: 2, oldestMs: 10_000 }, t0 + 20_000)).toBe(true);
  expect(presences.told(first, { unsent: 5, oldestMs: 80_000 }, t0 + 20_000)).toBe(false);
  expect(presences.of("window-1")).toEqual({ count: 7, sinceMs: t0 - 60_000 });
  presences.told(first, { unsent: 0, oldestMs: 0 }, t0 + 30_000);
  expect(presences.of("window-1")).toEqual({ count: 2, sinceMs: t0 + 10_000 });
  expect(presences.of("window-2")).toBeUndefined();
});

test("a PC that speaks does not hide that the other one has fallen silent, with its line open or dropped since", () => {
  const presences = createPresences();
  for (const one of [first, second]) {
    presences.heard(one, t0);
    presences.told(one, { unsent: 0, oldestMs: 0 }, t0);
  }
  const later = t0 + silentAfterMs + 1;
  expect(presences.heard(second, later - 10)).toBe(false);
  expect(presences.isSilent("window-1", lines(first, second), later)).toBe(true);
  expect(presences.heardMs("window-1")).toBe(later - 10);
  // Closed in the evening, it would be no silence.
  expect(presences.isSilent("window-1", lines(second), later)).toBe(false);
  presences.left(first, "ended", later);
  expect(presences.isSilent("window-1", lines(second), later)).toBe(true);
  expect(presences.isSilent("window-2", lines(second), later)).toBe(false);
  expect(presences.heard(first, later)).toBe(true);
  expect(presences.isSilent("window-1", lines(second), later)).toBe(false);
});

test("a PC whose token is revoked is forgotten, with what it had unsent and its silence", () => {
  const presences = createPresences();
  presences.heard(first, t0);
  presences.told(first, { unsent: 5, oldestMs: 0 }, t0);
  presences.told(second, { unsent: 1, oldestMs: 0 }, t0);
  presences.left(first, "ended", t0 + silentAfterMs + 1);
  presences.forget(first.tokenHash);
  expect(presences.of("window-1")).toEqual({ count: 1, sinceMs: t0 });
  expect(presences.isSilent("window-1", lines(), t0 + silentAfterMs + 1)).toBe(false);
});
