import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryArrivals } from "./arbitrary-day.testing.ts";
import { aDeviceReport, at } from "./build-events.testing.ts";
import { deviceDay, deviceStates } from "./devices.ts";

const window = { opensAt: at("08:30"), closesAt: at("17:15"), untilAt: at("17:15") };
const yesterday = (time: string) => ({ at: at(time, "2026-05-13") });

describe("deviceStates", () => {
  it("takes the last report, by time and not by arrival", () => {
    const events = [aDeviceReport("10:00", "ok"), aDeviceReport("09:00", "down", { cause: "j-lis" })];
    expect(deviceStates(events)).toMatchObject([
      { deviceId: "terminal-1", status: "ok", since: at("10:00") },
    ]);
  });

  it("counts since the first of the reports that agree, with the latest cause and note", () => {
    const events = [
      aDeviceReport("09:00", "down"),
      aDeviceReport("09:05", "down", { cause: "network" }),
      aDeviceReport("09:10", "down", { note: "再起動しても変わらず" }),
    ];
    expect(deviceStates(events)).toEqual([
      {
        deviceId: "terminal-1",
        status: "down",
        since: at("09:00"),
        confirmedAt: at("09:10"),
        cause: "network",
        note: "再起動しても変わらず",
      },
    ]);
  });

  it("keeps the order of the site and shows what nobody has reported as 未確認", () => {
    const events = [aDeviceReport("09:00", "ok", { deviceId: "pc-9" }), aDeviceReport("09:00", "unused")];
    const states = deviceStates(events, ["terminal-2", "terminal-1"]);
    expect(states.map(({ deviceId, status }) => [deviceId, status])).toEqual([
      ["terminal-2", null],
      ["terminal-1", "unused"],
      ["pc-9", "ok"],
    ]);
  });
});

describe("deviceDay", () => {
  it("tells each stretch that is not ok, with its cause", () => {
    const events = [
      aDeviceReport("08:35", "ok"),
      aDeviceReport("10:00", "trouble", { note: "反応が遅い" }),
      aDeviceReport("10:20", "down", { cause: "terminal" }),
      aDeviceReport("11:00", "ok"),
    ];
    expect(deviceDay(events, window)).toEqual([
      {
        deviceId: "terminal-1",
        reported: true,
        downMinutes: 40,
        affectedCases: 0,
        episodes: [
          { from: at("10:00"), to: at("10:20"), status: "trouble", note: "反応が遅い" },
          { from: at("10:20"), to: at("11:00"), status: "down", cause: "terminal" },
        ],
      },
    ]);
  });

  it("carries yesterday's last report into the morning, and leaves an end open that has not come", () => {
    const events = [aDeviceReport("17:00", "down", yesterday("17:00"))];
    expect(deviceDay(events, { ...window, untilAt: at("09:00") })).toEqual([
      {
        deviceId: "terminal-1",
        reported: true,
        downMinutes: 30,
        affectedCases: 0,
        episodes: [{ from: at("17:00", "2026-05-13"), to: null, status: "down" }],
      },
    ]);
  });

  it("counts only down, only within the hours, and cuts the sum to whole minutes", () => {
    const events = [
      ...[aDeviceReport("08:00", "down"), aDeviceReport("08:31:40", "ok")],
      ...[aDeviceReport("09:00", "maintenance"), aDeviceReport("10:00", "ok")],
      ...[aDeviceReport("17:14:30", "down"), aDeviceReport("18:00", "ok")],
    ];
    const [day] = deviceDay(events, { ...window, untilAt: at("20:00") });
    expect(day?.downMinutes).toBe(2);
    expect(day?.episodes.map(({ status, to }) => [status, to])).toEqual([
      ["down", at("08:31:40")],
      ["maintenance", at("10:00")],
      ["down", at("18:00")],
    ]);
  });

  it("leaves out what was over before opening, began after closing, or is not yet known", () => {
    const events = [
      ...[aDeviceReport("08:00", "down"), aDeviceReport("08:30", "ok")],
      ...[aDeviceReport("17:15", "down"), aDeviceReport("18:00", "ok")],
    ];
    expect(deviceDay(events, { ...window, untilAt: at("19:00") })[0]?.episodes).toEqual([]);
    const future = [aDeviceReport("10:00", "down")];
    expect(deviceDay(future, { ...window, untilAt: at("09:00") })[0]).toMatchObject({ reported: false });
  });

  it("begins a new stretch when the cause is another one", () => {
    const events = [
      aDeviceReport("09:00", "down", { cause: "network" }),
      aDeviceReport("09:30", "down", { cause: "j-lis" }),
    ];
    expect(deviceDay(events, { ...window, untilAt: at("10:00") })[0]?.episodes).toEqual([
      { from: at("09:00"), to: at("09:30"), status: "down", cause: "network" },
      { from: at("09:30"), to: null, status: "down", cause: "j-lis" },
    ]);
  });

  it("has no episodes on a closed day, and says which devices were never reported", () => {
    const states = deviceDay([aDeviceReport("10:00", "down")], null, ["terminal-1", "terminal-2"]);
    expect(states).toEqual([
      { deviceId: "terminal-1", reported: true, downMinutes: 0, episodes: [], affectedCases: 0 },
      { deviceId: "terminal-2", reported: false, downMinutes: 0, episodes: [], affectedCases: 0 },
    ]);
  });

  it("does not depend on order and copies", () => {
    const events = [
      ...[aDeviceReport("09:00", "down"), aDeviceReport("09:00", "ok"), aDeviceReport("09:30", "down")],
      ...[aDeviceReport("09:40", "down", { cause: "power" }), aDeviceReport("09:10", "unused")],
    ];
    fc.assert(
      fc.property(arbitraryArrivals(events), (arrived) => {
        expect(deviceDay(arrived, window)).toEqual(deviceDay(events, window));
        expect(deviceStates(arrived)).toEqual(deviceStates(events));
      }),
    );
  });
});

describe("a device told of only after the close", () => {
  it("was 未確認 during the day", () => {
    const late = { ...window, untilAt: at("20:00") };
    const [day] = deviceDay([aDeviceReport("18:00", "down")], late, ["terminal-1"]);
    expect(day).toEqual({
      deviceId: "terminal-1",
      reported: false,
      downMinutes: 0,
      episodes: [],
      affectedCases: 0,
    });
  });
});

describe("the cases that a device held up", () => {
  const heldUp = (from: string, to: string, deviceIds = ["terminal-1"]) => ({
    procedureId: "certificate-renewal",
    deviceIds,
    startMs: Date.parse(at(from)),
    endMs: Date.parse(at(to)),
    quantity: 2,
  });

  it("named it and shared an instant with its disturbance, also one before the opening", () => {
    const events = [aDeviceReport("10:00", "down"), aDeviceReport("11:00", "ok")];
    const cases = [
      heldUp("09:50", "10:00"),
      heldUp("11:00", "11:05"),
      heldUp("09:00", "09:59"),
      heldUp("10:10", "10:20", ["terminal-2"]),
    ];
    expect(deviceDay(events, window, [], cases)).toMatchObject([{ affectedCases: 4 }]);
    const unused = [aDeviceReport("10:00", "unused")];
    expect(deviceDay(unused, window, [], cases)).toMatchObject([{ affectedCases: 0 }]);
  });
});
