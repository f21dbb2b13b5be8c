import type { Outcome } from "@desk/shared/contract";
import type { CaseMoment, CaseRow } from "@desk/shared/contract/cases";
import type { CaseState } from "@desk/shared/figures/case";
import { inOrder } from "@desk/shared/figures/order";
import type { TallyState } from "@desk/shared/figures/tally";
import type { LoggedEvent } from "./repo.ts";

/** What `GET /api/cases` narrows by; a field that is null narrows nothing. */
export type CaseFilter = {
  readonly counterId: string | null;
  readonly procedureId: string | null;
  readonly outcome: Outcome | null;
  /** Who started or finished it. */
  readonly staffId: string | null;
  /** Unfinished cases only. */
  readonly open: boolean;
  /** A part of a note or of a reason. */
  readonly text: string | null;
};

/** A case as the list shows it. */
export function rowOfCase(state: CaseState): CaseRow {
  const { transactionId, procedureId, counterId, channel, staffId, startedAt, finished, voided, times } =
    state;
  return {
    kind: "case",
    transactionId,
    procedureId,
    counterId,
    channel,
    staffId,
    finishedBy: finished?.staffId ?? null,
    startedAt,
    finishedAt: finished?.at ?? null,
    phase: finished === null ? state.phase : null,
    outcome: finished?.outcome ?? null,
    quantity: finished?.quantity ?? 1,
    timeIsAccurate: finished?.timeIsAccurate ?? true,
    times: {
      servingS: seconds(times.servingMs),
      reviewS: seconds(times.reviewMs),
      wrapUpS: seconds(times.wrapUpMs),
      holdS: seconds(times.holdMs),
    },
    feeAssisted: finished?.feeAssisted ?? false,
    note: finished?.note ?? null,
    voided,
    corrections: state.corrections.map((mark) => ({ ...aboutOf(state), ...mark })),
  };
}

/** A one-tap count: it begins and ends with the tap, and has no outcome. */
export function rowOfTally(state: TallyState): CaseRow {
  const { id: transactionId, procedureId, counterId, staffId, at, quantity, voided } = state;
  const about = { transactionId, procedureId, counterId };
  return {
    kind: "tally",
    ...about,
    channel: null,
    staffId,
    finishedBy: staffId,
    startedAt: at,
    finishedAt: at,
    phase: null,
    outcome: null,
    quantity,
    timeIsAccurate: false,
    times: { servingS: 0, reviewS: 0, wrapUpS: 0, holdS: 0 },
    feeAssisted: false,
    note: null,
    voided,
    corrections: state.corrections.map((mark) => ({ ...about, ...mark })),
  };
}

/** The rows of a day that fit, by start; practice is in no list. */
export function rowsOfDay(
  cases: readonly CaseState[],
  tallies: readonly TallyState[],
  filter: CaseFilter,
): CaseRow[] {
  return [...cases.filter((one) => !one.practice).map(rowOfCase), ...tallies.map(rowOfTally)]
    .filter((row) => fits(row, filter))
    .map((row) => ({ row, ms: Date.parse(row.startedAt) }))
    .sort((a, b) => a.ms - b.ms || (a.row.transactionId < b.row.transactionId ? -1 : 1))
    .map(({ row }) => row);
}

/** The events of a record in the order of their own time. */
export function timelineOf(logged: readonly LoggedEvent[]): CaseMoment[] {
  const recordedAt = new Map(logged.map((one) => [one.event.id, one.recordedAt]));
  return inOrder(logged.map(({ event }) => event)).map(({ event }) => ({
    id: event.id,
    type: event.type,
    at: event.at,
    recordedAt: recordedAt.get(event.id) ?? event.at,
    counterId: event.counterId,
    staffId: event.staffId,
    ...("phase" in event ? { phase: event.phase } : {}),
    ...("reason" in event ? { reason: event.reason } : {}),
  }));
}

function fits(row: CaseRow, filter: CaseFilter): boolean {
  return (
    isOneOf(filter.counterId, [row.counterId]) &&
    isOneOf(filter.procedureId, [row.procedureId]) &&
    isOneOf(filter.outcome, [row.outcome]) &&
    isOneOf(filter.staffId, [row.staffId, row.finishedBy]) &&
    (!filter.open || (row.finishedAt === null && !row.voided)) &&
    (filter.text === null || says(row, filter.text))
  );
}

function isOneOf(wanted: string | null, values: readonly (string | null)[]): boolean {
  return wanted === null || values.includes(wanted);
}

function says({ note, corrections }: CaseRow, text: string): boolean {
  return [note ?? "", ...corrections.map(({ reason }) => reason)].some((one) => one.includes(text));
}

type About = Pick<CaseState, "transactionId" | "procedureId" | "counterId">;

function aboutOf({ transactionId, procedureId, counterId }: About): About {
  return { transactionId, procedureId, counterId };
}

const seconds = (ms: number) => Math.round(ms / 1000);
