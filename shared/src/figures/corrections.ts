import type { DeskEventOf } from "../contract/event.ts";
import type { Correction } from "../contract/report.ts";

export type Changes = DeskEventOf<"TransactionCorrected">["changes"];
export type CorrectedField = keyof Changes;
export type CorrectionChange = NonNullable<Correction["changes"]>[number];

/** One 訂正・取消・後入力 of a record, by `staffId`. */
export type CorrectionMark = {
  kind: Correction["kind"];
  at: string;
  reason: string;
  staffId: string;
  /** What a 訂正 changed; missing of the others. */
  changes?: CorrectionChange[];
};

/** What stood in each field before a correction; null = nothing yet (corrected before it was finished). */
export type FieldValues = { readonly [F in CorrectedField]?: CorrectionChange["before"] | undefined };

// The order in which a form names them.
const fields: readonly CorrectedField[] = [
  "procedureId",
  "outcome",
  "startedAt",
  "finishedAt",
  "quantity",
  "timeIsAccurate",
];

/** The mark of a 訂正: every field whose value became another one. */
export function correctedMark(
  event: DeskEventOf<"TransactionCorrected">,
  before: FieldValues,
): CorrectionMark {
  const changes = fields.flatMap((field): CorrectionChange[] => {
    const [was, is] = [before[field] ?? null, event.changes[field]];
    return is === undefined || isSame(field, was, is) ? [] : [{ field, before: was, after: is }];
  });
  return { kind: "corrected", at: event.at, reason: event.reason, staffId: event.staffId, changes };
}

export function voidedMark({ at, reason, staffId }: DeskEventOf<"TransactionVoided">): CorrectionMark {
  return { kind: "voided", at, reason, staffId };
}

/** The mark of a 後入力 stands at the time of the case itself; null when it was recorded at its time. */
export function enteredMark(started: DeskEventOf<"TransactionStarted">): CorrectionMark | null {
  const { enteredAfterwards, at, staffId } = started;
  if (enteredAfterwards === undefined) return null;
  return { kind: "entered-afterwards", at, reason: enteredAfterwards.reason, staffId };
}

/** The mark of a 自動終了: the nightly close ended what nobody had. */
export function autoClosedMark({ at, note, staffId }: DeskEventOf<"TransactionFinished">): CorrectionMark {
  return { kind: "auto-closed", at, reason: note ?? "終了の操作なし", staffId };
}

/** One instant may be written in two ways. */
function isSame(
  field: CorrectedField,
  was: CorrectionChange["before"],
  is: CorrectionChange["after"],
): boolean {
  if (field !== "startedAt" && field !== "finishedAt") return was === is;
  return typeof was === "string" && typeof is === "string" && Date.parse(was) === Date.parse(is);
}
