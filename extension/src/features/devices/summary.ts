import type { DeviceState, DeviceStatus } from "@desk/shared/contract";
import { words } from "./words.ts";

type Count = { readonly status?: DeviceStatus; readonly text: string };

/**
 * The devices in one line: each that is not well, then how many stand how. 未使用 are left out, as on the lead's 機器: they
 * need no look.
 */
export function summaryOf(states: readonly DeviceState[]): {
  troubled: readonly DeviceState[];
  counts: readonly Count[];
} {
  const used = states.filter(({ status }) => status !== "unused");
  const having = (status: DeviceStatus | null) => used.filter((one) => one.status === status).length;
  const troubled = used.filter(({ status }) => status === "down" || status === "trouble");
  return { troubled, counts: countsOf(used.length, states.length, having) };
}

function countsOf(used: number, all: number, having: (status: DeviceStatus | null) => number): Count[] {
  if (used === 0) return all === 0 ? [] : [{ status: "unused", text: words.allUnused }];
  const ok = having("ok");
  if (ok === used) return [{ status: "ok", text: words.allOk(ok) }];
  const [planned, unknown] = [having("maintenance"), having(null)];
  return [
    { text: words.some(ok, used) },
    ...(planned === 0 ? [] : [{ status: "maintenance" as const, text: words.planned(planned) }]),
    ...(unknown === 0 ? [] : [{ text: words.unconfirmed(unknown) }]),
  ];
}
