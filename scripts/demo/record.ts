import { toJstIso } from "@desk/shared/calendar/business-date";
import type { DeskEvent, DeskEventOf, Outcome, Phase } from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { type Random, seededUuid } from "./random.ts";

export type Who = { readonly counterId: string; readonly staffId: string };

/** One case as it was worked: instants in epoch ms, in order. */
export type WorkedCase = Who & {
  readonly procedureId: string;
  readonly startMs: number;
  readonly phases: readonly { readonly atMs: number; readonly phase: Phase }[];
  /** Null = forgotten: nobody ever finished it. */
  readonly finishMs: number | null;
  readonly outcome: Outcome;
  readonly deviceIds: readonly string[];
  readonly timeIsAccurate: boolean;
  readonly quantity: number;
  readonly practice?: true;
};

export type RecordedCase = { readonly transactionId: string; readonly events: readonly DeskEvent[] };

/** The events that the counter's panel would have made of a case. */
export function recordCase(random: Random, one: WorkedCase): RecordedCase {
  const transactionId = seededUuid(random, one.startMs);
  const envelope = (atMs: number) => ({
    id: seededUuid(random, atMs),
    at: toJstIso(atMs),
    counterId: one.counterId,
    staffId: one.staffId,
    transactionId,
  });
  const started: DeskEventOf<"TransactionStarted"> = {
    type: "TransactionStarted",
    ...envelope(one.startMs),
    procedureId: one.procedureId,
    procedureVersion: 1,
    channel: catalogueEntry(one.procedureId)?.channel ?? "counter",
    ...(one.practice === undefined ? {} : { practice: one.practice }),
  };
  const changed = one.phases.map(
    ({ atMs, phase }): DeskEvent => ({ type: "TransactionPhaseChanged", ...envelope(atMs), phase }),
  );
  if (one.finishMs === null) return { transactionId, events: [started, ...changed] };
  const finished: DeskEvent = {
    type: "TransactionFinished",
    ...envelope(one.finishMs),
    outcome: one.outcome,
    path: [],
    deviceIds: [...one.deviceIds],
    timeIsAccurate: one.timeIsAccurate,
    quantity: one.quantity,
    // A card made again is paid for (FACTS §2.6).
    ...(one.procedureId === "application-reissue" && one.outcome === "completed"
      ? { feeAssisted: true as const }
      : {}),
  };
  return { transactionId, events: [started, ...changed, finished] };
}

export function recordTally(
  random: Random,
  who: Who,
  atMs: number,
  quantity: number,
): DeskEventOf<"TallyAdded"> {
  return {
    type: "TallyAdded",
    id: seededUuid(random, atMs),
    at: toJstIso(atMs),
    ...who,
    procedureId: "guidance",
    quantity,
  };
}
