import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "./business-date.ts";
import { nextBusinessDate, nextOpeningDate } from "./due.ts";
import { contractPeriod, openingOn } from "./opening.ts";
import { isHolidayOpening } from "./opening-kind.ts";

const contractDay = fc.integer({ min: 0, max: 730 }).map((days) => addDays(contractPeriod.from, days));

describe("nextBusinessDate", () => {
  it.each([
    ["2026-05-14", "2026-05-15", "木曜延長の翌日"],
    ["2026-05-22", "2026-05-25", "金曜: 日曜の休日開庁は数えない"],
    ["2026-05-24", "2026-05-25", "休日開庁は翌月曜"],
    ["2026-11-22", "2026-11-24", "勤労感謝の日を飛ばす"],
    ["2026-05-01", "2026-05-07", "大型連休"],
    ["2026-12-28", "2027-01-04", "年末年始"],
    ["2027-12-28", "2028-01-04", "年末年始"],
    ["2028-03-31", "2028-04-03", "契約の最終日"],
  ])("%s → %s (%s)", (date, due) => {
    expect(nextBusinessDate(date)).toBe(due);
  });

  it("is the Monday for all 24 holiday openings (FACTS §7)", () => {
    let seen = 0;
    for (let date: string = contractPeriod.from; date <= contractPeriod.to; date = addDays(date, 1)) {
      if (!isHolidayOpening(openingOn(date).kind)) continue;
      seen += 1;
      expect(nextBusinessDate(date)).toBe(addDays(date, 1));
    }
    expect(seen).toBe(24);
  });

  it("follows the override table", () => {
    const closed = { date: "2026-05-15", kind: "closed", reason: "臨時停止" } as const;
    expect(nextBusinessDate("2026-05-14", [closed])).toBe("2026-05-18");
    const sunday = { date: "2026-05-17", kind: "holiday-opening", reason: "臨時開庁" } as const;
    expect(nextBusinessDate("2026-05-14", [closed, sunday])).toBe("2026-05-18");
  });

  it("is a weekday, later, and the same for every day before it", () => {
    fc.assert(
      fc.property(contractDay, (date) => {
        const due = nextBusinessDate(date);
        expect(due > date).toBe(true);
        expect([1, 2, 3, 4, 5]).toContain(weekdayOf(due));
        expect(nextBusinessDate(addDays(due, -1))).toBe(due);
      }),
    );
  });
});

describe("nextOpeningDate", () => {
  it.each([
    ["2026-05-22", "2026-05-24"],
    ["2026-11-22", "2026-11-24"],
    ["2025-01-01", "2026-04-01"],
    ["2028-03-30", "2028-03-31"],
    ["2028-03-31", null],
    ["2030-01-01", null],
  ])("%s → %s", (date, next) => {
    expect(nextOpeningDate(date)).toBe(next);
  });

  it("leaves out a stopped day", () => {
    const stopped = { date: "2026-05-24", kind: "closed", reason: "臨時停止" } as const;
    expect(nextOpeningDate("2026-05-22", [stopped])).toBe("2026-05-25");
  });
});
