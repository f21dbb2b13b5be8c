import type { CaseEvent, DeskEventOf } from "@desk/shared/contract";
import { inOrder } from "@desk/shared/figures/order";
import type { Rejection } from "./judge.ts";
import type { EventRepo } from "./repo.ts";

type Log = Pick<EventRepo, "eventsOfTransaction" | "hasOther">;

/**
 * Why a case may not be begun or ended by this event; null when it may. The fold takes the earliest start and finish,
 * whatever order they came in: so one that is sent later with an earlier `at` could put itself in the place of what was
 * recorded, without a 訂正. A case starts once. A finish is refused only where it would take the place of another that
 * stands: not after 完了の取り消し, not for a 自動終了, and a later one, which changes nothing, is kept as it came. No panel
 * sends what is refused here (`outbox/guard.ts` of the extension); if one did, it waits in 要確認.
 */
export function toldOnce(
  log: Log,
  event: DeskEventOf<"TransactionStarted" | "TransactionFinished">,
): Rejection | null {
  if (!log.hasOther(event)) return null;
  if (event.type === "TransactionStarted")
    return refusal(
      event.id,
      "この案件の開始はすでに記録されています。手続や開始時刻の誤りは「訂正」で直してください。",
    );
  return standsBefore(event, log.eventsOfTransaction(event.transactionId))
    ? refusal(
        event.id,
        "この案件の完了はすでに記録されています。結果や時刻の誤りは「訂正」で直してください。",
      )
    : null;
}

/** Whether the finish would count instead of one that a person made and nobody took back. */
function standsBefore(event: DeskEventOf<"TransactionFinished">, known: readonly CaseEvent[]): boolean {
  const undone = new Set(known.flatMap((one) => (one.type === "TransactionReopened" ? [one.finishId] : [])));
  const ends = (one: CaseEvent) =>
    one.type === "TransactionFinished" && one.autoClosed !== true && !undone.has(one.id);
  const standing = known.filter(ends);
  return standing.length > 0 && ends(event) && inOrder([...standing, event])[0]?.event.id === event.id;
}

function refusal(id: string, what: string): Rejection {
  return { id, reason: "conflict", detail: `${what}先に届いた記録を残しました。` };
}
