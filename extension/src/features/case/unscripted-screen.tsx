import type { CaseState } from "@desk/shared/figures/case";
import { type Draft, useDesk, useDeskState } from "../../outbox/index.ts";
import { Button, noteProblem, useHotkeys } from "../../ui/index.ts";
import { changePhase, type Finish, goBack } from "./actions.ts";
import { FinishButton, FinishForm } from "./finish-form.tsx";
import { type EnteredState, useFinish } from "./finish-screen.tsx";
import { PhaseButtons } from "./phase-buttons.tsx";
import { procedureOf } from "./place.ts";
import { usualOutcome } from "./words.ts";

/** A procedure without a script: phases by hand, and what it is recorded with, on one screen. */
export function UnscriptedScreen({
  state,
  draft,
  entered,
  inTurn,
  onNext,
  onFinish,
}: {
  state: CaseState;
  draft: Draft;
  entered: EnteredState;
  inTurn: (action: () => Promise<void>) => void;
  onNext: () => void;
  onFinish: (finish: Finish) => void;
}) {
  const desk = useDesk();
  const procedureId = procedureOf(state, draft);
  const [value, setValue] = useFinish(draft, usualOutcome(procedureId, state.channel), entered);
  const id = state.transactionId;
  const target = useDeskState((all) => all.settings.site?.targets?.[procedureId]);
  const finish = () => {
    if (noteProblem(value.note) === null) onFinish(value);
  };
  const back = draft.answers.length > 0 ? () => inTurn(() => goBack(desk, id)) : undefined;
  const hold = () => inTurn(() => changePhase(desk, id, "hold"));
  useHotkeys({ Enter: finish, Backspace: back, h: hold, n: onNext });
  return (
    <>
      <main className="case-main case-main--form">
        <h2 className="visually-hidden">{state.channel === "phone" ? "電話の記録" : "手順書なしで記録"}</h2>
        <PhaseButtons state={state} />
        <div className="case-unscripted__actions">
          {target !== undefined && <span className="case-finish__target">目安 {target.minutes}分</span>}
          {back !== undefined && (
            <Button kind="quiet" aria-keyshortcuts="Backspace" onClick={back}>
              手順に戻る
            </Button>
          )}
          <Button kind="quiet" aria-keyshortcuts="h" onClick={hold}>
            保留
          </Button>
          <Button kind="quiet" aria-keyshortcuts="n" onClick={onNext}>
            別の方を受け付ける
          </Button>
        </div>
        <FinishForm state={state} value={value} onChange={setValue} />
      </main>
      <FinishButton value={value} onFinish={finish} />
    </>
  );
}
