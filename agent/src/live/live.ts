import { toJstIso } from "@desk/shared/calendar/business-date";
import type { LiveStatus, PanelPresence } from "@desk/shared/contract";
import { createCalendar } from "../calendar/calendar.ts";
import type { Deps } from "../deps.ts";
import { createDeviceStates } from "../devices/states.ts";
import { createUnreadableRepo } from "../events/unreadable-repo.ts";
import type { FiguresRepo } from "../figures/repo.ts";
import { createLiveIncidents } from "../incidents/untold.ts";
import { createPhoneStands } from "../phones/stands.ts";
import { fileProblem } from "../reports/files.ts";
import { createDayRepo } from "../reports/life/day-repo.ts";
import type { SiteRepo } from "../site/repo.ts";
import { type StartTimer, startTimer } from "./coalesce.ts";
import { createLiveHub, type LiveHub } from "./hub.ts";
import { createOpenCases } from "./open-cases.ts";
import { createPresences, type Pc } from "./presence.ts";
import { createLiveRepo } from "./repo.ts";
import { counterStates, liveStatus, type StatusInput } from "./status.ts";

export type Live = LiveHub & {
  /** A counter's PC has spoken. */
  heard(pc: Pc): void;
  /** A panel has told how it is. */
  presence(pc: Pc, told: PanelPresence): void;
  /** How the counters stand now. */
  counters(): LiveStatus["counters"];
};

export type LiveRepos = {
  readonly site: SiteRepo;
  readonly figures: FiguresRepo;
};

/** The live page's state: told anew when events are committed, a report is compiled, or a panel comes or goes. */
export function createLive(deps: Deps, { site, figures }: LiveRepos): Live {
  const repo = createLiveRepo(deps.db.raw);
  const devices = createDeviceStates(deps.db.raw);
  const unreadable = createUnreadableRepo(deps.db.raw);
  const phones = createPhoneStands(deps.db.raw);
  const incidents = createLiveIncidents(deps.db.raw);
  const openCases = createOpenCases(deps.db.raw);
  const calendar = createCalendar(deps.db.raw);
  const presences = createPresences();
  const latest: Pick<StatusInput, "report" | "notices"> = { report: null, notices: null };
  const days = createDayRepo(deps.db.raw);

  const ofCounters = (nowMs: number) => ({
    ...recordedOf({ repo, site, figures }, nowMs),
    connected: hub.connectedCounters(),
    presences,
    isConnected: hub.isConnected,
  });
  const status = (): LiveStatus => {
    const error = days.fileErrors().at(-1)?.error;
    const nowMs = deps.clock.now();
    const today = toJstIso(nowMs).slice(0, 10);
    const siteDevices = site.devices();
    return liveStatus({
      ...ofCounters(nowMs),
      openingKind: calendar.openingOn(today).kind,
      missedCalls: figures.missedCalls(today, today),
      openCases: openCases(),
      devices: devices(siteDevices, nowMs),
      phones: phones(siteDevices, today),
      ...incidents(today),
      rejected: repo.rejectedOn(today),
      unreadable: unreadable.known(),
      ...latest,
      fileProblem: error === undefined ? null : fileProblem(error),
    });
  };
  const hub = createLiveHub(status, unbroken(deps.log), (pc, end) =>
    presences.left(pc, end, deps.clock.now()),
  );
  deps.committed.subscribe(hub.changed);
  deps.filesFailed.subscribe(hub.changed);
  deps.deviceObserved.subscribe(hub.changed);
  const learn = (news: Partial<typeof latest>) => {
    Object.assign(latest, news);
    hub.changed();
  };
  deps.reportCompiled.subscribe((report) => learn({ report }));
  deps.noticesChanged.subscribe((notices) => learn({ notices }));
  return {
    ...hub,
    ...panelsOf(hub, presences, deps.clock),
    counters: () => counterStates(ofCounters(deps.clock.now())),
  };
}

/** What comes in of the paired PCs, and what of it is news to the listeners. */
function panelsOf(
  hub: LiveHub,
  presences: ReturnType<typeof createPresences>,
  clock: Deps["clock"],
): Pick<Live, "drop" | "heard" | "presence"> {
  return {
    drop(tokenHash) {
      hub.drop(tokenHash);
      presences.forget(tokenHash);
      hub.changed();
    },
    heard(pc) {
      if (presences.heard(pc, clock.now())) hub.changed();
    },
    presence(pc, told) {
      if (presences.told(pc, told, clock.now())) hub.changed();
    },
  };
}

/** What is recorded of the counters today. */
function recordedOf(
  { repo, site, figures }: LiveRepos & { readonly repo: ReturnType<typeof createLiveRepo> },
  nowMs: number,
) {
  const today = toJstIso(nowMs).slice(0, 10);
  return {
    nowMs,
    counterIds: site.counters().map(({ id }) => id),
    staff: site.staff(),
    cells: figures.counts(today, today),
    lastSeen: repo.lastSeen(),
  };
}

/** What a timer throws would end the agent, and with it the recording: a board that is told later harms nobody. */
function unbroken(log: Deps["log"]): StartTimer {
  return (callback, ms) =>
    startTimer(() => {
      try {
        callback();
      } catch (error) {
        log.error({ err: error }, "the live state could not be told");
      }
    }, ms);
}
