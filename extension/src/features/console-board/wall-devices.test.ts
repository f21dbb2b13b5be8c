import type { Device, DeviceState } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { wallDevices } from "./wall-devices.ts";

const device = (n: number, kind: Device["kind"] = "pc"): Device => ({
  id: `${kind}-${n}`,
  label: `${n}`,
  kind,
});
const devices = [...Array.from({ length: 50 }, (_, n) => device(n + 1)), device(1, "phone")];
const stands = (id: string, status: DeviceState["status"], more: Partial<DeviceState> = {}): DeviceState => ({
  ...{ deviceId: id, status, since: null },
  ...more,
});
const told = (found: ReturnType<typeof wallDevices>) => ({
  named: found.named.map(({ device: { id } }) => id),
  rest: found.rest.map(({ status, count }) => `${status} ${count}`),
});

test("of fifty devices those that do not work have names, the worst first; the others are a sum", () => {
  const states = [
    stands("pc-7", "trouble"),
    stands("pc-9", "down"),
    stands("pc-3", "maintenance"),
    ...Array.from({ length: 40 }, (_, n) => stands(`pc-${n + 11}`, "ok")),
  ];
  expect(told(wallDevices(devices, states, 6))).toEqual({
    named: ["pc-9", "pc-7", "pc-3"],
    rest: ["null 7", "ok 40"],
  });
});

test("more faults than room: the least of them are counted, never left out", () => {
  const states = Array.from({ length: 9 }, (_, n) => stands(`pc-${n + 1}`, n < 6 ? "down" : "trouble"));
  const { named, rest } = told(wallDevices(devices, states, 6));
  expect(named).toEqual(["pc-1", "pc-2", "pc-3", "pc-4"]);
  expect(rest).toEqual(["down 2", "trouble 3", "null 41"]);
});

test("who has taken charge needs a line more", () => {
  const states = [1, 2, 3].map((n) => stands(`pc-${n}`, "down", n === 1 ? { takenBy: "lead-1" } : {}));
  expect(told(wallDevices(devices, states, 5)).named).toEqual(["pc-1", "pc-2"]);
});

test("a few devices all have their names; a phone only where it rings and is not well", () => {
  const few = [device(1), device(2), device(1, "phone")];
  expect(told(wallDevices(few, [stands("pc-2", "down")], 5))).toEqual({ named: ["pc-2", "pc-1"], rest: [] });
  expect(told(wallDevices(few, [stands("phone-1", "down")], 5)).named).toEqual(["pc-1", "pc-2"]);
  expect(told(wallDevices(few, [stands("phone-1", "trouble")], 5)).named).toContain("phone-1");
});
