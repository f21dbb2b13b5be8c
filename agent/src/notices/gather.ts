import { addDays, instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { DueAnswer } from "@desk/shared/contract/report-life";
import { runsOf } from "@desk/shared/figures/device-runs";
import { foldIncidents } from "@desk/shared/figures/incidents";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import type { Database } from "better-sqlite3";
import { createSettingsReader } from "../admin/settings.ts";
import { createCalendar } from "../calendar/calendar.ts";
import { createDeviceFacts } from "../devices/facts.ts";
import { createDeviceRepo } from "../devices/repo.ts";
import { createDeviceStates } from "../devices/states.ts";
import { createFiguresRepo } from "../figures/repo.ts";
import { createIncidentRepo } from "../incidents/repo.ts";
import type { SiteRepo } from "../site/repo.ts";
import type { CaseInput } from "./cases.ts";
import type { DeviceInput } from "./devices.ts";
import { createDiskWatch } from "./disk.ts";
import type { FailedBackup, NoticeState } from "./notices-of.ts";
import { createUsualTimes } from "./usual.ts";

export type NoticeSources = {
  readonly site: SiteRepo;
  readonly due: () => DueAnswer;
};

/** Far enough back for a device that stood still over a long weekend and then was in 計画停止. */
const deviceDays = 7;

/** Reads what the notices are made from. @returns a function of the present and of the bytes free on the disk */
export function createGather(raw: Database, sources: NoticeSources) {
  const calendar = createCalendar(raw);
  const settings = createSettingsReader(raw);
  const incidents = createIncidentRepo(raw);
  const devices = devicesOf(raw, sources.site);
  const cases = casesOf(raw, sources.site);
  const disk = createDiskWatch(raw);
  const failedBackup = raw.prepare<[], FailedBackup>(
    `SELECT period, due_ms AS "dueMs", last_error AS error FROM job
     WHERE kind = 'backup' AND state <> 'done' AND last_error IS NOT NULL ORDER BY period DESC LIMIT 1`,
  );
  return (nowMs: number, freeBytes: number): NoticeState => {
    const today = toJstIso(nowMs).slice(0, 10);
    const { thresholds } = settings();
    return {
      nowMs,
      opening: calendar.openingOn(today),
      thresholds,
      devices: devices(nowMs),
      openCases: cases(today),
      incidents: foldIncidents(incidents.eventsOfOpen()).map(({ incident }) => incident),
      reportWithinMin: incidents.settings().withinMin,
      due: sources.due(),
      failedBackup: failedBackup.get() ?? null,
      diskLow: disk(freeBytes, thresholds.diskLowGb, nowMs),
    };
  };
}

function devicesOf(raw: Database, site: SiteRepo): (nowMs: number) => DeviceInput[] {
  const states = createDeviceStates(raw);
  const repo = createDeviceRepo(raw);
  const factsOf = createDeviceFacts(raw);
  return (nowMs) => {
    const devices = site.devices();
    const byId = new Map(states(devices, nowMs).map((state) => [state.deviceId, state]));
    const today = toJstIso(nowMs).slice(0, 10);
    const from = addDays(today, -deviceDays);
    return devices.flatMap((device) => {
      const state = byId.get(device.id);
      if (state === undefined) return [];
      const reports = repo.reportsBetween(instantOf(from, "00:00"), Number.MAX_SAFE_INTEGER, [device.id]);
      const { relabels = [], observations = [], planned } = factsOf([device], from, today);
      // What was observed is told by itself: here only what people say.
      const runs = runsOf({ reports, relabels, planned: planned?.get(device.id) ?? [] });
      return [{ device, state, runs: runs.filter((run) => run.fromMs <= nowMs), observations }];
    });
  };
}

function casesOf(raw: Database, site: SiteRepo): (today: string) => CaseInput[] {
  const figures = createFiguresRepo(raw);
  const usual = createUsualTimes(raw);
  return (today) => {
    const labels = new Map(site.everyCounter().map(({ id, label }) => [id, label]));
    return figures.openCases().map((state) => ({
      state,
      procedure: catalogueEntry(state.procedureId)?.shortTitle ?? state.procedureId,
      counter: labels.get(state.counterId) ?? state.counterId,
      usual: usual(state.procedureId, today),
    }));
  };
}
