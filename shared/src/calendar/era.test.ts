import { afterEach, describe, expect, it, vi } from "vitest";
import { addDays } from "./business-date.ts";
import { formatMonthDay, formatWareki, formatWarekiMonth } from "./era.ts";

afterEach(() => vi.unstubAllEnvs());

describe("formatWareki", () => {
  it.each([
    ["2026-05-14", "令和8年5月14日(木)"],
    ["2028-03-31", "令和10年3月31日(金)"],
    ["2019-05-01", "令和元年5月1日(水)"],
    ["2019-04-30", "平成31年4月30日(火)"],
    ["1989-01-08", "平成元年1月8日(日)"],
    ["1926-12-25", "昭和元年12月25日(土)"],
    ["1926-12-24", "大正15年12月24日(金)"],
    ["1912-07-29", "1912年7月29日(月)"],
  ])("writes %s as %s", (date, wareki) => {
    expect(formatWareki(date)).toBe(wareki);
  });

  it("names the era and the year of a day as the platform's own calendar does", () => {
    const platform = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
      ...{ era: "long", year: "numeric", timeZone: "UTC" },
    });
    for (let date = "1988-01-01"; date <= "2029-12-31"; date = addDays(date, 1)) {
      const parts = platform.formatToParts(Date.parse(`${date}T00:00:00Z`));
      const textOf = (type: string) => parts.find((part) => part.type === type)?.value;
      // Some versions write the first year as 1.
      const year = textOf("year") === "1" ? "元" : textOf("year");
      expect(formatWareki(date)).toBe(`${textOf("era")}${year}年${formatMonthDay(date)}`);
    }
  });

  it.each(["UTC", "Asia/Tokyo", "America/New_York"])("stays on the day on a PC in %s", (zone) => {
    vi.stubEnv("TZ", zone);
    expect(formatWareki("2026-04-01")).toBe("令和8年4月1日(水)");
  });

  it("refuses a day that does not exist", () => {
    expect(() => formatWareki("2026-02-29")).toThrow("expected an existing day");
  });
});

it("formatMonthDay leaves the year out", () => {
  expect(formatMonthDay("2026-11-24")).toBe("11月24日(火)");
});

it("a month by its era: no day is left of it", () => {
  expect(formatWarekiMonth("2026-05")).toBe("令和8年5月");
  expect(formatWarekiMonth("2026-11")).toBe("令和8年11月");
});
