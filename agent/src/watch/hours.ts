import { instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import { commonHours } from "@desk/shared/calendar/day-hours";
import type { Opening } from "@desk/shared/calendar/opening";
import type { Device } from "@desk/shared/contract";

/**
 * So long before its hours a device is looked at: at the opening it is known already whether it answers. Enough for the
 * most looks that a watch may ask for (`okAfter` ten, ten seconds apart), each waited for as long as it may be.
 */
export const aheadMs = 10 * 60_000;

/**
 * Whether a device is to be looked at now: while the counter is open that day, or soon will be, and, where it has own
 * hours, within those.
 */
export function isInUse({ hours }: Pick<Device, "hours">, opening: Opening, nowMs: number): boolean {
  if (opening.kind === "closed") return false;
  const open = { from: opening.opensAt, to: opening.closesAt };
  const used = hours === undefined ? open : commonHours(hours, open);
  if (used === null) return false;
  const { from, to } = used;
  return nowMs >= instantOf(opening.date, from) - aheadMs && nowMs < instantOf(opening.date, to);
}

export const dateOf = (nowMs: number) => toJstIso(nowMs).slice(0, 10);
