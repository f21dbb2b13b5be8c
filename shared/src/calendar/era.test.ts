import { afterEach, describe, expect, it, vi } from "vitest";
import { formatMonthDay, formatWareki, formatWarekiMonth } from "./era.ts";

afterEach(() => vi.unstubAllEnvs());

describe("formatWareki", () => {
  it.each([
    ["2026-05-14", "令和8年5月14日(木)"],
    ["2028-03-31", "令和10年3月31日(金)"],
    ["2019-05-01", "令和元年5月1日(水)"],
    ["2019-04-30", "平成31年4月30日(火)"],
    ["1989-01-08", "平成元年1月8日(日)"],
  ])("writes %s as %s", (date, wareki) => {
    expect(formatWareki(date)).toBe(wareki);
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
