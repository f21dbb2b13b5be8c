import type { Outcome } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import { type ReactNode, useState } from "react";
import { lazy, scriptsOf } from "../../content/index.ts";
import { type Draft, useDesk } from "../../outbox/index.ts";
import { Banner, Button, noteProblem, useHotkeys } from "../../ui/index.ts";
import type { Finish } from "./actions.ts";
import { FinishButton, FinishForm } from "./finish-form.tsx";
import { PhaseButtons } from "./phase-buttons.tsx";

/** What a person says of the case whatever its result: it stays when the form makes room for another screen of the case. */
export type Entered = Pick<Finish, "quantity" | "timeIsAccurate" | "note">;
export const nothingEntered: Entered = { quantity: 1, timeIsAccurate: true, note: "" };
/** Kept by the case's own screen. */
export type EnteredState = readonly [Entered, (entered: Entered) => void];

/** What a case is about to be recorded with: the result and what hangs on it follow the script, each time anew. */
export function useFinish(draft: Draft, proposed: Outcome, [entered, setEntered]: EnteredState) {
  const desk = useDesk();
  const [ofResult, setOfResult] = useState<Omit<Finish, keyof Entered>>(() => {
    const { procedureId, answers, deviceIds, versions } = draft;
    const { procedures } = scriptsOf(versions);
    const feeAssisted = lazy().feeAssistance(procedures, procedureId, answers, desk.today());
    return { outcome: proposed, deviceIds, feeAssisted };
  });
  const change = ({ quantity, timeIsAccurate, note, ...others }: Finish) => {
    setEntered({ quantity, timeIsAccurate, note });
    setOfResult(others);
  };
  return [{ ...ofResult, ...entered }, change] as const;
}

/** 記録して完了: the script has ended, or the case is handed over or broken off. Nothing is recorded before 完了. */
export function FinishScreen({
  state,
  draft,
  proposed,
  entered,
  offer,
  onBack,
  onFinish,
}: {
  state: CaseState;
  draft: Draft;
  proposed: Outcome;
  entered: EnteredState;
  /** A record that goes with the case and is not made yet. */
  offer: ReactNode;
  onBack: () => void;
  onFinish: (finish: Finish) => void;
}) {
  const [value, setValue] = useFinish(draft, proposed, entered);
  const finish = () => {
    if (noteProblem(value.note) === null) onFinish(value);
  };
  useHotkeys({ Enter: finish, Backspace: onBack });
  return (
    <>
      <main className="case-main case-main--form">
        <div className="case-finish__head">
          <h2 className="step__title">記録して完了</h2>
          <Button kind="quiet" aria-keyshortcuts="Backspace" onClick={onBack}>
            手順に戻る
          </Button>
        </div>
        {offer}
        {state.channel === "counter" && (
          <Banner kind="warning">端末とカウンターに、カードや書類が残っていないか確認してください。</Banner>
        )}
        {state.channel === "phone" && <PhaseButtons state={state} />}
        <FinishForm state={state} value={value} onChange={setValue} />
      </main>
      <FinishButton value={value} onFinish={finish} />
    </>
  );
}
