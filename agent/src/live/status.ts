import { toJstIso } from "@desk/shared/calendar/business-date";
import type { OpeningKind } from "@desk/shared/calendar/opening-kind";
import type {
  CounterState,
  DeviceState,
  LiveStatus,
  Notice,
  PhoneStand,
  SettledIncident,
  Staff,
  UntoldIncident,
} from "@desk/shared/contract";
import type { MissedCalls } from "@desk/shared/figures/calls";
import { divisionOn } from "@desk/shared/procedures/division-on";
import type { UnreadableEvent } from "../events/readable.ts";
import type { CountCell } from "../figures/repo.ts";
import type { OpenCases } from "./open-cases.ts";
import type { Presences } from "./presence.ts";
import type { LastSeen, RejectedToday } from "./repo.ts";

/** What a status is made of. */
export type StatusInput = {
  readonly nowMs: number;
  readonly counterIds: readonly string[];
  /** Everybody, for the names. */
  readonly staff: readonly Staff[];
  readonly openingKind: OpeningKind;
  readonly cells: readonly CountCell[];
  readonly missedCalls: MissedCalls;
  readonly openCases: OpenCases;
  readonly devices: readonly DeviceState[];
  readonly phones: readonly PhoneStand[];
  readonly untold: readonly UntoldIncident[];
  readonly settled: readonly SettledIncident[];
  readonly lastSeen: readonly LastSeen[];
  readonly unreadable: readonly UnreadableEvent[];
  readonly rejected: readonly RejectedToday[];
  readonly report: LiveStatus["report"];
  /** Why the files of a report could not be written, one sentence. */
  readonly fileProblem: string | null;
  /** null while nobody has looked since the agent started. */
  readonly notices: readonly Notice[] | null;
  /** Counters whose panel holds a live line now. */
  readonly connected: ReadonlySet<string>;
  readonly presences: Pick<Presences, "heardMs" | "isSilent" | "of">;
  /** Whether a line of that token is open. */
  readonly isConnected: (tokenHash: Buffer) => boolean;
};

/** The whole present state of the site. Pure. */
export function liveStatus(input: StatusInput): LiveStatus {
  const now = toJstIso(input.nowMs);
  const { newest, total, review } = input.openCases;
  return {
    now,
    businessDate: now.slice(0, 10),
    todayCount: sum(input.cells),
    byDivision: byDivision(input.openingKind, input.cells),
    counters: counterStates(input),
    openCases: newest,
    ...(total > newest.length ? { openTotal: total } : {}),
    review,
    calls: { answered: sum(input.cells.filter(isCall)), ...input.missedCalls },
    devices: [...input.devices],
    phones: [...input.phones],
    // Hardly ever there.
    ...(input.untold.length === 0 ? {} : { untold: [...input.untold] }),
    ...(input.settled.length === 0 ? {} : { settled: [...input.settled] }),
    rejected: [...input.rejected],
    // Hardly ever there, so it costs the listeners nothing.
    ...(input.unreadable.length === 0
      ? {}
      : { unreadable: input.unreadable.map(({ seq, id, businessDate }) => ({ seq, id, businessDate })) }),
    report: input.report,
    ...(input.fileProblem === null ? {} : { fileProblem: input.fileProblem }),
    ...(input.notices === null ? {} : { notices: [...input.notices] }),
  };
}

/** How the counters stand: a small part of the whole state, which is asked for more often. Pure. */
export function counterStates({
  nowMs,
  connected,
  presences,
  isConnected,
  ...input
}: Pick<
  StatusInput,
  "nowMs" | "counterIds" | "staff" | "cells" | "lastSeen" | "connected" | "presences" | "isConnected"
>): CounterState[] {
  const today = toJstIso(nowMs).slice(0, 10);
  const seen = new Map(input.lastSeen.map((one) => [one.counterId, one]));
  const names = new Map(input.staff.map(({ id, name }) => [id, name]));
  return input.counterIds.map((counterId) => {
    const last = seen.get(counterId);
    const heardMs = presences.heardMs(counterId);
    const lastMs = Math.max(heardMs ?? 0, last?.atMs ?? 0);
    const staffId = last?.businessDate === today ? last.staffId : null;
    const name = staffId === null ? undefined : names.get(staffId);
    const told = presences.of(counterId);
    return {
      counterId,
      connected: connected.has(counterId),
      lastSeenAt: lastMs === 0 ? null : toJstIso(lastMs),
      staffId,
      ...(name === undefined ? {} : { staffName: name }),
      todayCount: sum(input.cells.filter((cell) => cell.counterId === counterId)),
      ...(told !== undefined && told.count > 0
        ? { unsent: { count: told.count, since: toJstIso(told.sinceMs) } }
        : {}),
      ...(presences.isSilent(counterId, isConnected, nowMs) ? { silent: true } : {}),
    };
  });
}

function byDivision(kind: OpeningKind, cells: readonly CountCell[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { procedureId, count } of cells) {
    const division = divisionOn(kind, procedureId);
    counts[division] = (counts[division] ?? 0) + count;
  }
  return counts;
}

const isCall = ({ channel }: CountCell) => channel === "phone";
const sum = (cells: readonly CountCell[]) => cells.reduce((total, { count }) => total + count, 0);
