import type { Device, DeviceCause, DeviceState, DeviceStatus, Observation } from "@desk/shared/contract";
import { type DeviceReport, runsOf } from "@desk/shared/figures/device-runs";
import { deviceStates } from "@desk/shared/figures/devices";
import { expect, test } from "vitest";
import { id } from "../deps.testing.ts";
import { deviceNotices } from "./devices.ts";

const device: Device = { id: "phone-1", label: "電話機1", kind: "phone" };
const date = "2026-05-14";
const at = (time: string, of = date) => `${of}T${time}:00+09:00`;

let number = 0;
const report = (when: string, status: DeviceStatus, cause?: DeviceCause): DeviceReport => {
  number += 1;
  const head = { id: id(number), at: when, counterId: "window-1", staffId: "lead-1" };
  return { type: "DeviceStatusReported", ...head, deviceId: device.id, status, ...(cause && { cause }) };
};
const seen = (when: string, state: Observation["state"]): Observation => ({
  ...{ deviceId: device.id, at: when, state, detail: "応答なし（3回続けて）" },
});

/** Kinds and since when, of what is told at the end of the day. */
function told(reports: readonly DeviceReport[], observations: readonly Observation[] = []) {
  const nowMs = Date.parse(at("18:00"));
  const [state] = deviceStates(reports, [device.id], { observations }, nowMs) as [DeviceState];
  return deviceNotices({ device, state, runs: runsOf({ reports }), observations }, date).map(
    ({ kind, since }) => [kind, since.slice(11, 16)],
  );
}

test("a device that people set to 停止 is told until they say that it works", () => {
  const down = [report(at("08:20"), "ok"), report(at("09:00"), "down", "power")];
  expect(told(down)).toEqual([["device-down", "09:00"]]);
  expect(told([...down, report(at("09:30"), "ok")])).toEqual([["device-back", "09:30"]]);
});

test("トラブル, 停止予定 and 未使用 are quiet; what worked all along never comes back", () => {
  for (const status of ["trouble", "maintenance", "unused"] as const)
    expect(told([report(at("09:00"), status)])).toEqual([]);
  expect(
    told([report(at("08:20"), "ok"), report(at("09:00"), "trouble"), report(at("10:00"), "ok")]),
  ).toEqual([]);
});

test("back is told of a stop that went on as 停止予定, and of yesterday's; not of one that ended yesterday", () => {
  const yesterday = report(at("16:00", "2026-05-13"), "down");
  expect(
    told([yesterday, report(at("17:00", "2026-05-13"), "maintenance"), report(at("08:20"), "ok")]),
  ).toEqual([["device-back", "08:20"]]);
  expect(told([yesterday, report(at("17:00", "2026-05-13"), "ok")])).toEqual([]);
});

test("what a check finds is told of a device that nobody has set, or that is set to 正常", () => {
  const silent = [seen(at("09:00"), "ok"), seen(at("10:00"), "fault")];
  expect(told([], silent)).toEqual([["device-down", "10:00"]]);
  expect(told([report(at("08:20"), "ok")], silent)).toEqual([["device-down", "10:00"]]);
  expect(told([report(at("08:20"), "maintenance")], silent)).toEqual([]);
  // Somebody went there and found it working.
  expect(told([report(at("08:20"), "ok"), report(at("10:10"), "ok")], silent)).toEqual([]);
  expect(told([report(at("08:20"), "ok")], [...silent, seen(at("10:30"), "ok")])).toEqual([
    ["device-back", "10:30"],
  ]);
});

test("a device that keeps turning is one change; when it falls silent for good, that is another", () => {
  const turning = [seen(at("09:00"), "ok"), seen(at("10:00"), "flapping")];
  expect(told([], turning)).toEqual([["device-unsteady", "10:00"]]);
  expect(told([], [...turning, seen(at("10:10"), "fault")])).toEqual([["device-down", "10:10"]]);
  expect(told([], [...turning, seen(at("10:10"), "fault"), seen(at("10:20"), "flapping")])).toEqual([
    ["device-down", "10:10"],
  ]);
  // Nobody was told that it stood still.
  expect(told([], [...turning, seen(at("10:30"), "ok")])).toEqual([]);
});

test("a check that could not be made neither begins nor ends anything", () => {
  expect(told([], [seen(at("09:00"), "unknown")])).toEqual([]);
  const lost = [seen(at("09:00"), "fault"), seen(at("10:00"), "unknown")];
  expect(told([], lost)).toEqual([["device-down", "09:00"]]);
  expect(told([], [...lost, seen(at("11:00"), "ok")])).toEqual([["device-back", "11:00"]]);
});
