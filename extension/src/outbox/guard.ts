import type { CaseEvent, DeskEvent, DeskEventOf } from "@desk/shared/contract";
import { type CaseState, foldCase } from "@desk/shared/figures/case";

/** Within this time a second 開始 of the same procedure, or the same device report, is a second tap. */
export const doubleTapMs = 1_500;

/**
 * Whether an event of a case would change nothing: the second tap on 開始 or 完了, in this page or in another
 * page of the same PC. Decided inside the write transaction, so two pages cannot both find it new.
 * @param earlier what is recorded of the same case
 * @throws when a case goes on that was never started here: no screen can ask for that
 */
export function isRedundant(event: CaseEvent, earlier: readonly CaseEvent[]): boolean {
  if (earlier.some((known) => known.id === event.id)) return true;
  const state = foldCase(earlier);
  if (event.type === "TransactionStarted") return state !== null;
  if (state !== null) return hasHappened(event, state);
  // The lead corrects and voids cases of other PCs; and 取消 of a tally names the tally's event.
  if (event.type === "TransactionCorrected") return false;
  if (event.type === "TransactionVoided") return earlier.some((known) => known.type === event.type);
  throw new Error(`${event.type} for the case ${event.transactionId} before its start`);
}

function hasHappened(event: Exclude<CaseEvent, { type: "TransactionStarted" }>, state: CaseState): boolean {
  switch (event.type) {
    case "TransactionPhaseChanged":
      return state.finished !== null || state.voided || state.phase === event.phase;
    case "TransactionFinished":
      return state.finished !== null || state.voided;
    case "TransactionReopened":
      return state.finished?.eventId !== event.finishId;
    case "TransactionVoided":
      return state.voided;
    case "TransactionCorrected":
      return false;
    default:
      return event satisfies never;
  }
}

/** An event and when the PC itself recorded it: the clock of a rehearsal may jump between two taps. */
type Tapped<E extends DeskEvent = DeskEvent> = { readonly event: E; readonly recordedAt: string };

/** Whether `tapped` starts what was started a moment ago at this counter by the same person. */
export function isSecondStart(tapped: Tapped<DeskEventOf<"TransactionStarted">>, last: Tapped): boolean {
  const { event } = tapped;
  const started = last.event;
  return (
    started.type === event.type &&
    started.transactionId !== event.transactionId &&
    started.procedureId === event.procedureId &&
    started.counterId === event.counterId &&
    started.staffId === event.staffId &&
    isMomentLater(tapped, last)
  );
}

/** Whether a device report says again what was said a moment ago. Later it is a fresh confirmation. */
export function isSameReport(tapped: Tapped<DeskEventOf<"DeviceStatusReported">>, last: Tapped): boolean {
  const { event } = tapped;
  const said = last.event;
  return (
    said.type === event.type &&
    said.deviceId === event.deviceId &&
    said.status === event.status &&
    said.cause === event.cause &&
    said.note === event.note &&
    said.takenBy === event.takenBy &&
    isMomentLater(tapped, last)
  );
}

function isMomentLater(tapped: Tapped, last: Tapped): boolean {
  return Math.abs(Date.parse(tapped.recordedAt) - Date.parse(last.recordedAt)) < doubleTapMs;
}
