import { toJstIso } from "@desk/shared/calendar/business-date";
import type { DeviceStatus } from "@desk/shared/contract";
import type { Availability, DeviceStretch } from "@desk/shared/contract/charts";
import type { DeviceReport } from "@desk/shared/figures/devices";
import { inOrder } from "@desk/shared/figures/order";

/** The opening hours as far as they are over, epoch milliseconds. */
export type OpenSpan = { readonly fromMs: number; readonly toMs: number };

export type DeviceAvailability = Availability & { readonly stretches: DeviceStretch[] };

/**
 * How long each device was in each status within the opening hours. `reports` are those of the day and of each
 * device the last before it: a status lasts until the next report, and before the first one it is 未確認.
 */
export function availabilityOf(
  reports: readonly DeviceReport[],
  span: OpenSpan,
  deviceIds: readonly string[],
): DeviceAvailability[] {
  return deviceIds.map((deviceId) => {
    const own = inOrder(reports.filter((report) => report.deviceId === deviceId));
    const seconds = { ok: 0, trouble: 0, down: 0, maintenance: 0, unused: 0, unknown: 0 };
    const stretches = stretchesOf(own, span);
    // Rounded at each border, not each length, so that the seconds add up to the opening hours.
    for (const { fromMs, toMs, status } of stretches)
      seconds[status ?? "unknown"] += toSeconds(toMs) - toSeconds(fromMs);
    return {
      deviceId,
      seconds,
      stretches: stretches.map(({ fromMs, toMs, status }) => ({
        from: toJstIso(fromMs),
        to: toJstIso(toMs),
        status,
      })),
    };
  });
}

type Stretch = { fromMs: number; toMs: number; status: DeviceStatus | null };

function stretchesOf(
  reports: readonly { readonly event: DeviceReport; readonly ms: number }[],
  { fromMs, toMs }: OpenSpan,
): Stretch[] {
  if (toMs <= fromMs) return [];
  const stretches: Stretch[] = [{ fromMs, toMs, status: null }];
  for (const { event, ms } of reports) {
    const last = stretches.at(-1);
    if (last === undefined || ms >= toMs || event.status === last.status) continue;
    if (ms <= last.fromMs) last.status = event.status;
    else {
      last.toMs = ms;
      stretches.push({ fromMs: ms, toMs, status: event.status });
    }
  }
  return stretches;
}

const toSeconds = (ms: number) => Math.floor(ms / 1000);
