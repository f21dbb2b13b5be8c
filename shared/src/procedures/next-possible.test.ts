import { describe, expect, it } from "vitest";
import { type OpeningOverride, openingOn } from "../calendar/opening.ts";
import { renewalOpensOn } from "../calendar/renewal.ts";
import { nextPossibleDay } from "./next-possible.ts";

const withOverrides = (overrides: OpeningOverride[]) => (date: string) => openingOn(date, overrides);
const asPlanned = withOverrides([]);

describe("nextPossibleDay", () => {
  it.each([
    ["a weekday is the day itself", "2026-11-24", "2026-11-24"],
    ["a closed Sunday and the holiday after it", "2026-11-22", "2026-11-24"],
    ["a 休日開庁 Sunday serves", "2026-12-13", "2026-12-13"],
    ["over the turn of the year", "2026-12-29", "2027-01-04"],
    ["before the contract", "2026-01-10", "2026-04-01"],
  ])("%s", (_, earliest, day) => {
    expect(nextPossibleDay(earliest, asPlanned)).toBe(day);
  });

  it("finds the first day of a renewal whose window opens on a Saturday", () => {
    const opens = renewalOpensOn("2027-02-04");
    expect(opens).toBe("2026-11-05");
    expect(nextPossibleDay(renewalOpensOn("2027-02-06"), asPlanned)).toBe("2026-11-09");
  });

  it("passes over a day that the city closes, and one on which J-LIS stands still", () => {
    const closed = withOverrides([{ date: "2026-11-24", kind: "closed", reason: "臨時停止" }]);
    expect(nextPossibleDay("2026-11-24", closed)).toBe("2026-11-25");
    const opened = withOverrides([{ date: "2026-11-22", kind: "holiday-opening", reason: "臨時開庁" }]);
    expect(nextPossibleDay("2026-11-22", opened)).toBe("2026-11-24");
  });

  it("knows none after the contract's end", () => {
    expect(nextPossibleDay("2028-04-01", asPlanned)).toBeNull();
  });
});
