import type { Device, DeviceState } from "@desk/shared/contract";
import { beforeAll, expect, it } from "vitest";
import { loadSeed } from "../../content/index.ts";
import { type Fault, wayOn } from "./fault.ts";
import { placeOf, withAnswer } from "./place.ts";

beforeAll(loadSeed);

const devices: Device[] = [
  ...[1, 2, 3].map((n) => ({ id: `terminal-${n}`, label: `統合端末${n}`, kind: "terminal" as const })),
  { id: "mynaassist-1", label: "マイナアシスト", kind: "mynaassist" },
];
const state = (deviceId: string, status: DeviceState["status"]): DeviceState => ({
  deviceId,
  status,
  since: null,
});
const fault = (cause: Fault["cause"], over: Partial<Fault> = {}): Fault => ({
  deviceId: "terminal-1",
  status: "down",
  cause,
  ...over,
});
const draft = (procedureId: string, names: string) => {
  let answers = placeOf({ procedureId, answers: [] }).answers;
  for (const name of names.split(" ")) answers = withAnswer(placeOf({ procedureId, answers }), name);
  return { procedureId, answers };
};
/** 統合端末を選ぶ of the renewal. */
const atTerminal = () =>
  draft("certificate-renewal", "self registered brought matches in-window both known filled");

it("goes on at the same step with a terminal that is known to work, else one nobody has looked at", () => {
  const states = [state("terminal-2", null), state("terminal-3", "ok")];
  expect(wayOn(fault("terminal"), atTerminal(), devices, states)).toEqual({
    kind: "other",
    deviceId: "terminal-3",
  });
  expect(wayOn(fault("terminal"), atTerminal(), devices, [state("terminal-3", "down")])).toEqual({
    kind: "other",
    deviceId: "terminal-2",
  });
});

it("goes to the script's 後日案内 when all stand still, or when J-LIS does", () => {
  const broken = ["terminal-2", "terminal-3"].map((id) => state(id, "down"));
  for (const way of [
    wayOn(fault("terminal"), atTerminal(), devices, broken),
    wayOn(fault("j-lis"), atTerminal(), devices, []),
  ]) {
    expect(way.kind).toBe("later");
    const answers = way.kind === "later" ? way.answers : [];
    expect(placeOf({ procedureId: "certificate-renewal", answers })).toMatchObject({ stepId: "system-down" });
  }
});

it("goes into 障害, its first question answered, where the step has no way of its own", () => {
  const way = wayOn(fault("j-lis"), draft("certificate-renewal", "self"), devices, []);
  const answers = way.kind === "later" ? way.answers : [];
  expect(placeOf({ procedureId: "certificate-renewal", answers })).toMatchObject({
    ...{ kind: "step", scriptId: "outage" },
    step: { id: "card-in-terminal" },
  });
});

it("stays with a device that is only 不調, and ends a case without a script as システム停止", () => {
  expect(wayOn(fault("network", { status: "trouble" }), atTerminal(), devices, [])).toEqual({ kind: "stay" });
  const unscripted = { procedureId: "no-such-script", answers: [] };
  expect(wayOn(fault("power", { deviceId: "mynaassist-1" }), unscripted, devices, [])).toEqual({
    kind: "finish",
  });
});
