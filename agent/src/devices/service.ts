import {
  addDays,
  type BusinessDate,
  businessDateOf,
  instantOf,
  timeOf,
  toJstIso,
} from "@desk/shared/calendar/business-date";
import {
  type Device,
  type DeviceEpisode,
  type DevicesAnswer,
  type DeviceTimeline,
  deviceStatusLabels,
} from "@desk/shared/contract";
import { isDisturbed, runsOf } from "@desk/shared/figures/device-runs";
import { deviceEpisodes } from "@desk/shared/figures/device-timeline";
import type { Deps } from "../deps.ts";
import { createRecordHeads } from "../events/record-heads.ts";
import type { SiteRepo } from "../site/repo.ts";
import { createDeviceFacts } from "./facts.ts";
import { createNamedCases } from "./named-cases.ts";
import { createDeviceRepo } from "./repo.ts";
import { createDeviceStates } from "./states.ts";

/** The record of the site's devices: how they stand, and how it came to that. */
export type DeviceService = {
  all(): DevicesAnswer;
  /** The episodes that touch the days `from`–`to`; null for a device that the site does not have. */
  timeline(deviceId: string, from: BusinessDate, to: BusinessDate): DeviceTimeline | null;
  /** The disturbance that is not over; null when there is none. */
  openEpisode(deviceId: string): DeviceEpisode | null;
  /** Why the device cannot be taken away now, one Japanese message; null when it can. */
  removalRefusal(deviceId: string): string | null;
};

/** The episodes of a device that touch the days `from`–`to`, newest first. */
function createEpisodes({ raw }: Deps["db"]) {
  const repo = createDeviceRepo(raw);
  const cases = createNamedCases(raw);
  const factsOf = createDeviceFacts(raw);
  const heads = createRecordHeads(raw);
  const withLatest = (one: DeviceEpisode): DeviceEpisode => {
    const latestId = one.reportId === null ? undefined : heads.latestId(one.reportId);
    return latestId === undefined ? one : { ...one, latestId };
  };
  return (device: Device, from: BusinessDate, to: BusinessDate) => {
    // Up to now, so that the last episode ends where it did; a counter's clock may be a little ahead.
    const reports = repo.reportsBetween(instantOf(from, "00:00"), Number.MAX_SAFE_INTEGER, [device.id]);
    const facts = factsOf([device], from, to);
    const { relabels = [], observations = [] } = facts;
    const planned = facts.planned?.get(device.id) ?? [];
    const record = { reports, relabels, planned, observations };
    const [fromMs, toMs] = [instantOf(from, "00:00"), instantOf(addDays(to, 1), "00:00")];
    const touches = (one: { from: string; to: string | null }) =>
      Date.parse(one.from) < toMs && (one.to === null || Date.parse(one.to) > fromMs);
    const broke = runsOf(record).find((run) => isDisturbed(run.status) && touches(run));
    const noticedIn = reports.flatMap(({ transactionId }) => transactionId ?? []);
    const met = broke === undefined ? [] : cases.of(device.id, firstDay(broke.from, from), to, noticedIn);
    return {
      observations: [...observations],
      episodes: deviceEpisodes(record, met).filter(touches).map(withLatest),
    };
  };
}

/** What began before the range met its cases then, and one of them may have begun on the eve. */
function firstDay(brokeAt: string, from: BusinessDate): BusinessDate {
  const eve = addDays(businessDateOf(brokeAt), -1);
  return eve < from ? eve : from;
}

export function createDeviceService(
  { db, clock }: Pick<Deps, "db" | "clock">,
  site: SiteRepo,
): DeviceService {
  const episodes = createEpisodes(db);
  const states = createDeviceStates(db.raw);
  const today = () => toJstIso(clock.now()).slice(0, 10);
  const openOf = (device: Device): DeviceEpisode | null => {
    const nowMs = clock.now();
    const standing = episodes(device, today(), today()).episodes.find(
      (one) => one.to === null || (Date.parse(one.from) <= nowMs && Date.parse(one.to) > nowMs),
    );
    return standing !== undefined && isDisturbed(standing.status) ? standing : null;
  };
  // A device that is in use no more keeps its record.
  const known = (deviceId: string) => site.everyDevice().find(({ id }) => id === deviceId);
  const openEpisode = (deviceId: string) => {
    const device = known(deviceId);
    return device === undefined ? null : openOf(device);
  };
  return {
    all() {
      const devices = site.devices();
      const stands = states(devices, clock.now());
      return {
        now: toJstIso(clock.now()),
        devices: devices.flatMap((device) => {
          const state = stands.find(({ deviceId }) => deviceId === device.id);
          if (state === undefined) return [];
          const isOpen = state.status !== null && isDisturbed(state.status);
          return [{ device, state, open: isOpen ? openOf(device) : null }];
        }),
      };
    },
    timeline(deviceId, from, to) {
      const device = known(deviceId);
      const state = device && states([device], clock.now())[0];
      if (device === undefined || state === undefined) return null;
      return { device, from, to, state, ...episodes(device, from, to) };
    },
    openEpisode,
    removalRefusal(deviceId) {
      const open = openEpisode(deviceId);
      if (open === null) return null;
      const label = known(deviceId)?.label ?? deviceId;
      return removalText(label, open);
    },
  };
}

function removalText(label: string, { status, from, source }: DeviceEpisode): string {
  const word = deviceStatusLabels[status];
  if (source === "calendar")
    return `${label}は、J-LISの計画停止の期間中のため、使用を終了できません。計画停止が終わってから操作してください。`;
  return `${label}は ${from.slice(0, 10)} ${timeOf(from)} から「${word}」のままです。先に「機器」の画面で「正常」または「未使用」と記録してから、使用を終了してください。`;
}
