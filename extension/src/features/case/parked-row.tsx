import type { CaseState } from "@desk/shared/figures/case";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { elapsed } from "@desk/shared/timing/phases";
import { type Draft, openCases, servesResident, useDesk, useDeskState } from "../../outbox/index.ts";
import { Button, clockText, useNow } from "../../ui/index.ts";
import { resumeCase } from "./actions.ts";
import { procedureOf } from "./place.ts";
import { phaseLabel, words } from "./words.ts";
import "./case.css";

const fields = { serving: "servingMs", review: "reviewMs", "wrap-up": "wrapUpMs", hold: "holdMs" } as const;

/** The running and parked cases with the clock of the phase they are in. One tap opens a case; 保留 runs on.
 * Beside a resident who is being served there is no 練習: opening it would put the resident on hold. */
export function ParkedRow({
  current,
  onOpen,
}: {
  /** The case on the screen, left out of the row. */
  current?: string | undefined;
  onOpen: (transactionId: string) => void;
}) {
  const desk = useDesk();
  const cases = useDeskState((state) => state.cases);
  const drafts = useDeskState((state) => state.drafts);
  const isReal = servesResident({ cases });
  const open = openCases({ cases }).filter(
    ({ transactionId, practice }) => transactionId !== current && !(practice && isReal),
  );
  if (open.length === 0) return null;
  const choose = async (transactionId: string) => {
    await resumeCase(desk, transactionId);
    onOpen(transactionId);
  };
  return (
    <nav aria-label="対応中・保留中の案件">
      <ul className="case-parked">
        {open.map((state) => (
          <li key={state.transactionId}>
            <Button
              kind="plain"
              className={`case-parked__case case-parked__case--${state.phase}`}
              onClick={() => void choose(state.transactionId)}
            >
              <span className="case-parked__name">{nameOf(state, drafts.get(state.transactionId))}</span>
              <ParkedClock state={state} now={desk.now} />
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function nameOf(state: CaseState, draft: Draft | undefined): string {
  const procedureId = procedureOf(state, draft);
  const title = catalogueEntry(procedureId)?.shortTitle ?? procedureId;
  return state.practice ? words.practiceShort(title) : title;
}

function ParkedClock({ state, now }: { state: CaseState; now: () => number }) {
  const times = elapsed(state, useNow(now));
  return (
    <span className="case-parked__clock">
      {phaseLabel(state.phase, state.channel)}{" "}
      <span className="number">{clockText(times[fields[state.phase]])}</span>
    </span>
  );
}
