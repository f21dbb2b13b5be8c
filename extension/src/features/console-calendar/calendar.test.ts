import { openingOn } from "@desk/shared/calendar/opening";
import { expect, test } from "vitest";
import { consequencesOf } from "./consequences.ts";
import { kindsFor, monthAt, monthSheet, neighbourMonth } from "./month.ts";
import { words } from "./words.ts";

const { consequences } = words;

test("a month is a sheet of weeks from Sunday on, with its openings, holidays and J-LIS stops", () => {
  const sheet = monthSheet("2026-05", []);
  expect(sheet.weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
  const days = sheet.weeks.flat().filter((day) => day !== null);
  expect(days).toHaveLength(31);
  // 2026-05-01 is a Friday; Golden Week closes 05-04 to 06; 05-24 is the 休日開庁.
  expect(sheet.weeks[0]?.findIndex((day) => day !== null)).toBe(5);
  expect(sheet).toMatchObject({ openDays: 19, holidayOpenings: 1 });
  expect(days.find(({ date }) => date === "2026-05-05")).toMatchObject({ holiday: "こどもの日" });
  expect(days.filter(({ jlisStop }) => jlisStop !== null).map(({ date }) => date)).toEqual(["2026-05-17"]);
});

test("an override stands in the sheet with its reason", () => {
  const sheet = monthSheet("2026-05", [{ date: "2026-05-14", kind: "closed", reason: "庁舎停電" }]);
  const day = sheet.weeks.flat().find((one) => one?.date === "2026-05-14");
  expect(day).toMatchObject({ isOverridden: true, opening: { kind: "closed", detail: "庁舎停電" } });
  expect(sheet.openDays).toBe(18);
});

test("months end where the contract does", () => {
  expect(neighbourMonth("2026-04", -1)).toBeNull();
  expect(neighbourMonth("2028-03", 1)).toBeNull();
  expect(monthAt("2030-01", "2026-05-14")).toBe("2028-03");
  expect(monthAt("2026-13", "2026-05-14")).toBe("2026-05");
});

test("a day may become only what the agent takes", () => {
  expect(kindsFor("2026-05-14")).toEqual(["weekday", "closed"]);
  expect(kindsFor("2026-05-16")).toEqual(["holiday-opening", "busy-season-opening"]);
  expect(kindsFor("2026-05-24")).toEqual(["busy-season-opening", "closed"]);
  expect(kindsFor("2026-05-05")).toEqual([
    "holiday-opening",
    "busy-season-opening",
    "weekday",
    "thursday-extended",
  ]);
});

test("closing a day says which reports fall due later, and what is to be done with the shifts", () => {
  const said = consequencesOf("2026-05-15", "closed", [], "2026-05-01");
  expect(said).toEqual([
    consequences.reportNotNeeded,
    consequences.dueMoved("5月14日(木)", "5月15日(金)", "5月18日(月)"),
    consequences.shiftRemove,
    consequences.panel,
  ]);
});

test("closing the last business day of the second week brings the month's report forward", () => {
  const said = consequencesOf("2026-05-08", "closed", [], "2026-05-01");
  expect(said).toContain(consequences.monthMoved("令和8年4月", "5月8日(金)", "5月7日(木)"));
  expect(said).toContain(consequences.dueMoved("5月7日(木)", "5月8日(金)", "5月11日(月)"));
});

test("opening a Sunday moves no due date, since no office takes reports then", () => {
  const said = consequencesOf("2026-05-17", "holiday-opening", [], "2026-05-01");
  expect(said).toEqual([
    consequences.jlis,
    consequences.reportNeeded("令和8年5月18日(月)"),
    consequences.hours("08:30〜17:15"),
    consequences.division,
    consequences.shiftAdd,
    consequences.panel,
  ]);
});

test("taking an entry back is told like any change, and a day that has passed is named as such", () => {
  const closed = [{ date: "2026-05-14", kind: "closed", reason: "庁舎停電" }] as const;
  expect(openingOn("2026-05-14", closed).kind).toBe("closed");
  const said = consequencesOf("2026-05-14", null, closed, "2026-05-20");
  expect(said.slice(0, 3)).toEqual([
    consequences.past,
    consequences.reportNeeded("令和8年5月15日(金)"),
    consequences.hours("08:30〜19:00"),
  ]);
});
