import type { CounterState, LiveStatus, OpenCase, SiteAnswer } from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { type CounterLine, counterLine } from "./counter-line.ts";

/** One counter as the lead sees it: who is there, what goes on, what was done today. */
export type CounterCard = {
  readonly id: string;
  readonly label: string;
  readonly line: CounterLine;
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

/** An open case by its names. */
export function lineOf(names: Names, open: OpenCase): CaseLine {
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

type Standing = Pick<CaseLine, "phaseSince">;
const byPhaseSince = (a: Standing, b: Standing) => Date.parse(a.phaseSince) - Date.parse(b.phaseSince);
const inHandFirst = (a: CaseLine, b: CaseLine) =>
  Number(b.phase === "serving") - Number(a.phase === "serving");

const unseen = (counterId: string): CounterState => ({
  counterId,
  connected: false,
  lastSeenAt: null,
  staffId: null,
  todayCount: 0,
});

/** Every counter of the site, in the site's order, with its open cases; then those that only have cases left. */
export function counterCards(names: Names, live: LiveStatus, nowMs: number): CounterCard[] {
  const known = names.counters.map(({ id }) => id);
  const others = new Set(
    live.openCases.map(({ counterId }) => counterId).filter((id) => !known.includes(id)),
  );
  return [...known, ...others].map((id) => {
    const state = live.counters.find(({ counterId }) => counterId === id) ?? unseen(id);
    const open = live.openCases.filter(({ counterId }) => counterId === id).map((one) => lineOf(names, one));
    return {
      id,
      label: counterLabel(names, id),
      line: counterLine(state, open.length > 0, live.businessDate, nowMs),
      staffName: state.staffId === null ? null : (state.staffName ?? staffName(names, state.staffId)),
      todayCount: state.todayCount,
      cases: open.sort((a, b) => inHandFirst(a, b) || byPhaseSince(a, b)),
    };
  });
}

/** How many wait for 審査 and since when the longest; an older agent tells it by its cases only. */
export function reviewWait({ review, openCases }: LiveStatus): NonNullable<LiveStatus["review"]> {
  if (review !== undefined) return review;
  const waiting = openCases.filter(({ phase }) => phase === "review").sort(byPhaseSince);
  return { waiting: waiting.length, longestSince: waiting[0]?.phaseSince ?? null };
}

/** 審査待ち across all counters, longest wait first. */
export function waitingCases(names: Names, live: LiveStatus): CaseLine[] {
  return live.openCases
    .filter(({ phase }) => phase === "review")
    .map((one) => lineOf(names, one))
    .sort(byPhaseSince);
}
