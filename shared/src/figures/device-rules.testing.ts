import { expect } from "vitest";
import { aCase, aDeviceReport, at } from "./build-events.testing.ts";
import { type DeviceReport, deviceDay, deviceLines, heldUpApart } from "./devices.ts";
import { foldDay } from "./events.ts";

const window = { opensAt: at("08:30"), closesAt: at("17:15"), untilAt: at("17:15") };
const deviceIds = ["terminal-1", "terminal-2"];
const facts = { kinds: new Map(deviceIds.map((id) => [id, "terminal" as const])) };

/** What the day's devices say of one case that was turned away: 影響件数 of each, and 機器不特定. */
function told(named: string[], ...reports: DeviceReport[]): { affected: number[]; apart: number } {
  const one = aCase();
  const end = { outcome: "system-down", deviceIds: named } as const;
  const { heldUp } = foldDay([one.started("09:00"), one.finished("09:05", { ...end })], "2026-05-14");
  const days = deviceDay(reports, window, deviceIds, heldUp, facts);
  const lines = deviceLines(reports, deviceIds, facts);
  return { affected: days.map((day) => day.affectedCases), apart: heldUpApart(heldUp, lines) };
}

/** One example for each 集計方法 about devices. */
export const deviceRuleExamples: Record<string, () => void> = {
  機器の影響件数は: () => {
    const of = (status: "down" | "ok") => told(["terminal-1"], aDeviceReport("09:04", status)).affected;
    expect([of("down"), of("ok")]).toEqual([
      [1, 0],
      [0, 0],
    ]);
  },
  機器の指定なく: () => {
    const [first, second] = deviceIds.map((deviceId) => aDeviceReport("09:04", "down", { deviceId }));
    if (first === undefined || second === undefined) throw new Error("two devices are needed");
    expect(told([], first)).toEqual({ affected: [1, 0], apart: 0 });
    expect(told([], first, second)).toEqual({ affected: [0, 0], apart: 1 });
    expect(told(["terminal-2"], first)).toEqual({ affected: [0, 0], apart: 1 });
  },
  機器の停止時間は: () => {
    const events = [aDeviceReport("08:00", "down"), aDeviceReport("08:40:59", "ok")];
    expect(deviceDay(events, window)[0]?.downMinutes).toBe(10);
  },
};
