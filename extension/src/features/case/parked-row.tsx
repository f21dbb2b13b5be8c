import { phaseLabels } from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { elapsed } from "@desk/shared/timing/phases";
import { openCases, useDesk, useDeskState } from "../../outbox/index.ts";
import { Button, clockText, useNow } from "../../ui/index.ts";

/** The running and parked cases with their clocks, one tap away. */
export function ParkedRow({
  current,
  onOpen,
}: {
  /** The case on the screen, left out of the row. */
  current?: string | undefined;
  onOpen: (transactionId: string) => void;
}) {
  const desk = useDesk();
  const nowMs = useNow(desk.now);
  const cases = useDeskState((state) => state.cases);
  const open = openCases({ cases }).filter((state) => state.transactionId !== current);
  if (open.length === 0) return null;
  return (
    <ul aria-label="対応中・保留中の案件">
      {open.map((state) => {
        const times = elapsed(state, nowMs);
        return (
          <li key={state.transactionId}>
            <Button wide onClick={() => onOpen(state.transactionId)}>
              {catalogueEntry(state.procedureId)?.shortTitle} {phaseLabels[state.phase]}{" "}
              {clockText(times.servingMs + times.reviewMs + times.holdMs + times.wrapUpMs)}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
