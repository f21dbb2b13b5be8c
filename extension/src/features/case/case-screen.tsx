import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { elapsed } from "@desk/shared/timing/phases";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { Button, Clock, ScreenHeader, useNow } from "../../ui/index.ts";

/** One case, from its start to its finish. */
export function CaseScreen({
  transactionId,
  onLeave,
  onFinished,
}: {
  transactionId: string;
  /** Back to home; the case runs on. */
  onLeave: () => void;
  /** The finish is durable. */
  onFinished: (transactionId: string) => void;
}) {
  const desk = useDesk();
  const nowMs = useNow(desk.now);
  const state = useDeskState((all) => all.cases.get(transactionId));
  if (state === undefined) return null;
  const finish = async () => {
    await desk.record(
      [
        {
          type: "TransactionFinished",
          ...desk.stamp(),
          transactionId,
          outcome: "completed",
          path: [],
          deviceIds: [],
          timeIsAccurate: true,
          quantity: 1,
        },
      ],
      { drop: transactionId },
    );
    onFinished(transactionId);
  };
  return (
    <>
      <ScreenHeader title={catalogueEntry(state.procedureId)?.title ?? state.procedureId} onBack={onLeave}>
        <Clock label="対応時間" elapsedMs={elapsed(state, nowMs).servingMs} />
      </ScreenHeader>
      <main>
        <Button kind="primary" onClick={() => void finish()}>
          完了
        </Button>
      </main>
    </>
  );
}
