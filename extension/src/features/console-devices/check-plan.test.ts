import type { DeviceState } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { countsOf, usualLines, withChoice } from "./check-plan.ts";

const at = "2026-05-14T08:00:00+09:00";
const states: DeviceState[] = [
  { deviceId: "terminal-1", status: "ok", since: at },
  { deviceId: "terminal-2", status: "down", cause: "terminal", since: at },
  { deviceId: "terminal-3", status: "maintenance", source: "calendar", since: at },
  { deviceId: "phone-1", status: "down", source: "auto", since: at },
  { deviceId: "pc-1", status: null, since: null },
  { deviceId: "pc-2", status: "unused", since: at },
  {
    ...{ deviceId: "phone-2", status: "ok", since: at },
    observed: { deviceId: "phone-2", at, state: "fault", detail: "応答なし" },
  },
];
const ids = states.map(({ deviceId }) => deviceId);

test("all are 正常 by one tap, except what stands disturbed or 未使用 or does not answer: that stays as it is", () => {
  const lines = usualLines(ids, states);
  expect(lines.filter(({ choice }) => choice === null).map(({ deviceId }) => deviceId)).toEqual([
    "terminal-2",
    "terminal-3",
    "phone-1",
    "pc-2",
    "phone-2",
  ]);
  expect(countsOf(lines)).toEqual({ well: 2, exceptions: 0, left: 5 });
});

test("an exception has its cause, and may be taken back", () => {
  const lines = withChoice(usualLines(ids, states), "pc-1", { status: "down", cause: "power" });
  expect(countsOf(lines)).toEqual({ well: 1, exceptions: 1, left: 5 });
  expect(countsOf(withChoice(lines, "terminal-2", { status: "ok" }))).toEqual({
    well: 2,
    exceptions: 1,
    left: 4,
  });
});
