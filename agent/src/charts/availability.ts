import { toJstIso } from "@desk/shared/calendar/business-date";
import type { DeviceStatus } from "@desk/shared/contract";
import type { Availability, DeviceStretch } from "@desk/shared/contract/charts";
import type { Run } from "@desk/shared/figures/device-runs";
import { type DeviceFacts, type DeviceReport, deviceRuns } from "@desk/shared/figures/devices";

/** The opening hours as far as they are over, epoch milliseconds. */
export type OpenSpan = { readonly fromMs: number; readonly toMs: number };

export type DeviceAvailability = Availability & { readonly stretches: DeviceStretch[] };

/**
 * How long each device was in each status within the opening hours. `reports` are those of the day and of each
 * device the last before it: a status lasts until the next report, and before the first one it is 未確認. 再分類, planned
 * stops and automatic checks count as in the reports.
 */
export function availabilityOf(
  reports: readonly DeviceReport[],
  span: OpenSpan,
  deviceIds: readonly string[],
  facts: DeviceFacts = {},
): DeviceAvailability[] {
  const runs = deviceRuns(reports, deviceIds, facts);
  return deviceIds.map((deviceId) => {
    const seconds = { ok: 0, trouble: 0, down: 0, maintenance: 0, unused: 0, unknown: 0 };
    const stretches = stretchesOf(runs.get(deviceId) ?? [], span);
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

/** Without a gap from the opening on: what nobody knows is a stretch too. */
function stretchesOf(runs: readonly Run[], { fromMs, toMs }: OpenSpan): Stretch[] {
  const stretches: Stretch[] = [];
  let endMs = fromMs;
  const add = (untilMs: number, status: DeviceStatus | null) => {
    if (untilMs <= endMs) return;
    const last = stretches.at(-1);
    if (last?.status === status) last.toMs = untilMs;
    else stretches.push({ fromMs: endMs, toMs: untilMs, status });
    endMs = untilMs;
  };
  for (const run of runs) {
    add(Math.min(run.fromMs, toMs), null);
    add(Math.min(run.toMs, toMs), run.status);
  }
  add(toMs, null);
  return stretches;
}

const toSeconds = (ms: number) => Math.floor(ms / 1000);
