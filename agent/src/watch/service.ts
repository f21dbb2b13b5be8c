import { toJstIso } from "@desk/shared/calendar/business-date";
import type { CounterState, Device, DeviceWatch, WatchAnswer, WatchCheck } from "@desk/shared/contract";
import { createCalendar } from "../calendar/calendar.ts";
import type { Deps } from "../deps.ts";
import { type StartTimer, startTimer } from "../live/coalesce.ts";
import { granted, type Refused, refuse, type Verdict } from "../reports/life/verdict.ts";
import { createSiteRepo } from "../site/repo.ts";
import { type OwnPlace, ownBroadcasts } from "./address.ts";
import { createWatchAudit } from "./audit.ts";
import { createCheck, placeOf } from "./check.ts";
import { dateOf, isInUse } from "./hours.ts";
import { createWatchRepo, type WatchRepo } from "./repo.ts";
import { type Lookup, resolveTarget, systemLookup } from "./resolve.ts";
import { mayBeWatched, readWatch } from "./rules.ts";
import { createScheduler, type Scheduler } from "./scheduler.ts";

export type WatchDeps = Pick<Deps, "db" | "clock" | "random" | "log" | "hosts" | "deviceObserved">;
type Entered = Readonly<Record<string, unknown>>;

/** How devices are watched: the lead's settings, and the checks that follow from them. */
export type WatchService = {
  read(deviceId: string): Verdict<WatchAnswer>;
  /** Of every device that may be watched, without history. */
  all(): WatchAnswer[];
  save(deviceId: string, entered: Entered, revision: number, by: string): Promise<Verdict<WatchAnswer>>;
  remove(deviceId: string, revision: number, by: string): Verdict<WatchAnswer>;
  /** One check now, with these settings or the saved ones. It is no part of the record. */
  tryNow(deviceId: string, entered: Entered | undefined): Promise<Verdict<WatchCheck>>;
  /** Begins to look at what is to be watched; until then nothing is sent anywhere. */
  start(): void;
  stop(): Promise<void>;
};

export type WatchOutside = {
  readonly contacts: () => readonly CounterState[];
  readonly lookUp?: Lookup;
  readonly startTimer?: StartTimer;
};

/** いま確かめる of all leads together. */
const maxTries = 4;
const historyShown = 20;

export function createWatchService(deps: WatchDeps, outside: WatchOutside): WatchService {
  const repo = createWatchRepo(deps.db.raw);
  const site = createSiteRepo(deps.db.raw);
  const lookUp = outside.lookUp ?? systemLookup();
  const own: OwnPlace = {
    hosts: deps.hosts,
    mayAskLoopback: deps.db.identity.mode === "rehearsal",
    broadcasts: ownBroadcasts,
  };
  const { clock, random } = deps;
  const check = createCheck({ own, lookUp, random, clock, contacts: outside.contacts });
  const scheduler = createScheduler({
    ...{ repo, clock, check, log: deps.log },
    chance: () => random.int(1000) / 1000,
    start: outside.startTimer ?? startTimer,
    inUse: inUseOf(deps, site.devices),
    changed: deps.deviceObserved.publish,
  });
  const deviceOf = (id: string) => site.devices().find((one) => one.id === id) ?? null;
  const stopping = new AbortController();
  let tries = 0;
  let started = false;
  const reload = () => started && scheduler.reload();
  return {
    ...commands(deps, {
      repo,
      checkedMs: scheduler.checkedMs,
      reload,
      devices: site.devices,
      deviceOf,
      judge: judgeOf(own, lookUp),
    }),
    async tryNow(deviceId, entered) {
      const device = deviceOf(deviceId);
      if (device === null) return unknownDevice(deviceId);
      const watch = toTry(device, entered, repo);
      if (!watch.ok) return watch;
      if (tries >= maxTries)
        return refuse(
          "too-many-attempts",
          "ほかの機器を確かめています。終わってから、もう一度押してください。",
        );
      tries += 1;
      try {
        const refused = await judgeOf(own, lookUp)(watch.value);
        return refused ?? granted(await check(watch.value, stopping.signal));
      } finally {
        tries -= 1;
      }
    },
    start() {
      started = true;
      scheduler.reload();
    },
    async stop() {
      stopping.abort();
      await scheduler.stop();
    },
  };
}

/** The devices to be looked at now. A device that has become a 統合端末 or has gone is none of them. */
function inUseOf(deps: WatchDeps, devices: () => readonly Device[]) {
  const calendar = createCalendar(deps.db.raw);
  return (nowMs: number): ReadonlySet<string> => {
    const opening = calendar.openingOn(dateOf(nowMs));
    const present = devices().filter((device) => mayBeWatched(device) === null);
    return new Set(present.filter((device) => isInUse(device, opening, nowMs)).map(({ id }) => id));
  };
}

/** Longer than a resolver in a site's own network takes. */
const lookUpPatienceMs = 3000;

/** Why a device may not be watched at that place, or null. */
function judgeOf(own: OwnPlace, lookUp: Lookup) {
  return async (watch: DeviceWatch): Promise<Refused | null> => {
    if (watch.kind === "heartbeat") return null;
    const { host, port } = placeOf(watch);
    const late = Promise.withResolvers<Verdict<never>>();
    const timer = setTimeout(
      () =>
        late.resolve(
          refuse(
            "not-found",
            `「${host}」という名前が${lookUpPatienceMs / 1000}秒待っても解決できません。IP アドレスで指定してください。保存していません。`,
          ),
        ),
      lookUpPatienceMs,
    );
    const found = await Promise.race([resolveTarget(host, port, own, lookUp), late.promise]);
    clearTimeout(timer);
    return found.ok ? null : found;
  };
}

function toTry(device: Device, entered: Entered | undefined, repo: WatchRepo): Verdict<DeviceWatch> {
  if (entered !== undefined) return readWatch(device, entered);
  const refused = mayBeWatched(device);
  if (refused !== null) return refused;
  const saved = repo.of(device.id)?.watch ?? null;
  return saved === null
    ? refuse("not-found", `${device.label}の自動点検は設定されていません。先に設定してください。`)
    : granted(saved);
}

const unknownDevice = (id: string) =>
  refuse("not-found", `機器「${id.slice(0, 64)}」はこの拠点に登録されていません。画面を読み直してください。`);

type CommandTools = {
  readonly repo: WatchRepo;
  readonly checkedMs: Scheduler["checkedMs"];
  readonly reload: () => void;
  readonly devices: () => readonly Device[];
  readonly deviceOf: (id: string) => Device | null;
  readonly judge: (watch: DeviceWatch) => Promise<Refused | null>;
};

function commands(
  deps: WatchDeps,
  { repo, checkedMs: lastMs, reload, devices, deviceOf, judge }: CommandTools,
): Pick<WatchService, "read" | "all" | "save" | "remove"> {
  const audit = createWatchAudit(deps.db.raw);
  const answerOf = (deviceId: string): WatchAnswer => {
    const saved = repo.of(deviceId);
    const checkedMs = lastMs(deviceId) ?? saved?.checkedMs ?? null;
    return {
      deviceId,
      watch: saved?.watch ?? null,
      revision: saved?.revision ?? 0,
      updatedAt: saved?.updatedAt ?? null,
      updatedBy: saved?.updatedBy ?? null,
      observed: repo.last(deviceId),
      checkedAt: checkedMs === null ? null : toJstIso(checkedMs),
      history: repo.history(deviceId, historyShown),
    };
  };
  const change = (device: Device, watch: DeviceWatch | null, revision: number, staffId: string) => {
    const by = { at: toJstIso(deps.clock.now()), staffId };
    const done = deps.db.raw.transaction(() => {
      const before = repo.of(device.id)?.watch ?? null;
      if (!repo.save(device.id, watch, revision, by)) return false;
      audit.note({ ...by, device, before, after: watch });
      return true;
    });
    if (!done.immediate())
      return refuse(
        "conflict",
        `${device.label}の自動点検は、別の画面で先に変更されています。読み直してから、もう一度直してください。保存していません。`,
      );
    reload();
    return granted(answerOf(device.id));
  };
  return {
    all: () =>
      devices()
        .filter((device) => mayBeWatched(device) === null)
        .map(({ id }) => ({ ...answerOf(id), history: [] })),
    read: (deviceId) => (deviceOf(deviceId) === null ? unknownDevice(deviceId) : granted(answerOf(deviceId))),
    async save(deviceId, entered, revision, by) {
      const device = deviceOf(deviceId);
      if (device === null) return unknownDevice(deviceId);
      const watch = readWatch(device, entered);
      if (!watch.ok) return watch;
      return (await judge(watch.value)) ?? change(device, watch.value, revision, by);
    },
    remove(deviceId, revision, by) {
      const device = deviceOf(deviceId);
      return device === null ? unknownDevice(deviceId) : change(device, null, revision, by);
    },
  };
}
