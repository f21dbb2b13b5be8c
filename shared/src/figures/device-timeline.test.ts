import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jlisStopsBetween } from "../calendar/jlis-stops.ts";
import type { Observation } from "../contract/device-watch.ts";
import { arbitraryArrivals } from "./arbitrary-day.testing.ts";
import { aDeviceReport, at } from "./build-events.testing.ts";
import type { DeviceRelabel, DeviceReport } from "./device-runs.ts";
import { deviceEpisodes, type NamedCase } from "./device-timeline.ts";
import { deviceDay, deviceStates } from "./devices.ts";

const window = { opensAt: at("08:30"), closesAt: at("17:15"), untilAt: at("17:15") };
const id = (number: number) => `019e2400-0000-7000-8000-${String(number).padStart(12, "0")}`;

function relabel(
  number: number,
  of: DeviceReport,
  changes: DeviceRelabel["changes"],
  time = "16:00",
): DeviceRelabel {
  return {
    type: "DeviceEpisodeRelabelled",
    ...{ id: id(number), at: at(time), counterId: "console", staffId: "lead-1" },
    ...{ deviceId: of.deviceId, reportId: of.id, changes, reason: "業者の点検で判明" },
  };
}

const down = aDeviceReport("10:00", "down", { cause: "terminal", id: id(1) });
const taken = aDeviceReport("10:05", "down", { takenBy: "lead-1", id: id(2) });
const back = aDeviceReport("10:40", "ok", { id: id(3) });

describe("再分類", () => {
  it("changes what the day tells, and keeps what stood there with the reason", () => {
    const relabels = [relabel(11, down, { cause: "j-lis" })];
    const [day] = deviceDay([down, taken, back], window, [], [], { relabels });
    expect(day).toMatchObject({ downMinutes: 40 });
    expect(day?.episodes).toMatchObject([
      {
        status: "down",
        cause: "j-lis",
        takenBy: "lead-1",
        relabelled: [
          {
            reason: "業者の点検で判明",
            staffId: "lead-1",
            changes: [{ field: "cause", before: "terminal", after: "j-lis" }],
          },
        ],
      },
    ]);
  });

  it("to 正常 takes the minutes away, but not the trace", () => {
    const relabels = [relabel(11, taken, { status: "ok" })];
    const [day] = deviceDay([down, taken, back], window, [], [], { relabels });
    expect(day?.downMinutes).toBe(0);
    expect(day?.episodes).toMatchObject([{ status: "ok", relabelled: [{ reason: "業者の点検で判明" }] }]);
    expect(day?.episodes[0]).not.toHaveProperty("cause");
  });

  it("of an episode that lasts is its present state; one of a report that is not there changes nothing", () => {
    const stray = relabel(12, aDeviceReport("09:00", "down", { id: id(99) }), { status: "ok" });
    const relabels = [relabel(11, down, { status: "maintenance", cause: "planned" }), stray];
    expect(deviceStates([down, taken], [], { relabels })).toMatchObject([
      { status: "maintenance", cause: "planned", since: at("10:00"), takenBy: "lead-1" },
    ]);
  });

  it("gives the same whatever the order and number of arrivals", () => {
    const events = [down, taken, back, aDeviceReport("11:00", "trouble", { cause: "network", id: id(4) })];
    const relabels = [
      relabel(11, down, { cause: "j-lis" }, "15:00"),
      relabel(12, down, { cause: "power", note: "停電" }, "15:30"),
      relabel(13, taken, { status: "trouble" }, "15:30"),
    ];
    const told = deviceDay(events, window, [], [], { relabels });
    const episodes = deviceEpisodes({ reports: events, relabels }, []);
    fc.assert(
      fc.property(arbitraryArrivals(events), arbitraryArrivals(relabels), (reports, again) => {
        expect(deviceDay(reports, window, [], [], { relabels: again })).toEqual(told);
        expect(deviceEpisodes({ reports, relabels: again }, [])).toEqual(episodes);
      }),
    );
  });
});

describe("J-LISの計画停止", () => {
  // 2026-05-17 is the Sunday after the third Saturday.
  const planned = jlisStopsBetween("2026-05-17", "2026-05-17", []);
  const sunday = (time: string) => at(time, "2026-05-17");
  const nowMs = Date.parse(sunday("10:00"));
  const stateOf = (reports: DeviceReport[], ms = nowMs) =>
    deviceStates(reports, ["terminal-1"], { planned: new Map([["terminal-1", planned]]) }, ms)[0];
  const saturday = (status: "ok" | "down") =>
    aDeviceReport("09:00", status, { at: at("09:00", "2026-05-16") });

  it("stands by itself over 正常 and 未確認, and what held before it comes back after it", () => {
    for (const reports of [[], [saturday("ok")]])
      expect(stateOf(reports)).toMatchObject({
        ...{ status: "maintenance", cause: "planned", source: "calendar", since: sunday("00:00") },
      });
    const monday = Date.parse(at("08:00", "2026-05-18"));
    expect(stateOf([saturday("ok")], monday)).toMatchObject({
      status: "ok",
      since: at("00:00", "2026-05-18"),
    });
    expect(stateOf([], monday)).toEqual({ deviceId: "terminal-1", status: null, since: null });
  });

  it("gives way to what people say: a fault from before, and any word within it", () => {
    expect(stateOf([saturday("down")])).toMatchObject({ status: "down" });
    const within = aDeviceReport("09:30", "ok", { at: sunday("09:30") });
    expect(stateOf([saturday("ok"), within])).toMatchObject({ status: "ok", since: sunday("09:30") });
    expect(stateOf([within], Date.parse(sunday("09:00")))).toMatchObject({ status: "ok" });
  });

  it("is one stop over the year's end", () => {
    expect(jlisStopsBetween("2026-12-31", "2027-01-10", [])).toMatchObject([
      { from: at("00:00", "2026-12-29"), to: at("00:00", "2027-01-04") },
    ]);
  });

  it("is 計画停止 on a day that is opened all the same, and no downtime", () => {
    const open = { opensAt: sunday("08:30"), closesAt: sunday("17:15"), untilAt: sunday("12:00") };
    const facts = { planned: new Map([["terminal-1", planned]]) };
    expect(deviceDay([saturday("ok")], open, ["terminal-1"], [], facts)).toMatchObject([
      {
        downMinutes: 0,
        // Its end is known before it comes.
        episodes: [
          {
            ...{ from: sunday("00:00"), to: at("00:00", "2026-05-18") },
            ...{ status: "maintenance", source: "calendar" },
          },
        ],
      },
    ]);
  });
});

describe("automatic checks", () => {
  const fault = { deviceId: "phone-1", at: at("09:00"), state: "fault" as const, detail: "応答なし" };
  const well = { deviceId: "phone-1", at: at("09:20"), state: "ok" as const, detail: "応答あり" };

  it("speak for a device that nobody has set by hand", () => {
    const [state] = deviceStates([], ["phone-1"], { observations: [fault] }, Date.parse(at("09:10")));
    expect(state).toMatchObject({ status: "down", source: "auto", note: "応答なし", observed: fault });
    const [day] = deviceDay([], window, ["phone-1"], [], { observations: [well, fault, fault] });
    expect(day).toMatchObject({ downMinutes: 20, reported: false, episodes: [{ source: "auto" }] });
  });

  it("claim nothing while they cannot tell", () => {
    const blind = { ...well, state: "unknown" as const, detail: "点検できません" };
    const stateAt = (time: string) =>
      deviceStates([], ["phone-1"], { observations: [fault, blind] }, Date.parse(at(time)))[0];
    expect(stateAt("09:30")).toEqual({ deviceId: "phone-1", status: null, since: null, observed: blind });
    const seen = (...observations: Observation[]) =>
      deviceDay([], window, ["phone-1"], [], { observations })[0]?.observed;
    const early = { ...fault, at: at("08:00"), state: "ok" as const };
    expect([
      seen(early),
      seen({ ...early, at: at("08:31") }),
      seen(early, fault),
      seen(early, blind),
    ]).toEqual([...[true, undefined, undefined, undefined]]);
    const [day] = deviceDay([], window, ["phone-1"], [], { observations: [fault, blind] });
    expect(day).toMatchObject({ downMinutes: 20, episodes: [{ from: at("09:00"), to: at("09:20") }] });
    expect(
      deviceStates([], ["phone-1"], { observations: [{ ...fault, state: "flapping" }] })[0],
    ).toMatchObject({ status: "trouble", source: "auto" });
  });

  it("leave what a person has set to anything but 正常", () => {
    const byHand = aDeviceReport("08:30", "trouble", { deviceId: "phone-1" });
    const [state] = deviceStates([byHand], ["phone-1"], { observations: [fault] }, Date.parse(at("09:10")));
    expect(state).toEqual({
      ...{ deviceId: "phone-1", status: "trouble", since: at("08:30") },
      ...{ confirmedAt: at("08:30"), observed: fault },
    });
  });

  it("end a 正常 that was said before them, until it is said again or they find it well", () => {
    const said = (time: string) => aDeviceReport(time, "ok", { deviceId: "phone-1" });
    const [down] = deviceStates([said("08:30")], ["phone-1"], { observations: [fault] });
    expect(down).toMatchObject({ status: "down", since: at("09:00"), source: "auto", observed: fault });
    const told = (reports: readonly DeviceReport[], ...observations: Observation[]) =>
      deviceDay(reports, window, ["phone-1"], [], { observations })[0];
    const stop = { from: at("09:00"), to: at("09:20"), status: "down", source: "auto" };
    expect(told([said("08:30")], fault, well)).toMatchObject({ downMinutes: 20, episodes: [stop] });
    expect(told([said("08:30"), said("09:20")], fault)).toMatchObject({ downMinutes: 20, episodes: [stop] });
    // Said with the fault in sight: the person has looked.
    expect(told([said("09:01")], { ...fault, at: at("08:00") })).toMatchObject({
      episodes: [{ to: at("09:01") }],
    });
  });

  it("are taken up by the person who sets what they had found", () => {
    const taken = aDeviceReport("09:10", "down", {
      deviceId: "phone-1",
      cause: "network",
      takenBy: "staff-2",
    });
    const [day] = deviceDay([taken], window, ["phone-1"], [], { observations: [fault] });
    expect(day?.episodes).toMatchObject([{ from: at("09:00"), cause: "network", takenBy: "staff-2" }]);
    expect(day?.episodes[0]).not.toHaveProperty("source");
  });
});

describe("own hours of a device", () => {
  it("leave no downtime outside them", () => {
    const hours = new Map([
      ["terminal-1", { fromMs: Date.parse(at("10:30")), toMs: Date.parse(at("12:00")) }],
    ]);
    expect(deviceDay([down, back], window, [], [], { hours })).toMatchObject([{ downMinutes: 10 }]);
    const early = new Map([
      ["terminal-1", { fromMs: Date.parse(at("13:00")), toMs: Date.parse(at("14:00")) }],
    ]);
    expect(deviceDay([down, back], window, [], [], { hours: early })).toMatchObject([
      { downMinutes: 0, episodes: [] },
    ]);
  });
});

describe("the cases of an episode", () => {
  const named = (number: number, from: string, to: string, over: Partial<NamedCase> = {}): NamedCase => ({
    row: {
      ...{ transactionId: id(number), procedureId: "certificate-renewal", counterId: "window-1" },
      ...{ startedAt: at(from), outcome: "system-down", quantity: 1, turnedAway: true },
    },
    named: true,
    startMs: Date.parse(at(from)),
    endMs: Date.parse(at(to)),
    ...over,
  });

  it("named the device while it was disturbed, or were the one in which the fault was noticed", () => {
    const noticed = { ...down, transactionId: id(53) };
    const cases = [
      named(51, "10:10", "10:20"),
      named(52, "11:00", "11:10"),
      named(53, "09:50", "09:55", { named: false }),
      named(54, "10:10", "10:20", { named: false }),
    ];
    const [ok, broken] = deviceEpisodes({ reports: [noticed, taken, back] }, cases);
    expect(broken?.affected.map(({ transactionId }) => transactionId)).toEqual([id(51), id(53)]);
    expect(broken?.entries.map(({ takenBy }) => takenBy)).toEqual([undefined, "lead-1"]);
    expect(ok).toMatchObject({ status: "ok", affected: [] });
  });
});
