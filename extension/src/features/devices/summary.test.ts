import type { DeviceState, DeviceStatus } from "@desk/shared/contract";
import { describe, expect, it } from "vitest";
import { summaryOf } from "./summary.ts";

const since = "2026-05-14T08:40:00+09:00";
const states = (...statuses: (DeviceStatus | null)[]): DeviceState[] =>
  statuses.map((status, n) => ({
    deviceId: `terminal-${n + 1}`,
    status,
    since: status === null ? null : since,
  }));
const said = (...statuses: (DeviceStatus | null)[]) => summaryOf(states(...statuses)).counts;

describe("the strip of the devices", () => {
  it("says that all are well, whatever stands 未使用", () => {
    expect(said("ok", "ok")).toEqual([{ status: "ok", text: "2台すべて正常" }]);
    expect(said("ok", "unused", "ok")).toEqual([{ status: "ok", text: "2台すべて正常" }]);
  });
  it("says what a planned stop takes, of the devices in use", () => {
    expect(said("ok", "maintenance", "maintenance", "unused")).toEqual([
      { text: "正常 1/3台" },
      { status: "maintenance", text: "計画停止 2台" },
    ]);
  });
  it("names what is not well and counts what nobody has looked at", () => {
    const { troubled, counts } = summaryOf(states("down", "ok", null, "trouble"));
    expect(troubled.map(({ deviceId }) => deviceId)).toEqual(["terminal-1", "terminal-4"]);
    expect(counts).toEqual([{ text: "正常 1/4台" }, { text: "未確認 1台" }]);
  });
  it("claims nothing where nothing is in use", () => {
    expect(said("unused")).toEqual([{ status: "unused", text: "すべて未使用" }]);
    expect(said()).toEqual([]);
  });
});
