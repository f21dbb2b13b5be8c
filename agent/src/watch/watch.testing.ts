import type { DeviceWatch } from "@desk/shared/contract";
import { secureRandom } from "../random.ts";
import { type CheckTools, createCheck } from "./check.ts";

const common = {
  deviceId: "pc-1",
  enabled: true,
  intervalS: 60,
  timeoutMs: 2_000,
  faultAfter: 3,
  okAfter: 2,
} as const;
const here = { ...common, host: "127.0.0.1" } as const;

/** A watch of a program on this PC. */
export const watchOf = {
  ping: (): DeviceWatch => ({ ...here, kind: "ping" }),
  tcp: (port: number): DeviceWatch => ({ ...here, kind: "tcp", port }),
  http: (port: number, path = "/"): DeviceWatch => ({
    ...common,
    kind: "http",
    url: `http://127.0.0.1:${port}${path}`,
  }),
  snmp: (port: number, community = "desk"): DeviceWatch => ({ ...here, kind: "snmp", port, community }),
  printer: (port: number): DeviceWatch => ({ ...here, kind: "snmp-printer", port, community: "desk" }),
  heartbeat: (counterId = "window-1"): DeviceWatch => ({ ...common, kind: "heartbeat", counterId }),
  sip: (port: number): DeviceWatch => ({ ...here, kind: "sip", port }),
};

/** So that a test of silence is over soon. */
export const impatient = (watch: DeviceWatch): DeviceWatch => ({ ...watch, timeoutMs: 150 });

/** One real check, of a site without an agent's own ports. */
export function checkOnce(
  watch: DeviceWatch,
  signal = new AbortController().signal,
  tools: Partial<CheckTools> = {},
) {
  const check = createCheck({
    own: { hosts: new Set(), mayAskLoopback: true, broadcasts: () => new Set() },
    lookUp: async () => [],
    random: secureRandom,
    clock: { now: () => Date.now() },
    contacts: () => [],
    ...tools,
  });
  return check(watch, signal);
}
