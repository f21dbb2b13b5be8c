import { expect, test } from "vitest";
import { lastWeeks, neighbour, placeOf, shownAt } from "./place.ts";

const today = "2026-05-14";

test("the address names a day or a span, and anything else is today", () => {
  expect(shownAt(["day", "2026-05-01"], today)).toEqual({ kind: "day", date: "2026-05-01" });
  expect(shownAt([], today)).toEqual({ kind: "day", date: today });
  expect(shownAt(["day", "2026-02-30"], today)).toEqual({ kind: "day", date: today });
  const span = { kind: "weeks", from: "2026-04-01", to: "2026-05-14" } as const;
  expect(shownAt(placeOf(span), today)).toEqual(span);
  // Before the contract there is nothing to show, not even the day itself.
  expect(shownAt([], "2026-03-01")).toEqual({ kind: "day", date: "2026-04-01" });
});

test("weeks are whole ones from a Monday on, and begin with the contract", () => {
  expect(lastWeeks(2, today)).toEqual({ kind: "weeks", from: "2026-05-04", to: today });
  expect(lastWeeks(13, today)).toEqual({ kind: "weeks", from: "2026-04-01", to: today });
});

test("the next day is the next opening one, also by agreement, and never one that has not come", () => {
  expect(neighbour("2026-05-11", -1, today, [])).toBe("2026-05-08");
  const open = [{ date: "2026-05-10", kind: "holiday-opening", reason: "選挙事務" }] as const;
  expect(neighbour("2026-05-11", -1, today, open)).toBe("2026-05-10");
  expect(neighbour(today, 1, today, [])).toBeNull();
  expect(neighbour("2026-04-01", -1, today, [])).toBeNull();
});
