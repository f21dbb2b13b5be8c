import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "../procedures/catalogue.ts";
import { procedures } from "../procedures/scripts.ts";
import { arbitraryArrivals, arbitraryDate } from "./arbitrary-day.testing.ts";
import { aCase, aDeviceReport, at } from "./build-events.testing.ts";
import { type DeviceReport, deviceDay, deviceLines, heldUpApart } from "./devices.ts";
import { foldDay } from "./events.ts";
import { deviceKindsOf, type HeldUpCase, heldUpBy, suspectsOf } from "./held-up.ts";

const window = { opensAt: at("08:30"), closesAt: at("17:15"), untilAt: at("17:15") };
const deviceIds = ["terminal-1", "terminal-2", "mynaassist-1", "pc-1"];
const facts = {
  kinds: new Map([
    ["terminal-1", "terminal" as const],
    ["terminal-2", "terminal" as const],
    ["mynaassist-1", "mynaassist" as const],
    ["pc-1", "pc" as const],
  ]),
};
const unnamed = (over: Partial<HeldUpCase> & { until?: string } = {}): HeldUpCase => ({
  procedureId: "certificate-renewal",
  deviceIds: [],
  startMs: Date.parse(at("10:00")),
  endMs: Date.parse(at(over.until ?? "10:20")),
  quantity: 1,
  ...over,
});
const down = (time: string, deviceId: string) => aDeviceReport(time, "down", { deviceId });
const ok = (time: string, deviceId: string) => aDeviceReport(time, "ok", { deviceId });

describe("a case turned away without a device named", () => {
  const by = (one: HeldUpCase, ...reports: DeviceReport[]) =>
    heldUpBy(one, deviceLines(reports, deviceIds, facts));

  it("is held up by the only device of its kind that is disturbed at its end", () => {
    const others = [down("09:00", "pc-1"), down("09:00", "mynaassist-1"), ok("09:00", "terminal-2")];
    expect(by(unnamed(), down("10:10", "terminal-1"), ...others)).toEqual(["terminal-1"]);
    expect(by(unnamed({ procedureId: "application-new" }), ...others)).toEqual(["mynaassist-1"]);
    expect(by(unnamed({ procedureId: "app-support" }), ...others)).toEqual(["pc-1"]);
    expect(by(unnamed({ procedureId: "call-pickup-booking" }), ...others)).toEqual([]);
  });

  it("is held up by none where several stand still, or none does at its end", () => {
    const both = [down("10:10", "terminal-1"), down("10:15", "terminal-2")];
    expect(by(unnamed(), ...both)).toEqual([]);
    expect(suspectsOf(unnamed(), deviceLines(both, deviceIds, facts))).toEqual(["terminal-1", "terminal-2"]);
    expect(by(unnamed({ until: "10:12" }), ...both)).toEqual(["terminal-1"]);
    expect(by(unnamed(), down("10:10", "terminal-1"), ok("10:20", "terminal-1"))).toEqual([]);
    expect(by(unnamed(), down("10:21", "terminal-1"))).toEqual([]);
  });

  it("is held up by no device that only a check found silent, until a person says so", () => {
    const found = (deviceId: string) =>
      ({ deviceId, at: at("10:10"), state: "fault", detail: "応答なし" }) as const;
    const observations = [found("pc-1"), found("mynaassist-1")];
    const support = unnamed({ procedureId: "app-support" });
    const linesOf = (...reports: DeviceReport[]) =>
      deviceLines(reports, deviceIds, { ...facts, observations });
    expect(heldUpBy(support, linesOf())).toEqual([]);
    expect(heldUpBy(unnamed({ procedureId: "application-new" }), linesOf())).toEqual([]);
    expect(heldUpApart([support], linesOf())).toBe(1);
    // Named, it was seen by the one who named it.
    expect(heldUpBy({ ...support, deviceIds: ["pc-1"] }, linesOf())).toEqual(["pc-1"]);
    expect(heldUpBy(support, linesOf(down("10:15", "pc-1")))).toEqual(["pc-1"]);
  });

  it("leaves what is named to the name, also where that one had no fault", () => {
    const named = unnamed({ deviceIds: ["terminal-2"] });
    expect(by(named, down("10:10", "terminal-1"))).toEqual([]);
    expect(heldUpApart([named, unnamed({ quantity: 2 })], deviceLines([], deviceIds, facts))).toBe(3);
  });
});

it("every kind of device that a script asks for is one of its procedure", () => {
  const asked = catalogue.flatMap(({ id }) =>
    (procedures[id]?.steps ?? []).flatMap(({ device }) =>
      device === undefined ? [] : [[id, device] as const],
    ),
  );
  expect(asked.length).toBeGreaterThan(5);
  for (const [id, device] of asked) expect(deviceKindsOf(id), id).toContain(device);
});

const minute = fc.integer({ min: 0, max: 120 });
const clock = (minutes: number) =>
  at(`${String(10 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`);
const someCase = fc.record({
  procedureId: fc.constantFrom("certificate-renewal", "application-new", "guidance", "call-renewal"),
  named: fc.constantFrom<string[][]>([], [], ["terminal-1"], ["terminal-1", "mynaassist-1"]),
  from: minute,
  length: fc.integer({ min: 1, max: 30 }),
  quantity: fc.integer({ min: 1, max: 3 }),
});
const someReport = fc.record({
  deviceId: fc.constantFrom(...deviceIds),
  status: fc.constantFrom("ok" as const, "down" as const, "trouble" as const, "maintenance" as const),
  minute,
});

/** Cases that are all turned away, and what was said of the devices meanwhile. */
const disturbedDays = fc
  .record({
    cases: fc.array(someCase, { minLength: 1, maxLength: 8 }),
    reports: fc.array(someReport, { maxLength: 8 }),
  })
  .map(({ cases, reports }) => ({
    cases: cases.flatMap(({ procedureId, named, from, length, quantity }) => {
      const one = aCase();
      const end = { outcome: "system-down" as const, deviceIds: named, quantity, at: clock(from + length) };
      return [one.started("10:00", { procedureId, at: clock(from) }), one.finished("10:00", end)];
    }),
    reports: reports.map(({ deviceId, status, minute: of }) =>
      aDeviceReport("10:00", status, { deviceId, at: clock(of) }),
    ),
  }));

describe("影響件数 of a day", () => {
  it("is the same whatever the order and number of arrivals, and leaves no case out", () => {
    fc.assert(
      fc.property(
        disturbedDays.chain(({ cases, reports }) =>
          fc.tuple(fc.constant({ cases, reports }), arbitraryArrivals(cases), arbitraryArrivals(reports)),
        ),
        ([first, cases, reports]) => {
          const figuresOf = (of: typeof first) => {
            const { heldUp } = foldDay(of.cases, arbitraryDate);
            const lines = deviceLines(of.reports, deviceIds, facts);
            const devices = deviceDay(of.reports, window, deviceIds, heldUp, facts);
            return { heldUp, lines, devices, apart: heldUpApart(heldUp, lines) };
          };
          const told = figuresOf(first);
          const again = figuresOf({ cases, reports });
          expect([again.devices, again.apart]).toEqual([told.devices, told.apart]);
          const sum = (all: readonly HeldUpCase[]) => all.reduce((n, { quantity }) => n + quantity, 0);
          const linked = told.heldUp.filter((one) => heldUpBy(one, told.lines).length > 0);
          expect(sum(linked) + told.apart).toBe(sum(told.heldUp));
        },
      ),
    );
  });
});
