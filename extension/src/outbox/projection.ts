import {
  type CaseEvent,
  type DeskEvent,
  type DeskEventOf,
  type DeviceState,
  isCaseEvent,
} from "@desk/shared/contract";
import { type CaseState, foldCase } from "@desk/shared/figures/case";
import { foldTally, type TallyState } from "@desk/shared/figures/tally";

/** What the screens show of this PC's events; a pure fold of them. */
export type Projection = {
  /** By transactionId: open cases, and those of the day. */
  cases: ReadonlyMap<string, CaseState>;
  tallies: readonly TallyState[];
  /** The last report of each device from this PC. */
  reports: ReadonlyMap<string, DeskEventOf<"DeviceStatusReported">>;
};

export function project(events: readonly DeskEvent[]): Projection {
  const byCase = new Map<string, CaseEvent[]>();
  const tallied: DeskEventOf<"TallyAdded">[] = [];
  const reports = new Map<string, DeskEventOf<"DeviceStatusReported">>();
  for (const event of events) {
    if (event.type === "TallyAdded") tallied.push(event);
    else if (event.type === "DeviceStatusReported") reports.set(event.deviceId, event);
    else if (isCaseEvent(event)) pushTo(byCase, event.transactionId, event);
  }
  const cases = new Map<string, CaseState>();
  for (const [id, ofCase] of byCase) {
    const state = foldCase(ofCase);
    if (state !== null) cases.set(id, state);
  }
  return { cases, tallies: tallied.map((tally) => foldTally(tally, byCase.get(tally.id))), reports };
}

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** 本日の件数 of a counter: finished cases and tallies of that day, with their quantities (DESIGN §3). */
export function countOfDay(
  { cases, tallies }: Pick<Projection, "cases" | "tallies">,
  counterId: string,
  businessDate: string,
): number {
  let count = 0;
  for (const state of cases.values()) {
    if (state.finished === null || state.voided || state.practice) continue;
    if (state.counterId === counterId && state.businessDate === businessDate)
      count += state.finished.quantity;
  }
  for (const tally of tallies) {
    if (tally.voided || tally.counterId !== counterId || tally.businessDate !== businessDate) continue;
    count += tally.quantity;
  }
  return count;
}

/** Cases that run or stand parked, oldest first. */
export function openCases({ cases }: Pick<Projection, "cases">): CaseState[] {
  return [...cases.values()]
    .filter((state) => state.finished === null && !state.voided)
    .sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
}

/** Whether somebody real is in 対応中 here. */
export function servesResident({ cases }: Pick<Projection, "cases">): boolean {
  return openCases({ cases }).some(({ practice, phase }) => !practice && phase === "serving");
}

/** The agent's device states, with this PC's own later reports on top of them. */
export function deviceStates(
  deviceIds: readonly string[],
  told: readonly DeviceState[],
  reports: Projection["reports"],
): DeviceState[] {
  return deviceIds.map((deviceId) => {
    const known = told.find((state) => state.deviceId === deviceId);
    const own = reports.get(deviceId);
    // What the agent has of this PC it also knows the later 再分類 of.
    if (own === undefined || isLater(known?.since, own.at) || hasCome(known, own.at))
      return known ?? { deviceId, status: null, since: null };
    const { status, cause, note, at } = own;
    const goesOn = known?.status === status && known.cause === cause;
    const takenBy = own.takenBy ?? (goesOn ? known.takenBy : undefined);
    return {
      deviceId,
      status,
      confirmedAt: at,
      latestId: own.id,
      ...(takenBy === undefined ? {} : { takenBy }),
      ...(cause === undefined ? {} : { cause }),
      ...(note === undefined ? {} : { note }),
      since: goesOn ? known.since : at,
    };
  });
}

function hasCome(known: DeviceState | undefined, at: string): boolean {
  return known?.confirmedAt !== undefined && Date.parse(known.confirmedAt) >= Date.parse(at);
}

function isLater(since: string | null | undefined, at: string): boolean {
  return typeof since === "string" && Date.parse(since) > Date.parse(at);
}
