import type { Outcome } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import { type Draft, useDesk, useDeskState } from "../../outbox/index.ts";
import { Button, type HotkeyMap, useHotkeys } from "../../ui/index.ts";
import { answerStep, changePhase, chooseDevices, goBack } from "./actions.ts";
import { CaseFooter } from "./case-footer.tsx";
import { DeviceStep, useDevicesOf } from "./device-step.tsx";
import { RenewalWindow, renewalStateOf } from "./renewal-window.tsx";
import { scripts } from "./scripts.ts";
import { StepOptions } from "./step-options.tsx";
import { type StepPlace, StepView } from "./step-view.tsx";
import { answerOfWindow } from "./words.ts";

/** A step of the script with its answers. */
export function StepScreen({
  state,
  draft,
  place,
  expiry,
  onExpiry,
  inTurn,
  onNext,
  onEnd,
}: {
  state: CaseState;
  draft: Draft;
  place: StepPlace;
  /** The date typed into the helper of this case. */
  expiry: string;
  onExpiry: (expiry: string) => void;
  inTurn: (action: () => Promise<void>) => void;
  /** 別の方を受け付ける */
  onNext: () => void;
  onEnd: (outcome: Outcome) => void;
}) {
  const desk = useDesk();
  const today = useDeskState((all) => all.businessDate);
  const { step } = place;
  const { devices, deviceIds } = useDevicesOf(step.device, draft.deviceIds);
  const id = state.transactionId;
  const answer = (given: string) =>
    inTurn(() => answerStep(desk, id, { stepId: place.stepId, answer: given }, deviceIds));
  const back = place.answers.length > 0 ? () => inTurn(() => goBack(desk, id)) : undefined;
  const hold = () => inTurn(() => changePhase(desk, id, "hold"));

  const windowState = step.tool === "renewal-window" ? renewalStateOf(expiry, today) : null;
  const byWindow = windowState === null ? undefined : answerOfWindow[windowState];
  const main = (step.options.find((option) => option.answer === byWindow) ?? step.options[0])?.answer;
  const keys: HotkeyMap = Object.fromEntries(
    step.options.map((option, index) => [String(index + 1), () => answer(option.answer)]),
  );
  useHotkeys({
    ...keys,
    Enter: main === undefined ? undefined : () => answer(main),
    Backspace: back,
    h: hold,
    n: onNext,
  });
  return (
    <>
      <main className="case-main">
        <StepView place={place} startedAs={draft.procedureId}>
          {step.tool === "renewal-window" && (
            <RenewalWindow expiry={expiry} onChange={onExpiry} today={today} />
          )}
          {devices.length > 0 && (
            <DeviceStep
              devices={devices}
              deviceIds={deviceIds}
              onChoose={(ids) => inTurn(() => chooseDevices(desk, id, ids))}
            />
          )}
        </StepView>
      </main>
      <section className="case-bottom" aria-label="答えと案件の操作">
        {place.phase === "review" && (
          <Button kind="secondary" wide hotkey="N" onClick={onNext}>
            待つ間に、別の方を受け付ける
          </Button>
        )}
        <StepOptions
          stepId={place.stepId}
          options={step.options}
          labels={scripts().words[place.scriptId]?.[step.id]?.options ?? {}}
          main={main}
          onAnswer={answer}
        />
        <CaseFooter onBack={back} onHold={hold} onNext={onNext} onEnd={onEnd} />
      </section>
    </>
  );
}
