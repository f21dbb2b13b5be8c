import { businessDateOf, timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import {
  type DailyReport,
  type DeviceDay,
  deviceCauseLabels,
  deviceStatusLabels,
  type Episode,
} from "@desk/shared/contract";
import type { FormSite } from "./form.ts";
import { minutes, printable, text, type Value } from "./values.ts";

/** One device that was disturbed, or all those of which there is nothing to tell but 正常 or 未確認. */
export type DeviceRow = { readonly label: string; readonly state: readonly string[]; readonly down: Value };

/** 機器の状況: names every device of the site, the disturbed ones first (REPORTS d-2 7). */
export function deviceRows(report: DailyReport, site: FormSite): DeviceRow[] {
  const labels = new Map(site.devices.map((device) => [device.id, device.label]));
  const labelOf = (device: DeviceDay) => labels.get(device.deviceId) ?? device.deviceId;
  const disturbed = report.devices.filter((device) => device.episodes.length > 0);
  const quiet = report.devices.filter((device) => device.episodes.length === 0);
  const together = (devices: readonly DeviceDay[], state: string, down: Value): DeviceRow[] =>
    devices.length === 0
      ? []
      : [{ label: devices.map(labelOf).join("、"), state: [`${state}（${devices.length}台）`], down }];
  // A closed day has no hours to look at: a device that is down over the weekend is not 正常.
  if (report.openingKind === "closed") {
    const label = report.devices.map(labelOf).join("、");
    return [{ label, state: ["閉庁日のため集計対象外"], down: text("対象外") }];
  }
  return [
    ...disturbed.map((device) => ({
      label: labelOf(device),
      state: device.episodes.map((episode) => episodeText(episode, report.businessDate)),
      down: minutes(device.downMinutes),
    })),
    ...together(
      quiet.filter((device) => device.reported),
      "正常",
      minutes(0),
    ),
    // Nobody looked: neither 正常 nor zero minutes may be claimed.
    ...together(
      quiet.filter((device) => !device.reported),
      "未確認",
      text("未確認"),
    ),
  ];
}

/** 停止 14:05～14:40 端末故障（注記）; what lasts from an earlier day says so. */
function episodeText(episode: Episode, businessDate: string): string {
  const fromDate = businessDateOf(episode.from);
  const from = `${fromDate === businessDate ? "" : formatMonthDay(fromDate)}${timeOf(episode.from)}`;
  const until = episode.to === null ? "継続中" : timeOf(episode.to);
  const cause = episode.cause === undefined ? "" : ` ${deviceCauseLabels[episode.cause]}`;
  const note = episode.note === undefined ? "" : `（${printable(episode.note)}）`;
  return `${deviceStatusLabels[episode.status]} ${from}～${until}${cause}${note}`;
}
