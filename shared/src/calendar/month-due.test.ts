import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "./business-date.ts";
import { cityHolidayOn } from "./city-holidays.ts";
import { monthAfter, monthlyDueDate } from "./month-due.ts";

describe("monthlyDueDate", () => {
  it.each([
    ["2026-04", "2026-05-08", "1日が金曜"],
    ["2026-05", "2026-06-12", "1日が月曜: いちばん遅い"],
    ["2026-07", "2026-08-07", "1日が土曜: 第1週は2日間"],
    ["2026-10", "2026-11-06", "1日が日曜: いちばん早い"],
    ["2026-12", "2027-01-08", "年始の休みの後"],
    ["2027-01", "2027-02-12", "木曜が建国記念の日"],
    ["2028-03", "2028-04-07", "契約の最後の月"],
  ])("%s → %s (%s)", (month, due) => {
    expect(monthlyDueDate(month)).toBe(due);
  });

  it("is the Thursday where the Friday is a holiday", () => {
    // 2028-02-11 建国記念の日 is a Friday of the second week.
    expect(monthlyDueDate("2028-01")).toBe("2028-02-10");
  });

  it("follows an extraordinary closing", () => {
    const closed = { date: "2026-06-12", kind: "closed", reason: "臨時閉庁" } as const;
    expect(monthlyDueDate("2026-05", [closed])).toBe("2026-06-11");
  });

  it("is a business day from Monday to Friday, in the week of the 8th", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 288 }), (months) => {
        const month = monthAfter("2026-04", months);
        const due = monthlyDueDate(month);
        expect(cityHolidayOn(due)).toBeNull();
        expect([1, 2, 3, 4, 5]).toContain(weekdayOf(due));
        const eighth = `${monthAfter(month)}-08`;
        const monday = addDays(eighth, 1 - (weekdayOf(eighth) || 7));
        expect(due >= monday && due <= addDays(monday, 4)).toBe(true);
      }),
    );
  });
});

describe("monthAfter", () => {
  it.each([
    ["2026-12", 1, "2027-01"],
    ["2026-04", -1, "2026-03"],
    ["2026-05", -12, "2025-05"],
  ])("%s + %i = %s", (month, by, after) => {
    expect(monthAfter(month, by)).toBe(after);
  });
});
