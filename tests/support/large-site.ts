import type { DeskEvent, DeviceStatus } from "@desk/shared/contract";
import type { AdminCounters } from "@desk/shared/contract/admin";
import { v7 } from "uuid";
import { granted } from "./granted.ts";
import { leadClient } from "./lead-pages.ts";
import { rehearsalDate, type Site } from "./site.ts";

type Counter = Pick<AdminCounters["counters"][number], "id" | "label" | "kind">;
export type LargeSite = { readonly counters: readonly Counter[]; readonly deviceIds: readonly string[] };

const at = (time: string) => `${rehearsalDate}T${time}:00+09:00`;

/** Twelve counters, two more of them for calls, and fifty devices. */
export async function enlarge(site: Site): Promise<LargeSite> {
  const { admin } = await leadClient(site);
  const labels = ["窓口5", "窓口6", "休日窓口7", "臨時窓口8", "電話3", "電話4"];
  let counters: readonly Counter[] = [];
  for (const label of labels) {
    const kind = label.startsWith("電話") ? "call" : "window";
    counters = granted(await admin.addCounter({ label, kind })).counters;
  }
  let devices: readonly { id: string }[] = granted(await admin.devices()).devices;
  for (let n = 1; devices.length < 50; n += 1) {
    const counterId = counters.find(({ label }) => label === `電話${n + 2}`)?.id ?? null;
    const phone = { label: `電話機${n + 2}`, kind: "phone" as const, counterId };
    const pc = { label: `マイナアプリ支援用PC${n}`, kind: "pc" as const };
    devices = granted(await admin.addDevice(n <= 4 ? phone : pc)).devices;
  }
  return { counters, deviceIds: devices.map(({ id }) => id) };
}

const head = (counterId: string, time: string, staffId = "lead-1") => ({
  ...{ id: v7(), at: at(time), counterId, staffId },
});

/** A case of a counter, in that phase since then. */
export function caseIn(
  counterId: string,
  procedureId: string,
  phase: "serving" | "review" | "hold",
  time: string,
): DeskEvent[] {
  const transactionId = v7();
  const channel = procedureId.startsWith("call-") ? ("phone" as const) : ("counter" as const);
  const started: DeskEvent = {
    ...{ type: "TransactionStarted", ...head(counterId, time), transactionId },
    ...{ procedureId, procedureVersion: 1, channel },
  };
  if (phase === "serving") return [started];
  return [started, { type: "TransactionPhaseChanged", ...head(counterId, time), transactionId, phase }];
}

export function stands(
  deviceId: string,
  status: DeviceStatus,
  time: string,
  takenBy?: string,
): Extract<DeskEvent, { type: "DeviceStatusReported" }> {
  const told = { type: "DeviceStatusReported" as const, ...head("window-1", time), deviceId, status };
  return {
    ...told,
    ...(status === "ok" ? {} : { cause: "power" as const }),
    ...(takenBy === undefined ? {} : { takenBy }),
  };
}

export function missed(counterId: string, kind: "missed" | "overflowed", time: string): DeskEvent {
  return { type: "CallMissed", ...head(counterId, time), kind };
}

export function done(counterId: string, procedureId: string, time: string): DeskEvent {
  return { type: "TallyAdded", ...head(counterId, time), procedureId, quantity: 3 };
}
