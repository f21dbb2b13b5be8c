import { toJstIso } from "@desk/shared/calendar/business-date";
import type { LiveStatus } from "@desk/shared/contract";
import { deviceStates } from "@desk/shared/figures/devices";
import type { Deps } from "../deps.ts";
import type { DeviceRepo } from "../devices/repo.ts";
import { createUnreadableRepo } from "../events/unreadable-repo.ts";
import type { FiguresRepo } from "../figures/repo.ts";
import { createPhoneStands } from "../phones/stands.ts";
import { fileProblem } from "../reports/files.ts";
import { createDayRepo } from "../reports/life/day-repo.ts";
import type { SiteRepo } from "../site/repo.ts";
import { startTimer } from "./coalesce.ts";
import { createLiveHub, type LiveHub } from "./hub.ts";
import { createLiveRepo } from "./repo.ts";
import { liveStatus } from "./status.ts";

export type Live = LiveHub & {
  /** A counter has spoken. */
  heard(counterId: string): void;
  /** How the counters stand now. */
  counters(): LiveStatus["counters"];
};

export type LiveRepos = {
  readonly site: SiteRepo;
  readonly figures: FiguresRepo;
  readonly devices: DeviceRepo;
};

/** The live page's state: told anew when events are committed, a report is compiled, or a panel comes or goes. */
export function createLive(deps: Deps, { site, figures, devices }: LiveRepos): Live {
  const repo = createLiveRepo(deps.db.raw);
  const unreadable = createUnreadableRepo(deps.db.raw);
  const phones = createPhoneStands(deps.db.raw);
  const heardMs = new Map<string, number>();
  let report: LiveStatus["report"] = null;

  const days = createDayRepo(deps.db.raw);

  const status = (): LiveStatus => {
    const error = days.fileErrors().at(-1)?.error;
    const nowMs = deps.clock.now();
    const today = toJstIso(nowMs).slice(0, 10);
    const siteDevices = site.devices();
    const deviceIds = siteDevices.map(({ id }) => id);
    const phoneIds = siteDevices.flatMap(({ id, kind }) => (kind === "phone" ? [id] : []));
    return liveStatus({
      nowMs,
      counterIds: site.counters().map(({ id }) => id),
      cells: figures.counts(today, today),
      openCases: figures.openCases(),
      devices: deviceStates(devices.presentReports(deviceIds), deviceIds),
      phones: phones(phoneIds, today),
      lastSeen: repo.lastSeen(),
      rejected: repo.rejectedOn(today),
      unreadable: unreadable.known(),
      report,
      fileProblem: error === undefined ? null : fileProblem(error),
      connected: hub.connectedCounters(),
      heardMs,
    });
  };
  const hub = createLiveHub(status, startTimer);
  deps.committed.subscribe(hub.changed);
  deps.filesFailed.subscribe(hub.changed);
  deps.reportCompiled.subscribe((notice) => {
    report = notice;
    hub.changed();
  });
  return {
    ...hub,
    heard: (counterId) => void heardMs.set(counterId, deps.clock.now()),
    counters: () => status().counters,
  };
}
