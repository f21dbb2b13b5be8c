import type { CounterState, LiveStatus, OpenCase, SiteAnswer } from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";

/** One counter as the lead sees it: who is there, what goes on, what was done today. */
export type CounterCard = {
  readonly id: string;
  readonly label: string;
  readonly connected: boolean;
  readonly lastSeenAt: string | null;
  readonly staffName: string | null;
  readonly todayCount: number;
  /** The case in hand first, then the parked ones, longest wait first. */
  readonly cases: readonly CaseLine[];
};

/** An open case with its names instead of ids. */
export type CaseLine = Pick<OpenCase, "transactionId" | "phase" | "startedAt" | "phaseSince"> & {
  readonly procedure: string;
  /** For narrow places. */
  readonly shortProcedure: string;
  readonly counter: string;
  readonly staffName: string;
};

/** The parts of the site that give ids their names. */
export type Names = Pick<SiteAnswer, "counters" | "staff">;

/** A name for an id of the site; an id that the site no longer knows stands for itself. */
export function staffName({ staff }: Names, staffId: string): string {
  return staff.find((member) => member.id === staffId)?.name ?? staffId;
}

export function counterLabel({ counters }: Names, counterId: string): string {
  return counters.find((counter) => counter.id === counterId)?.label ?? counterId;
}

function lineOf(names: Names, open: OpenCase): CaseLine {
  const { transactionId, procedureId, phase, startedAt, phaseSince } = open;
  const entry = catalogueEntry(procedureId);
  return {
    transactionId,
    phase,
    startedAt,
    phaseSince,
    procedure: entry?.title ?? procedureId,
    shortProcedure: entry?.shortTitle ?? procedureId,
    counter: counterLabel(names, open.counterId),
    staffName: staffName(names, open.staffId),
  };
}

const byPhaseSince = (a: CaseLine, b: CaseLine) => Date.parse(a.phaseSince) - Date.parse(b.phaseSince);
const inHandFirst = (a: CaseLine, b: CaseLine) =>
  Number(b.phase === "serving") - Number(a.phase === "serving");

const unseen = (counterId: string): CounterState => ({
  counterId,
  connected: false,
  lastSeenAt: null,
  staffId: null,
  todayCount: 0,
});

/** Every counter of the site, in the site's order, with its open cases. */
export function counterCards(names: Names, live: LiveStatus): CounterCard[] {
  return names.counters.map(({ id, label }) => {
    const state = live.counters.find(({ counterId }) => counterId === id) ?? unseen(id);
    const open = live.openCases.filter(({ counterId }) => counterId === id).map((one) => lineOf(names, one));
    return {
      id,
      label,
      connected: state.connected,
      lastSeenAt: state.lastSeenAt,
      staffName: state.staffId === null ? null : staffName(names, state.staffId),
      todayCount: state.todayCount,
      cases: open.sort((a, b) => inHandFirst(a, b) || byPhaseSince(a, b)),
    };
  });
}

/** 審査待ち across all counters, longest wait first. */
export function waitingCases(names: Names, live: LiveStatus): CaseLine[] {
  return openCaseLines(names, live).filter(({ phase }) => phase === "review");
}

/** Every open case, the one that has stood longest in its phase first. */
export function openCaseLines(names: Names, live: LiveStatus): CaseLine[] {
  return live.openCases.map((one) => lineOf(names, one)).sort(byPhaseSince);
}
