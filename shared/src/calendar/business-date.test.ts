import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  addDays,
  businessDateOf,
  dateOf,
  epochMsOf,
  hourOf,
  instantOf,
  isBusinessDate,
  partsOf,
  timeOf,
  toJstIso,
  weekdayOf,
} from "./business-date.ts";

const anyInstant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) });
const anyDate = anyInstant.map((ms) => new Date(ms).toISOString().slice(0, 10));

describe("isBusinessDate", () => {
  it.each(["2026-04-01", "2028-02-29", "2000-02-29"])("accepts %s", (text) => {
    expect(isBusinessDate(text)).toBe(true);
  });
  it.each([
    "2026-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-4-1",
    "20260401",
    "",
    "２０２６-04-01",
  ])("refuses %s", (text) => {
    expect(isBusinessDate(text)).toBe(false);
  });
});

describe("day arithmetic", () => {
  it.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2027-03-01", -1, "2027-02-28"],
    ["2026-05-14", 0, "2026-05-14"],
  ])("%s + %i is %s", (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it("names the weekday: the contract runs from a Wednesday to a Friday (S §5)", () => {
    expect(weekdayOf("2026-04-01")).toBe(3);
    expect(weekdayOf("2028-03-31")).toBe(5);
  });

  it("goes forth and back without loss, and weekdays follow", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) + 1) % 7);
        expect(dateOf(partsOf(date))).toBe(date);
      }),
    );
  });

  it("says what it expected when the day does not exist", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow("expected an existing day YYYY-MM-DD, got 2026-02-30");
  });
});

describe("instants", () => {
  it.each([
    ["2026-05-13T23:30:00Z", "2026-05-14", "08:30", 8],
    ["2026-05-14T08:30:00+09:00", "2026-05-14", "08:30", 8],
    ["2026-05-13T19:30:00-04:00", "2026-05-14", "08:30", 8],
    ["2026-05-14T14:59:59.999Z", "2026-05-14", "23:59", 23],
    ["2026-05-14T15:00Z", "2026-05-15", "00:00", 0],
    ["2026-12-31T23:00:00.000+09:00", "2026-12-31", "23:00", 23],
  ])("%s is %s %s in Japan", (at, date, time, hour) => {
    expect([businessDateOf(at), timeOf(at), hourOf(at)]).toEqual([date, time, hour]);
  });

  it.each([
    "2026-05-14T08:30:00",
    "2026-05-14",
    "2026-02-30T08:30:00Z",
    "2026-05-14T25:00:00Z",
    "14 May 2026",
  ])("refuses %s", (at) => {
    expect(() => epochMsOf(at)).toThrow("expected an ISO 8601 instant with offset");
  });

  it("writes the offset of Japan with milliseconds", () => {
    expect(toJstIso(instantOf("2026-05-14", "08:30"))).toBe("2026-05-14T08:30:00.000+09:00");
    expect(toJstIso(Date.UTC(2026, 4, 13, 15, 0, 0, 7))).toBe("2026-05-14T00:00:00.007+09:00");
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(anyInstant, (ms) => {
        const iso = toJstIso(ms);
        expect(epochMsOf(iso)).toBe(ms);
        expect(Math.floor(ms / 60_000) * 60_000).toBe(instantOf(businessDateOf(iso), timeOf(iso)));
      }),
    );
  });

  it.each(["8:30", "24:00", "08:60", "0830"])("refuses the time %s", (time) => {
    expect(() => instantOf("2026-05-14", time)).toThrow("expected a time HH:mm");
  });
});

describe("the PC's time zone", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ["UTC", 0],
    ["Asia/Tokyo", -540],
    ["America/New_York", 240],
  ])("%s changes nothing", (zone, offset) => {
    vi.stubEnv("TZ", zone);
    expect(new Date(Date.UTC(2026, 4, 14)).getTimezoneOffset()).toBe(offset);
    expect(businessDateOf("2026-05-13T23:30:00Z")).toBe("2026-05-14");
    expect(timeOf("2026-05-13T23:30:00Z")).toBe("08:30");
    expect(addDays("2026-03-07", 2)).toBe("2026-03-09");
    expect(weekdayOf("2026-05-14")).toBe(4);
    expect(toJstIso(instantOf("2026-11-01", "17:15"))).toBe("2026-11-01T17:15:00.000+09:00");
  });
});
