import { openingOn } from "@desk/shared/calendar/opening";
import { expect, test } from "vitest";
import { type Away, afterAsking, awayNotices } from "./agent-away.ts";

const ms = (time: string) => Date.parse(`2026-05-13T${time}:00+09:00`);
const minute = 60_000;

/** Asked every minute from one time to another without an answer. */
function silent(from: string, to: string, before: Away | null = null): Away | null {
  let away = before;
  for (let nowMs = ms(from); nowMs <= ms(to); nowMs += minute) away = afterAsking(away, false, nowMs);
  return away;
}
const opening = openingOn("2026-05-13");
const told = (away: Away | null, time: string) => awayNotices(away, opening, ms(time)).length;

test("five minutes without an answer are told, and an answer ends it", () => {
  expect(told(silent("10:00", "10:04"), "10:04")).toBe(0);
  const away = silent("10:00", "10:05");
  expect(told(away, "10:05")).toBe(1);
  expect(awayNotices(away, opening, ms("10:05"))[0]?.message).toContain("10:00 ごろから");
  expect(afterAsking(away, true, ms("10:06"))).toBeNull();
});

test("outside the opening hours nobody is told; at the opening they are, once for the same silence", () => {
  const early = silent("08:00", "08:29");
  expect(told(early, "08:29")).toBe(0);
  const keys = ["08:30", "08:31"].map((time) => {
    const away = silent("08:00", time);
    return awayNotices(away, opening, ms(time)).map(({ key }) => key);
  });
  expect(keys[0]).toHaveLength(1);
  expect(keys[1]).toEqual(keys[0]);
  expect(told(silent("17:00", "17:15"), "17:15")).toBe(0);
  expect(awayNotices(early, openingOn("2026-05-17"), ms("10:00"))).toEqual([]);
});

test("a PC that slept does not say that the agent was away meanwhile", () => {
  const before = silent("09:00", "09:03");
  expect(told(silent("12:00", "12:04", before), "12:04")).toBe(0);
  // Nor one whose clock was set back.
  expect(afterAsking(before, false, ms("08:00"))).toEqual({ sinceMs: ms("08:00"), askedMs: ms("08:00") });
});
