import type { Channel, Outcome, Phase } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import type { TallyState } from "@desk/shared/figures/tally";

/** The columns of `case_row` that make up a `CaseState`, in the order of `caseOfRow`. */
export const caseColumns = `transaction_id, business_date, counter_id, procedure_id, procedure_version, staff_id,
  channel, practice, voided, started_at, phase, phase_since, serving_ms, review_ms, wrap_up_ms, hold_ms,
  finished_at, finish_id, finish_staff_id, outcome, quantity, accurate, fee_assisted, device_ids, note, corrections`;

/** A row of `SELECT ${caseColumns}` in raw mode: as objects they cost twice the time. */
export type CaseRow = [
  ...[transactionId: string, businessDate: string, counterId: string, procedureId: string, version: number],
  ...[staffId: string, channel: Channel, practice: number, voided: number, startedAt: string],
  ...[phase: Phase, phaseSince: string, servingMs: number, reviewMs: number, wrapUpMs: number],
  ...[holdMs: number, finishedAt: string | null, finishId: string, finishStaffId: string, outcome: Outcome],
  ...[quantity: number, accurate: number, feeAssisted: number, deviceIds: string, note: string | null],
  corrections: string | null,
];

export function caseOfRow(row: CaseRow): CaseState {
  return {
    transactionId: row[0],
    procedureId: row[3],
    procedureVersion: row[4],
    counterId: row[2],
    staffId: row[5],
    channel: row[6],
    practice: row[7] === 1,
    startedAt: row[9],
    businessDate: row[1],
    phase: row[10],
    phaseSince: row[11],
    finished: finishedOf(row),
    times: { servingMs: row[12], reviewMs: row[13], wrapUpMs: row[14], holdMs: row[15] },
    voided: row[8] === 1,
    corrections: row[25] === null ? [] : JSON.parse(row[25]),
  };
}

function finishedOf(row: CaseRow): CaseState["finished"] {
  if (row[16] === null) return null;
  return {
    at: row[16],
    eventId: row[17],
    staffId: row[18],
    outcome: row[19],
    quantity: row[20],
    timeIsAccurate: row[21] === 1,
    deviceIds: JSON.parse(row[23]),
    feeAssisted: row[22] === 1,
    ...(row[24] === null ? {} : { note: row[24] }),
  };
}

export const tallyColumns =
  "business_date, event_id, counter_id, procedure_id, staff_id, at, quantity, voided, corrections";

/** A row of `SELECT ${tallyColumns}` in raw mode. */
export type TallyRow = [
  ...[businessDate: string, eventId: string, counterId: string, procedureId: string, staffId: string],
  ...[at: string, quantity: number, voided: number, corrections: string | null],
];

export function tallyOfRow(row: TallyRow): TallyState {
  return {
    id: row[1],
    procedureId: row[3],
    counterId: row[2],
    staffId: row[4],
    at: row[5],
    businessDate: row[0],
    quantity: row[6],
    voided: row[7] === 1,
    corrections: row[8] === null ? [] : JSON.parse(row[8]),
  };
}
