import { describe, expect, it } from "vitest";
import { commonHours, endInstantOf, hoursText, openingHoursProblem, stopHoursProblem } from "./day-hours.ts";
import { openingOn } from "./opening.ts";
import { openingLabel, ownHoursOf, shownKind } from "./opening-kind.ts";

describe("hours of a day", () => {
  it.each([
    ["08:30", "12:00", null],
    ["07:00", "22:00", null],
    ["12:00", "08:30", "終わりの時刻（08:30）は、始まりの時刻（12:00）より後"],
    ["08:30", "08:30", "より後"],
    ["8:30", "12:00", "24時間の時と分で指定してください（指定された時刻: 「8:30」）。"],
    ["08:30", "25:00", "「25:00」"],
    ["08:30", "", "「」"],
    ["06:59", "12:00", "開庁時間は 07:00〜22:00 の間で指定してください（指定された時間: 06:59〜12:00）。"],
    ["08:30", "22:01", "07:00〜22:00 の間"],
    ["08:30", "24:00", "「24:00」"],
  ])("an opening from %s to %s: %s", (from, to, said) => {
    if (said === null) expect(openingHoursProblem({ from, to })).toBeNull();
    else expect(openingHoursProblem({ from, to })).toContain(said);
  });

  it("a stop may last all day and until midnight, and is otherwise held to the clock", () => {
    expect(stopHoursProblem({ from: "00:00", to: "24:00" })).toBeNull();
    expect(stopHoursProblem({ from: "18:00", to: "24:00" })).toBeNull();
    expect(stopHoursProblem({ from: "24:00", to: "24:00" })).toContain("「24:00」");
    expect(stopHoursProblem({ from: "15:00", to: "13:00" })).toContain("より後");
    expect(endInstantOf("2026-05-14", "24:00")).toBe(Date.parse("2026-05-15T00:00:00+09:00"));
    expect(hoursText({ from: "00:00", to: "24:00" })).toBe("終日");
    expect(hoursText({ from: "13:00", to: "24:00" })).toBe("13:00〜24:00");
  });

  it("shares only what both have", () => {
    const open = { from: "08:30", to: "17:15" };
    expect(commonHours(open, { from: "13:00", to: "24:00" })).toEqual({ from: "13:00", to: "17:15" });
    expect(commonHours(open, { from: "17:15", to: "24:00" })).toBeNull();
  });
});

describe("a day with hours of its own", () => {
  const hours = { from: "08:30", to: "12:00" };
  const thursday = openingOn("2026-05-14", [
    { date: "2026-05-14", kind: "thursday-extended", hours, reason: "台風" },
  ]);

  it("has them in place of those of its kind", () => {
    expect(thursday).toEqual({
      ...{ date: "2026-05-14", kind: "thursday-extended", detail: "台風" },
      ...{ opensAt: "08:30", closesAt: "12:00" },
    });
    expect(ownHoursOf(thursday)).toEqual(hours);
    expect(ownHoursOf(openingOn("2026-05-14"))).toBeNull();
    expect(ownHoursOf(openingOn("2026-05-16"))).toBeNull();
  });

  it("is called 木曜延長 only when it is one, and 19時まで only when it is true", () => {
    expect(openingLabel("thursday-extended", "12:00")).toBe("平日");
    expect(openingLabel("thursday-extended", "18:00")).toBe("平日（木曜延長）");
    expect(openingLabel("thursday-extended", "19:00")).toBe("平日（木曜延長・19時まで）");
    expect(openingLabel("thursday-extended")).toBe("平日（木曜延長・19時まで）");
    expect(shownKind("thursday-extended", "17:15")).toBe("weekday");
    expect(shownKind("holiday-opening", "12:00")).toBe("holiday-opening");
  });
});
