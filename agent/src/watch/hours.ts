import { instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { Opening } from "@desk/shared/calendar/opening";
import type { Device } from "@desk/shared/contract";

/** Whether a device is in use now: on an opening day, within its own hours or else the counter's. */
export function isInUse({ hours }: Pick<Device, "hours">, opening: Opening, nowMs: number): boolean {
  if (opening.kind === "closed") return false;
  const from = hours?.from ?? opening.opensAt;
  const to = hours?.to ?? opening.closesAt;
  return nowMs >= instantOf(opening.date, from) && nowMs < instantOf(opening.date, to);
}

export const dateOf = (nowMs: number) => toJstIso(nowMs).slice(0, 10);
