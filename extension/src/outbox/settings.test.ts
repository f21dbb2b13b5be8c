import { describe, expect, test } from "vitest";
import { clockError, clockWarningMs, defaultSettings, deskTimeOf, type Settings } from "./settings.ts";

const site = (rehearsal: boolean): Settings["site"] => ({
  name: "八代市役所",
  now: "2026-05-14T09:00:00+09:00",
  rehearsal,
  contract: { from: "2026-04-01", to: "2028-03-31" },
  today: { date: "2026-05-14", kind: "thursday-extended" },
  nextOpeningDate: null,
  counters: [],
  devices: [],
  staff: [],
});

describe("clockError", () => {
  test.each<[number, ReturnType<typeof clockError>]>([
    [0, "none"],
    [clockWarningMs, "none"],
    [-clockWarningMs, "none"],
    [clockWarningMs + 1, "behind"],
    [-clockWarningMs - 1, "ahead"],
  ])("the agent's clock is %i ms ahead: %s", (clockOffsetMs, expected) => {
    expect(clockError({ ...defaultSettings, site: site(false), clockOffsetMs })).toBe(expected);
  });

  test("a rehearsal follows the agent's clock, so the PC's is never wrong", () => {
    expect(clockError({ ...defaultSettings, site: site(true), clockOffsetMs: 1e9 })).toBe("none");
  });
});

test("deskTimeOf: the agent's time in a rehearsal, the PC's otherwise", () => {
  const settings = { ...defaultSettings, clockOffsetMs: 3_600_000 };
  const pcInstant = "2026-05-14T00:00:00.000Z";
  expect(deskTimeOf({ ...settings, site: site(true) }, pcInstant)).toBe("2026-05-14T10:00:00.000+09:00");
  expect(deskTimeOf({ ...settings, site: site(false) }, pcInstant)).toBe("2026-05-14T09:00:00.000+09:00");
});
