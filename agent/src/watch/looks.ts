import { toJstIso } from "@desk/shared/calendar/business-date";
import type { DeviceWatch } from "@desk/shared/contract";
import { afterCheck, type Damped, isInDoubt, neverChecked } from "./damping.ts";
import type { SchedulerDeps } from "./scheduler.ts";

/** One watched device. */
export type Entry = {
  readonly watch: DeviceWatch;
  readonly revision: number;
  damped: Damped;
  nextMs: number;
  checkedMs: number | null;
  running: boolean;
};
export type Entries = Map<string, Entry>;
/** @param atMs since when it is so; now, unless told */
export type Settle = (entry: Entry, damped: Damped, atMs?: number) => void;

/** While the last check disagrees with the state, the next comes after this. */
export const doubtMs = 10_000;
/** When the devices were last looked at is written so often at most: each write is a flush of the disk. */
export const noteEveryMs = 60_000;
/** Without anything due the settings and hours are looked at so often; it also finds a clock that was put back. */
export const idleMs = 60_000;

/** Looks at devices, and keeps and tells what has changed by that. */
export function createLooks(deps: SchedulerDeps, entries: Entries, signal: AbortSignal) {
  const { repo, clock } = deps;
  const unnoted = new Map<string, number>();
  let notedMs = clock.now();
  const settle: Settle = (entry, damped, atMs = clock.now()) => {
    const { deviceId } = entry.watch;
    const { state, detail } = damped;
    const turn = state === entry.damped.state ? null : { deviceId, at: toJstIso(atMs), state, detail };
    // What could not be written is not known either: the next look finds it anew and tries again.
    if (turn !== null) repo.observe(turn);
    entry.damped = damped;
    if (turn !== null) deps.changed(turn);
  };
  const look = async (entry: Entry) => {
    const { watch } = entry;
    const found = await deps.check(watch, signal);
    // Of other settings meanwhile, or on the way out: it says nothing any more.
    if (signal.aborted || entries.get(watch.deviceId) !== entry) return;
    const nowMs = clock.now();
    // This PC may have slept: nobody has looked meanwhile.
    forget(entry, nowMs, deps, settle);
    entry.checkedMs = nowMs;
    unnoted.set(watch.deviceId, nowMs);
    settle(entry, afterCheck(entry.damped, found, watch));
    entry.nextMs = nowMs + pauseMs(entry, deps.chance);
  };
  const note = () => {
    notedMs = clock.now();
    if (unnoted.size > 0) repo.noteChecked(unnoted);
    unnoted.clear();
  };
  return {
    settle,
    /** One check; never throws. */
    async look(entry: Entry): Promise<void> {
      entry.running = true;
      try {
        await look(entry);
      } catch (error) {
        deps.log.error({ err: error, deviceId: entry.watch.deviceId }, "a watch could not be carried on");
        entry.nextMs = clock.now() + idleMs;
      } finally {
        entry.running = false;
      }
    },
    note,
    /** `note`, but not at every check. */
    noteNowAndThen() {
      if (Math.abs(clock.now() - notedMs) >= noteEveryMs) note();
    },
  };
}

/** Due, or further away than it can be: then the clock was put back. */
export function isDue({ nextMs, watch }: Entry, nowMs: number): boolean {
  return nextMs <= nowMs || nextMs - nowMs > watch.intervalS * 2000 + idleMs;
}

function pauseMs({ watch, damped }: Entry, chance: () => number): number {
  const intervalMs = watch.intervalS * 1000;
  const wantedMs = isInDoubt(damped) ? Math.min(doubtMs, intervalMs) : intervalMs;
  // A tenth either way, never below what was asked for as the least.
  return Math.max(doubtMs, wantedMs * (0.9 + 0.2 * chance()));
}

/** When a device has not been looked at for so long, what was seen of it says nothing any more. */
const freshMs = ({ intervalS }: DeviceWatch) => Math.max(intervalS * 3000, 3 * idleMs);

const isFresh = ({ watch, checkedMs }: Entry, nowMs: number) =>
  checkedMs !== null && Math.abs(nowMs - checkedMs) <= freshMs(watch);

/**
 * Until when a device was looked at, null when it still is. Nobody knows how it was between the last look and now: a PC
 * that slept and an agent that was off claim nothing of those hours.
 */
function lookedUntilMs(entry: Entry, nowMs: number, repo: SchedulerDeps["repo"]): number | null {
  if (isFresh(entry, nowMs)) return null;
  const { watch, checkedMs } = entry;
  // Of other settings, which held until now; or of a clock that was put back since.
  if (checkedMs === null || checkedMs > nowMs) return nowMs;
  // The looks are noted less often than what they found.
  const found = repo.last(watch.deviceId);
  return found === null ? checkedMs : Math.max(checkedMs, Date.parse(found.at));
}

/** Ends what nobody has looked at for long, as of the last look; looks of before are no evidence any more either. */
function forget(entry: Entry, nowMs: number, { repo }: SchedulerDeps, settle: Settle): void {
  const untilMs = lookedUntilMs(entry, nowMs, repo);
  if (untilMs !== null) settle(entry, neverChecked, untilMs);
}

/** Outside its hours a device is not looked at, and what was seen before says nothing of now. */
export function rest(entry: Entry, nowMs: number, deps: SchedulerDeps, settle: Settle): void {
  entry.nextMs = nowMs + Math.min(entry.watch.intervalS * 1000, idleMs);
  forget(entry, nowMs, deps, settle);
  settle(entry, { ...neverChecked, detail: "時間外か使用をやめたため、確かめていません" });
}

/** Takes up what is saved: new and changed watches begin anew, removed ones end. */
export function bringUpToDate(entries: Entries, deps: SchedulerDeps, settle: Settle): void {
  const nowMs = deps.clock.now();
  const wanted = deps.repo.all().filter(({ watch }) => watch?.enabled === true);
  const isWanted = new Set(wanted.map(({ deviceId }) => deviceId));
  for (const [deviceId, entry] of entries) {
    if (isWanted.has(deviceId)) continue;
    if (entry.damped.state !== "unknown") settle(entry, { ...neverChecked, detail: "自動点検をやめました" });
    entries.delete(deviceId);
  }
  for (const { deviceId, revision, watch, checkedMs } of wanted) {
    if (watch === null || entries.get(deviceId)?.revision === revision) continue;
    const last = deps.repo.last(deviceId);
    const entry: Entry = {
      ...{ watch, revision, checkedMs, running: false, nextMs: nowMs },
      damped: last === null ? neverChecked : { ...last, recent: [] },
    };
    entries.set(deviceId, entry);
    if (isFresh(entry, nowMs))
      entry.nextMs = nowMs + deps.chance() * Math.min(watch.intervalS * 1000, doubtMs);
    try {
      forget(entry, nowMs, deps, settle);
    } catch (error) {
      // Its first look tries again.
      deps.log.error({ err: error, deviceId }, "what was seen before could not be ended");
    }
  }
}
