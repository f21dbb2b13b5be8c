import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { type Desk, openCases } from "../../outbox/index.ts";

/**
 * 開始: parks the case that is being served here and starts a new one. Resolves with its transactionId when
 * it is durable; null for the second tap on the same button.
 */
export async function startCase(desk: Desk, procedureId: string): Promise<string | null> {
  const transactionId = desk.newId();
  const procedureVersion = 1;
  const parked = openCases(desk.store.getState())
    .filter((state) => state.phase === "serving")
    .map((state) => ({
      type: "TransactionPhaseChanged" as const,
      ...desk.stamp(),
      transactionId: state.transactionId,
      phase: "hold" as const,
    }));
  const started = {
    type: "TransactionStarted" as const,
    ...desk.stamp(),
    transactionId,
    procedureId,
    procedureVersion,
    channel: catalogueEntry(procedureId)?.channel ?? "counter",
  };
  const draft = { transactionId, procedureId, procedureVersion, answers: [], deviceIds: [] };
  const { recorded } = await desk.record([...parked, started], { put: draft });
  return recorded.length > 0 ? transactionId : null;
}
