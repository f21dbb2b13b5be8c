import { instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import { commonHours } from "@desk/shared/calendar/day-hours";
import type { Opening } from "@desk/shared/calendar/opening";
import type { Device } from "@desk/shared/contract";

/** Whether a device is in use now: while the counter is open that day and, where it has own hours, within those. */
export function isInUse({ hours }: Pick<Device, "hours">, opening: Opening, nowMs: number): boolean {
  if (opening.kind === "closed") return false;
  const open = { from: opening.opensAt, to: opening.closesAt };
  const used = hours === undefined ? open : commonHours(hours, open);
  if (used === null) return false;
  const { from, to } = used;
  return nowMs >= instantOf(opening.date, from) && nowMs < instantOf(opening.date, to);
}

export const dateOf = (nowMs: number) => toJstIso(nowMs).slice(0, 10);
