import { expect, test } from "vitest";
import type { Observation } from "../contract/device-watch.ts";
import { aDeviceReport, at } from "./build-events.testing.ts";
import { withLooks } from "./device-looks.ts";
import { type DeviceReport, deviceDay } from "./devices.ts";

const window = { opensAt: at("08:30"), closesAt: at("17:15"), untilAt: at("23:59") };
const weeksAgo = { at: at("08:20", "2026-04-20") };
const well = aDeviceReport("08:20", "ok", weeksAgo);
const lookedOn = (
  reports: readonly DeviceReport[],
  observations: readonly Observation[] = [],
  open: typeof window | null = window,
) => {
  const days = deviceDay(reports, open, ["terminal-1"], [], { observations });
  return withLooks(days, reports, open, observations)[0]?.lastLookedOn;
};
const checked = (time: string, state: Observation["state"], date = "2026-05-14"): Observation => ({
  ...{ deviceId: "terminal-1", at: at(time, date), state, detail: "応答" },
});

test("a device that nobody looked at on the day names the day of the last look", () => {
  const again = aDeviceReport("08:20", "ok", { at: at("17:30", "2026-05-11") });
  expect(lookedOn([well])).toBe("2026-04-20");
  expect(lookedOn([again, well])).toBe("2026-05-11");
  // Another device's look is none of this one.
  expect(lookedOn([well, aDeviceReport("08:20", "ok", { deviceId: "pc-1" })])).toBe("2026-04-20");
  // Of one that was never looked at there is nothing to carry over: 未確認.
  expect(lookedOn([])).toBeUndefined();
});

test("a look on the day is any report of it, but not one that is still to come", () => {
  expect(lookedOn([well, aDeviceReport("08:20", "ok")])).toBeUndefined();
  expect(lookedOn([well, aDeviceReport("17:40", "ok")])).toBeUndefined();
  const noon = { ...window, untilAt: at("12:00") };
  expect(lookedOn([well, aDeviceReport("17:40", "ok")], [], noon)).toBe("2026-04-20");
});

test("an automatic check looks as long as it can tell", () => {
  expect(lookedOn([well], [checked("09:00", "ok", "2026-04-20")])).toBeUndefined();
  const blind = checked("18:00", "unknown", "2026-05-13");
  expect(lookedOn([well], [checked("09:00", "ok", "2026-04-20"), blind])).toBe("2026-04-20");
  expect(lookedOn([well], [blind, checked("10:00", "ok")])).toBeUndefined();
  expect(lookedOn([well], [blind, checked("17:15", "ok")])).toBe("2026-04-20");
});

test("on a closed day nobody is asked to look, and no figure of the day changes", () => {
  expect(lookedOn([well], [], null)).toBeUndefined();
  const days = deviceDay([well], window, ["terminal-1"]);
  expect(withLooks(days, [well], window)).toEqual(
    days.map((day) => ({ ...day, lastLookedOn: "2026-04-20" })),
  );
});
