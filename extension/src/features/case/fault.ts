import type { DeskEvent, Device, DeviceCause, DeviceState } from "@desk/shared/contract";
import type { Answer } from "@desk/shared/procedures/engine";
import { lazy, scriptsOf } from "../../content/index.ts";
import { type Desk, type Draft, openCases } from "../../outbox/index.ts";
import { runningCase } from "./actions.ts";
import { placeOf, withAnswer } from "./place.ts";
import { move } from "./plan.ts";

export type Fault = {
  readonly deviceId: string;
  readonly status: "down" | "trouble";
  readonly cause: DeviceCause;
};

/** How a case goes on after a fault was noticed in it. */
export type WayOn =
  /** 不調: the device can still be used. */
  | { readonly kind: "stay" }
  /** The same step, with another device of the kind. */
  | { readonly kind: "other"; readonly deviceId: string }
  /** 後日案内: the script's own words for it, or those of 障害. */
  | { readonly kind: "later"; readonly answers: readonly Answer[] }
  /** No script to say it: the case ends as システム停止. */
  | { readonly kind: "finish" };

// Then every device of the kind stands still, the next one too.
const hitsAll: readonly DeviceCause[] = ["j-lis", "network"];

/** Where the case goes on. Pure. @param devices of the site */
export function wayOn(
  fault: Fault,
  draft: Pick<Draft, "procedureId" | "answers" | "versions">,
  devices: readonly Device[],
  states: readonly DeviceState[],
): WayOn {
  if (fault.status === "trouble") return { kind: "stay" };
  const kind = devices.find(({ id }) => id === fault.deviceId)?.kind;
  const other = hitsAll.includes(fault.cause) ? undefined : otherOf(fault.deviceId, kind, devices, states);
  if (other !== undefined) return { kind: "other", deviceId: other };
  const answers = toLater(fault, kind, draft);
  return answers === null ? { kind: "finish" } : { kind: "later", answers };
}

/** One that is known to work, before one that nobody has looked at. */
function otherOf(
  deviceId: string,
  kind: Device["kind"] | undefined,
  devices: readonly Device[],
  states: readonly DeviceState[],
): string | undefined {
  const statusOf = (id: string) => states.find((state) => state.deviceId === id)?.status ?? null;
  const others = devices.filter((one) => one.kind === kind && one.id !== deviceId).map(({ id }) => id);
  return others.find((id) => statusOf(id) === "ok") ?? others.find((id) => statusOf(id) === null);
}

function toLater(
  { cause }: Fault,
  kind: Device["kind"] | undefined,
  draft: Pick<Draft, "procedureId" | "answers" | "versions">,
): readonly Answer[] | null {
  const { procedures } = scriptsOf(draft.versions);
  const place = placeOf(draft);
  if (place.kind !== "step") return null;
  const own = place.step.options.find(
    ({ to }) => ("step" in to && to.step === "system-down") || ("end" in to && to.end === "system-down"),
  );
  if (own !== undefined) return withAnswer(place, own.answer);
  const inSupport = place.frames.some(({ scriptId }) => procedures[scriptId]?.support);
  if (inSupport || procedures.outage?.support !== true) return null;
  const answers = withAnswer(place, lazy().supportAnswer("outage"));
  const first = placeOf({ ...draft, answers });
  if (first.kind !== "step") return null;
  // Its first question is what has just been said.
  const where = kind === "pc" ? "support-pc" : kind === "mynaassist" ? "mynaassist" : cause;
  return first.step.options.some(({ answer }) => answer === where) ? withAnswer(first, where) : answers;
}

/**
 * Records a fault that was noticed in a case and takes the case on, in one write. 練習 records nothing of the device.
 * Null when the case runs here no more.
 */
export async function reportFault(desk: Desk, transactionId: string, fault: Fault): Promise<WayOn | null> {
  const running = runningCase(desk, transactionId);
  if (running === null) return null;
  const { state, draft } = running;
  const { settings, devices: states } = desk.store.getState();
  const devices = settings.site?.devices ?? [];
  const way = wayOn(fault, draft, devices, states);
  const deviceIds = devicesAfter(way, fault, draft.deviceIds, devices);
  const told: DeskEvent[] = state.practice
    ? []
    : [{ type: "DeviceStatusReported", ...desk.stamp(), ...fault, transactionId }];
  const answers = way.kind === "later" ? way.answers : placeOf(draft).answers;
  const plan = move(openCases(desk.store.getState()), state, { ...draft, deviceIds }, answers, desk.stamp);
  await desk.record([...told, ...plan.events], { put: plan.draft });
  return way;
}

/** The broken one stays named where it has ended the case, so that the case counts as held up by it. */
function devicesAfter(
  way: WayOn,
  { deviceId }: Fault,
  named: readonly string[],
  devices: readonly Device[],
): readonly string[] {
  const kind = devices.find(({ id }) => id === deviceId)?.kind;
  const ofOtherKinds = named.filter((id) => devices.find((one) => one.id === id)?.kind !== kind);
  return [...ofOtherKinds, way.kind === "other" ? way.deviceId : deviceId];
}
