import type { Outcome } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import { type ReactNode, useEffect } from "react";
import { lazy, scriptsOf } from "../../content/index.ts";
import { type Draft, useDesk, useDeskState } from "../../outbox/index.ts";
import { Button, type HotkeyMap, StepOptions, useHotkeys } from "../../ui/index.ts";
import { answerStep, changePhase, chooseDevices, goBack } from "./actions.ts";
import { CaseFooter } from "./case-footer.tsx";
import { DeviceStep, useDevicesOf } from "./device-step.tsx";
import type { ResidentSeam } from "./seams.ts";
import { type StepPlace, StepView } from "./step-view.tsx";
import { StepTool } from "./tools/step-tool.tsx";
import { answerByTool, type ToolValues } from "./tools/tool-values.ts";
import { useFault } from "./use-fault.tsx";
import { useMore } from "./use-more.tsx";
import { useTicks } from "./use-ticks.ts";

export type StepScreenProps = {
  state: CaseState;
  draft: Draft;
  place: StepPlace;
  /** What was typed or ticked in the helpers of this case. */
  tools: ToolValues;
  onTools: (tools: ToolValues) => void;
  resident: ResidentSeam | undefined;
  inTurn: (action: () => Promise<void>) => void;
  /** 別の方を受け付ける */
  onNext: () => void;
  /** 質疑応答集 */
  onAsk: () => void;
  onEnd: (outcome: Outcome) => void;
  /** 苦情・トラブル・事故を記録する; missing in 練習. */
  onIncident: (() => void) | undefined;
  /** A record that goes with the case and is not made yet. */
  offer: ReactNode;
  /** In 練習: that nothing real can be recorded, and how to end it. */
  locked: ReactNode;
};

/** A step of the script with its answers. */
export function StepScreen(props: StepScreenProps) {
  const { state, draft, place, tools, onTools, resident, inTurn, onNext, onAsk, onEnd, onIncident, locked } =
    props;
  const desk = useDesk();
  const today = useDeskState((all) => all.businessDate);
  const { step } = place;
  const { devices, deviceIds } = useDevicesOf(step.device, draft.deviceIds);
  const { ticks, missed, tickNext } = useTicks(place, draft);
  const id = state.transactionId;
  const answer = (given: string) =>
    inTurn(() => answerStep(desk, id, { stepId: place.stepId, answer: given }, deviceIds, missed));
  const back = place.answers.length > 0 ? () => inTurn(() => goBack(desk, id)) : undefined;
  const hold = () => inTurn(() => changePhase(desk, id, "hold"));
  const steps = place.answers.length;
  const fault = useFault({ state, kind: step.device, deviceIds, steps, inTurn, onEnd, locked });
  const more = useMore({
    state,
    draft,
    place,
    resident,
    onAsk,
    onNext,
    onIncident,
    fault,
    locked,
    onAnswer: answer,
  });

  const byTool = answerByTool(step, place.scriptId, tools, today);
  const main = (step.options.find((option) => option.answer === byTool) ?? step.options[0])?.answer;
  const keys: HotkeyMap = Object.fromEntries(
    step.options.map((option, index) => [String(index + 1), () => answer(option.answer)]),
  );
  useHotkeys({
    ...keys,
    Enter: main === undefined ? undefined : () => answer(main),
    Backspace: back,
    h: hold,
    n: onNext,
    q: onAsk,
    m: more.open,
    i: onIncident,
    f: fault.open,
    s: more.show,
    c: ticks && tickNext,
  });
  useShownCard(resident, place);
  return (
    <>
      <main className="case-main">
        {props.offer}
        {fault.notice}
        <StepView place={place} draft={draft} ticks={ticks}>
          <StepTool place={place} today={today} values={tools} onChange={onTools} />
          {devices.length > 0 && (
            <DeviceStep
              devices={devices}
              deviceIds={deviceIds}
              onChoose={(ids) => inTurn(() => chooseDevices(desk, id, ids))}
              onFault={fault.open}
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
          labels={scriptsOf(draft.versions).words[place.scriptId]?.[step.id]?.options ?? {}}
          main={main}
          onAnswer={answer}
        />
        <CaseFooter
          channel={state.channel}
          {...{ onNext, onAsk, onEnd }}
          onBack={back}
          onHold={hold}
          onMore={more.open}
        />
      </section>
      {more.dialog}
      {fault.dialog}
    </>
  );
}

/** A window that shows the resident what to do follows the steps. */
function useShownCard(resident: ResidentSeam | undefined, { step }: StepPlace): void {
  const card = lazy().residentCardOf(step);
  useEffect(() => resident?.show(card), [resident, card]);
}
