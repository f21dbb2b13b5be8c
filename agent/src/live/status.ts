import { toJstIso } from "@desk/shared/calendar/business-date";
import type { CounterState, DeviceState, LiveStatus, PhoneStand } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import type { UnreadableEvent } from "../events/readable.ts";
import type { CountCell } from "../figures/repo.ts";
import type { LastSeen, RejectedToday } from "./repo.ts";

/** What a status is made of. */
export type StatusInput = {
  readonly nowMs: number;
  readonly counterIds: readonly string[];
  readonly cells: readonly CountCell[];
  readonly openCases: readonly CaseState[];
  readonly devices: readonly DeviceState[];
  readonly phones: readonly PhoneStand[];
  readonly lastSeen: readonly LastSeen[];
  readonly unreadable: readonly UnreadableEvent[];
  readonly rejected: readonly RejectedToday[];
  readonly report: LiveStatus["report"];
  /** Why the files of a report could not be written, one sentence. */
  readonly fileProblem: string | null;
  /** Counters whose panel holds a live line now. */
  readonly connected: ReadonlySet<string>;
  /** When a counter was last heard of in this run of the agent, epoch milliseconds. */
  readonly heardMs: ReadonlyMap<string, number>;
};

/** The whole present state of the site. Pure. */
export function liveStatus(input: StatusInput): LiveStatus {
  const now = toJstIso(input.nowMs);
  const businessDate = now.slice(0, 10);
  const seen = new Map(input.lastSeen.map((one) => [one.counterId, one]));
  const countAt = (counterId: string) =>
    input.cells.filter((cell) => cell.counterId === counterId).reduce((sum, { count }) => sum + count, 0);
  return {
    now,
    businessDate,
    todayCount: input.cells.reduce((sum, { count }) => sum + count, 0),
    counters: input.counterIds.map((counterId): CounterState => {
      const last = seen.get(counterId);
      const heardMs = input.heardMs.get(counterId);
      const lastMs = Math.max(heardMs ?? 0, last?.atMs ?? 0);
      return {
        counterId,
        connected: input.connected.has(counterId),
        lastSeenAt: lastMs === 0 ? null : toJstIso(lastMs),
        staffId: last?.businessDate === businessDate ? last.staffId : null,
        todayCount: countAt(counterId),
      };
    }),
    openCases: input.openCases.map(
      ({ transactionId, procedureId, counterId, staffId, phase, startedAt, phaseSince }) => ({
        transactionId,
        procedureId,
        counterId,
        staffId,
        phase,
        startedAt,
        phaseSince,
      }),
    ),
    devices: [...input.devices],
    phones: [...input.phones],
    rejected: [...input.rejected],
    // Hardly ever there, so it costs the listeners nothing.
    ...(input.unreadable.length === 0
      ? {}
      : { unreadable: input.unreadable.map(({ seq, id, businessDate }) => ({ seq, id, businessDate })) }),
    report: input.report,
    ...(input.fileProblem === null ? {} : { fileProblem: input.fileProblem }),
  };
}
