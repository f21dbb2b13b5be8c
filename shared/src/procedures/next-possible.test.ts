import { describe, expect, it } from "vitest";
import { type JlisChange, jlisStopOn } from "../calendar/jlis.ts";
import { type OpeningOverride, openingOn } from "../calendar/opening.ts";
import { renewalOpensOn } from "../calendar/renewal.ts";
import { nextPossibleDay } from "./next-possible.ts";

const calendar = (overrides: OpeningOverride[], changes: JlisChange[] = []) => ({
  openingOn: (date: string) => openingOn(date, overrides),
  jlisStopOn: (date: string) => jlisStopOn(date, changes),
});
const asPlanned = calendar([]);

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
    const closed = calendar([{ date: "2026-11-24", kind: "closed", reason: "臨時停止" }]);
    expect(nextPossibleDay("2026-11-24", closed)).toBe("2026-11-25");
    const opened = calendar([{ date: "2026-11-22", kind: "holiday-opening", reason: "臨時開庁" }]);
    expect(nextPossibleDay("2026-11-22", opened)).toBe("2026-11-24");
  });

  it("passes over a day only when J-LIS stands still in all its hours, as announced", () => {
    const stop = (hours: JlisChange["hours"]) => [{ date: "2026-11-24", hours, reason: "臨時保守" }];
    const on = (hours: JlisChange["hours"], overrides: OpeningOverride[] = []) =>
      nextPossibleDay("2026-11-24", calendar(overrides, stop(hours)));
    expect(on({ from: "00:00", to: "24:00" })).toBe("2026-11-25");
    expect(on({ from: "13:00", to: "24:00" })).toBe("2026-11-24");
    const morning = {
      date: "2026-11-24",
      kind: "weekday",
      hours: { from: "08:30", to: "12:00" },
      reason: "行事",
    };
    expect(on({ from: "08:00", to: "12:00" }, [morning as OpeningOverride])).toBe("2026-11-25");
    const opened: OpeningOverride[] = [{ date: "2026-11-22", kind: "holiday-opening", reason: "臨時開庁" }];
    const runs = [{ date: "2026-11-22", hours: null, reason: "保守日の変更" }];
    expect(nextPossibleDay("2026-11-22", calendar(opened, runs))).toBe("2026-11-22");
  });

  it("knows none after the contract's end", () => {
    expect(nextPossibleDay("2028-04-01", asPlanned)).toBeNull();
  });
});
