import type { OpeningKind } from "@desk/shared/calendar/opening-kind";
import { expect, test } from "vitest";
import {
  afterChange,
  type Change,
  draftProblem,
  type Entries,
  openingChange,
  standing,
  stopChange,
} from "./change.ts";
import { consequencesOf } from "./consequences.ts";
import { kindsFor, monthAt, monthSheet, neighbourMonth } from "./month.ts";
import { words } from "./words.ts";

const { consequences } = words;
const nothing: Entries = { overrides: [], jlisChanges: [] };
const entered = { revision: 1, enteredAt: "2026-05-01T09:00:00+09:00", enteredBy: "lead-1", locked: false };
const closedOn = (date: string): Entries => ({
  ...nothing,
  overrides: [{ date, kind: "closed", reason: "庁舎停電", regularKind: "weekday", ...entered }],
});
const becomes = (kind: OpeningKind): Change => ({ what: "opening", kind, reason: "協議による" });

test("a month is a sheet of weeks from Sunday on, with its openings, holidays and J-LIS stops", () => {
  const sheet = monthSheet("2026-05", nothing);
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
  const sheet = monthSheet("2026-05", closedOn("2026-05-14"));
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
  expect(kindsFor("2026-05-14")).toEqual(["thursday-extended", "weekday", "closed"]);
  expect(kindsFor("2026-05-16")).toEqual(["holiday-opening", "busy-season-opening"]);
  expect(kindsFor("2026-05-24")).toEqual(["holiday-opening", "busy-season-opening", "closed"]);
  expect(kindsFor("2026-05-05")).toEqual([
    "holiday-opening",
    "busy-season-opening",
    "weekday",
    "thursday-extended",
  ]);
});

test("closing a day says which reports fall due later, and what is to be done with the shifts", () => {
  const said = consequencesOf("2026-05-15", becomes("closed"), nothing, "2026-05-01");
  expect(said).toEqual([
    consequences.reportNotNeeded,
    consequences.dueMoved("5月14日(木)", "5月15日(金)", "5月18日(月)"),
    consequences.shiftRemove,
    consequences.panel,
  ]);
});

test("closing the last business day of the second week brings the month's report forward", () => {
  const said = consequencesOf("2026-05-08", becomes("closed"), nothing, "2026-05-01");
  expect(said).toContain(consequences.monthMoved("令和8年4月", "5月8日(金)", "5月7日(木)"));
  expect(said).toContain(consequences.dueMoved("5月7日(木)", "5月8日(金)", "5月11日(月)"));
});

test("opening a Sunday moves no due date, since no office takes reports then", () => {
  const said = consequencesOf("2026-05-17", becomes("holiday-opening"), nothing, "2026-05-01");
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
  const said = consequencesOf(
    "2026-05-14",
    { what: "opening-removed" },
    closedOn("2026-05-14"),
    "2026-05-20",
  );
  expect(said.slice(0, 3)).toEqual([
    consequences.past,
    consequences.reportNeeded("令和8年5月15日(金)"),
    consequences.hours("08:30〜19:00"),
  ]);
});

test("a day that only closes earlier says when its report is made and that the shifts stay as they are", () => {
  const change: Change = {
    what: "opening",
    kind: "thursday-extended",
    hours: { from: "08:30", to: "12:00" },
    reason: "台風",
  };
  expect(consequencesOf("2026-05-14", change, nothing, "2026-05-01")).toEqual([
    consequences.hours("08:30〜12:00"),
    consequences.reportAt("12:00"),
    consequences.shiftHours,
    consequences.panel,
  ]);
  expect(standing("2026-05-14", change, nothing)).toBe("平日（木曜延長・19時まで）");
  const after = afterChange("2026-05-14", change, nothing);
  expect(standing("2026-05-14", change, after)).toBe("平日 08:30〜12:00");
});

test("hours are taken as people type them, and refused with what is wrong", () => {
  const draft = { kind: "weekday", hours: { from: "8:30", to: "１２：００" }, reason: "台風" } as const;
  expect(openingChange("2026-05-15", draft)).toEqual({
    what: "opening",
    kind: "weekday",
    hours: { from: "08:30", to: "12:00" },
    reason: "台風",
  });
  const problem = (from: string, to: string) => draftProblem("2026-05-15", { ...draft, hours: { from, to } });
  expect(problem("12:00", "8:30")).toContain("より後にしてください");
  expect(problem("8時", "12:00")).toContain("「8時」");
  expect(problem("08:30", "17:15")).toBe(words.asEver("08:30〜17:15"));
  expect(openingChange("2026-05-15", { ...draft, hours: { from: "08:30", to: "17:15" } })).toBeNull();
  // Another kind at its usual hours has none of its own.
  const sunday = { ...draft, kind: "holiday-opening", hours: { from: "08:30", to: "17:15" } } as const;
  expect(openingChange("2026-05-31", sunday)).not.toHaveProperty("hours");
});

test("a stop of J-LIS says what of the opening hours it takes away", () => {
  const stop = (from: string, to: string) =>
    stopChange({ extent: "part", hours: { from, to }, reason: "機器更改" }) ?? { what: "stop-removed" };
  const said = (change: Change, date = "2026-05-20") =>
    consequencesOf(date, change, nothing, "2026-05-01").slice(0, 2);
  expect(said(stop("13:00", "15:00"))).toEqual([
    consequences.stopped("13:00〜15:00"),
    consequences.jlisPart("13:00〜15:00"),
  ]);
  expect(said(stop("18:00", "24:00"))).toEqual([
    consequences.stopped("18:00〜24:00"),
    consequences.outsideHours,
  ]);
  const whole = stopChange({ extent: "whole", hours: { from: "", to: "" }, reason: "全国停止" });
  expect(whole === null ? [] : said(whole)).toEqual([consequences.stoppedWhole, consequences.notOffered]);
  const calledOff = stopChange({ extent: "none", hours: { from: "", to: "" }, reason: "日の変更" });
  expect(calledOff === null ? [] : said(calledOff, "2026-05-17")[0]).toBe(consequences.notStopped);
  expect(
    stopChange({ extent: "part", hours: { from: "15:00", to: "13:00" }, reason: "機器更改" }),
  ).toBeNull();
  const sheet = monthSheet("2026-05", {
    ...nothing,
    jlisChanges: [{ date: "2026-05-17", hours: null, reason: "日の変更", ...entered }],
  });
  expect(sheet.weeks.flat().find((day) => day?.date === "2026-05-17")).toMatchObject({
    jlisStop: null,
    runsAllTheSame: true,
  });
});
