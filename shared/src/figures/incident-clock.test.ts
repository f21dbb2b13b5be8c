import { expect, test } from "vitest";
import type { IncidentKind } from "../contract/incident-terms.ts";
import { type ReportClock, reportClock } from "./incident-clock.ts";
import { toldAfterText } from "./incident-lines.ts";

const found = "2026-05-14T10:00:00+09:00";
const after = (minutes: number) => Date.parse(found) + minutes * 60_000;

test.each<[IncidentKind, number, ReportClock]>([
  ["accident", 0, { kind: "at-once", forMin: 0 }],
  ["accident", 90, { kind: "at-once", forMin: 90 }],
  ["complaint", 0, { kind: "running", forMin: 0, leftMin: 60 }],
  ["complaint", 59.9, { kind: "running", forMin: 59, leftMin: 1 }],
  ["complaint", 60, { kind: "late", forMin: 60 }],
  ["trouble", 1440, { kind: "late", forMin: 1440 }],
  // A counter's clock may run ahead of this one.
  ["accident", -3, { kind: "at-once", forMin: 0 }],
])("%s, %s minutes after it was found", (kind, minutes, clock) => {
  expect(reportClock({ kind, discoveredAt: found, reportedAt: null }, after(minutes), 60)).toEqual(clock);
});

test("once the city has been told the clock stands", () => {
  const told = { kind: "accident", discoveredAt: found, reportedAt: "2026-05-14T01:12:30Z" } as const;
  expect(reportClock(told, after(500), 60)).toEqual({ kind: "told", afterMin: 12 });
});

test.each([
  ["2026-05-14T10:00:41+09:00", "2026-05-14T10:00:00+09:00", "（発見から0分）"],
  ["2026-05-14T10:00:00+09:00", "2026-05-14T12:05:00+09:00", "（発見から2時間05分）"],
  // 発見 was corrected to after the report.
  ["2026-05-14T10:01:00+09:00", "2026-05-14T10:00:59+09:00", ""],
  ["2026-05-14T10:00:00+09:00", null, ""],
])("found %s, told %s: %s", (discoveredAt, reportedAt, text) => {
  expect(toldAfterText({ discoveredAt, reportedAt })).toBe(text);
});
