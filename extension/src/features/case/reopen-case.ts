import type { DeskEventOf } from "@desk/shared/contract";
import { pinsOn } from "../../content/index.ts";
import { type Desk, openCases } from "../../outbox/index.ts";
import { parked } from "./plan.ts";

/** Takes the finish of a case back: it runs on where it was, with its answers. False when nothing was finished. */
export async function reopenCase(desk: Desk, transactionId: string): Promise<boolean> {
  const { cases, rows } = desk.store.getState();
  const state = cases.get(transactionId);
  const ofCase = rows.map((row) => row.event);
  const finish = ofCase.find((event) => event.id === state?.finished?.eventId);
  // The answers belong to the procedure it was started as, whatever it has become by a switch.
  const started = ofCase.find(
    (event) => event.type === "TransactionStarted" && event.transactionId === transactionId,
  );
  if (state === undefined || finish?.type !== "TransactionFinished") return false;
  if (started?.type !== "TransactionStarted") return false;
  const reopened = {
    type: "TransactionReopened" as const,
    ...desk.stamp(transactionId),
    transactionId,
    finishId: finish.id,
  };
  const draft = {
    transactionId,
    procedureId: started.procedureId,
    procedureVersion: started.procedureVersion,
    answers: answersOf(finish),
    deviceIds: finish.deviceIds,
    // The finish tells the version of its own procedure only; those it led into are today's.
    versions: { ...pinsOn(desk.today()), [started.procedureId]: started.procedureVersion },
  };
  const { qaIds } = finish;
  const others = state.phase === "serving" ? parked(openCases({ cases }), transactionId, desk.stamp) : [];
  const { recorded } = await desk.record([reopened, ...others], { put: { ...draft, qaIds } });
  return recorded.some(({ event }) => event.id === reopened.id);
}

function answersOf({ path }: DeskEventOf<"TransactionFinished">) {
  return path.flatMap(({ stepId, answer }) => (answer === undefined ? [] : [{ stepId, answer }]));
}
