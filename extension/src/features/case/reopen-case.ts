import type { DeskEventOf } from "@desk/shared/contract";
import type { Desk } from "../../outbox/index.ts";

/** Takes the finish of a case back: it runs on where it was, with its answers. False when nothing was finished. */
export async function reopenCase(desk: Desk, transactionId: string): Promise<boolean> {
  const { cases, rows } = desk.store.getState();
  const state = cases.get(transactionId);
  const finish = rows.find((row) => row.event.id === state?.finished?.eventId)?.event;
  if (state === undefined || finish?.type !== "TransactionFinished") return false;
  const reopened = {
    type: "TransactionReopened" as const,
    ...desk.stamp(),
    transactionId,
    finishId: finish.id,
  };
  const { procedureId, procedureVersion } = state;
  const draft = {
    transactionId,
    procedureId,
    procedureVersion,
    answers: answersOf(finish),
    deviceIds: finish.deviceIds,
  };
  const { recorded } = await desk.record([reopened], { put: draft });
  return recorded.length > 0;
}

function answersOf({ path }: DeskEventOf<"TransactionFinished">) {
  return path.flatMap(({ stepId, answer }) => (answer === undefined ? [] : [{ stepId, answer }]));
}
