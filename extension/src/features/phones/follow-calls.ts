import { phoneOf, phoneStateByCases } from "@desk/shared/figures/phones";
import { useEffect } from "react";
import { type Desk, openCases, useDesk } from "../../outbox/index.ts";
import { movedCall } from "./moved-call.ts";

/** At a call counter the phone follows the cases: 開始 → 通話中, 後作業, 完了 → 待機. A tap wins (`phoneStands`). */
export function useFollowCalls(): void {
  const desk = useDesk();
  useEffect(
    () =>
      desk.store.subscribe((state, before) => {
        const call = movedCall(state.cases, before.cases);
        if (call !== undefined) void follow(desk, call.transactionId);
      }),
    [desk],
  );
}

async function follow(desk: Desk, transactionId: string): Promise<void> {
  const { settings, cases, rows } = desk.store.getState();
  const counterId = settings.pairing?.counterId;
  const deviceId = counterId && settings.site !== null ? phoneOf(counterId, settings.site) : undefined;
  if (deviceId === undefined) return;
  const state = phoneStateByCases(openCases({ cases }));
  const last = rows.findLast(
    ({ event }) => event.type === "PhoneStateReported" && event.deviceId === deviceId,
  )?.event;
  // Another page of this PC may have said so already.
  const said = last?.type === "PhoneStateReported" && last.state === state;
  if (said && (last.transactionId === undefined || last.transactionId === transactionId)) return;
  await desk.record([{ type: "PhoneStateReported", ...desk.stamp(), deviceId, state, transactionId }]);
}
