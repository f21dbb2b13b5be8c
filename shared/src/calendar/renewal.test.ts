import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./business-date.ts";
import { graceState, insuranceGraceEnd, renewalOpensOn, renewalState } from "./renewal.ts";

const anyExpiry = fc.integer({ min: 0, max: 5000 }).map((days) => addDays("2026-01-01", days));

describe("renewalOpensOn", () => {
  it.each([
    ["2026-12-15", "2026-09-16", "八幡市"],
    ["2026-07-17", "2026-04-18", "田川市"],
    ["2026-05-05", "2026-02-06", "高知市"],
    ["2026-04-10", "2026-01-11", "宇都宮市"],
    ["2026-08-01", "2026-05-02", "大村市"],
    ["2026-11-20", "2026-08-21", "茨木市"],
    ["2026-06-15", "2026-03-16", "鶴ヶ島市"],
    ["2026-04-15", "2026-01-16", "呉市"],
    ["2026-05-01", "2026-02-02", "西ノ島町"],
    ["2026-05-31", "2026-03-01", "月末丸め"],
    ["2028-05-31", "2028-03-01", "月末丸め、閏年"],
    ["2026-11-30", "2026-08-31", "月末"],
    ["2027-02-28", "2026-11-29", "年をまたぐ"],
  ])("expiry %s opens on %s (%s)", (expiry, first) => {
    expect(renewalOpensOn(expiry)).toBe(first);
  });
});

describe("renewalState", () => {
  it.each([
    ["2026-09-15", "too-early"],
    ["2026-09-16", "open"],
    ["2026-12-15", "open"],
    ["2026-12-16", "expired"],
  ])("expiry 2026-12-15, seen on %s, is %s", (today, state) => {
    expect(renewalState("2026-12-15", today)).toBe(state);
  });

  it("turns once, from too early to open to expired", () => {
    fc.assert(
      fc.property(anyExpiry, (expiry) => {
        const first = renewalOpensOn(expiry);
        expect(renewalState(expiry, addDays(first, -1))).toBe("too-early");
        expect(renewalState(expiry, first)).toBe("open");
        expect(renewalState(expiry, expiry)).toBe("open");
        expect(renewalState(expiry, addDays(expiry, 1))).toBe("expired");
      }),
    );
  });
});

describe("insuranceGraceEnd", () => {
  it.each([
    ["2026-04-01", "2026-07-31"],
    ["2026-04-30", "2026-07-31"],
    ["2027-02-10", "2027-05-31"],
    ["2026-11-30", "2027-02-28"],
    ["2027-11-05", "2028-02-29"],
  ])("expiry %s → %s (FACTS X1)", (expiry, end) => {
    expect(insuranceGraceEnd(expiry)).toBe(end);
  });
});

describe("graceState", () => {
  it.each([
    ["2026-08-10", "not-expired"],
    ["2026-08-11", "within-grace"],
    ["2026-11-10", "within-grace"],
    ["2026-11-30", "within-grace"],
    ["2026-12-01", "grace-over"],
  ])("expiry 2026-08-10, seen on %s, is %s", (today, state) => {
    expect(graceState("2026-08-10", today)).toBe(state);
  });
});
