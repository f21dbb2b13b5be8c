import type { CaseState } from "@desk/shared/figures/case";
import { phoneOf, phoneStateByCases } from "@desk/shared/figures/phones";
import { useEffect } from "react";
import { type Desk, openCases, useDesk } from "../../outbox/index.ts";

/** At a call counter the phone follows the cases: 開始 → 通話中, 後作業, 完了 → 待機. A tap wins (`phoneStands`). */
export function useFollowCalls(): void {
  const desk = useDesk();
  useEffect(
    () =>
      desk.store.subscribe((state, before) => {
        if (state.cases === before.cases) return;
        const changed = [...state.cases.values()].filter(
          (one) => before.cases.get(one.transactionId) !== one,
        );
        const call = changed.findLast(isCall);
        // Reading the day anew changes every case at once and says nothing of now.
        if (call === undefined || changed.length > 3) return;
        void follow(desk, call.transactionId);
      }),
    [desk],
  );
}

const isCall = ({ channel, practice }: CaseState) => channel === "phone" && !practice;

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
