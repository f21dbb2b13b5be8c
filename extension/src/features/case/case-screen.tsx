import type { Outcome } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { scriptsOf } from "../../content/index.ts";
import { type Draft, useDesk, useDeskState } from "../../outbox/index.ts";
import { Banner, ScreenHeader } from "../../ui/index.ts";
import { changePhase, type Finish, finishCase, goBack, runningCase, toggleQa } from "./actions.ts";
import { CaseClock } from "./case-clock.tsx";
import { FinishScreen, nothingEntered } from "./finish-screen.tsx";
import { HeldScreen } from "./held-screen.tsx";
import { ParkedRow } from "./parked-row.tsx";
import { type Place, placeOf, procedureOf } from "./place.ts";
import type { IncidentHint, IncidentSeam, QaSeam, ResidentSeam } from "./seams.ts";
import { StepScreen } from "./step-screen.tsx";
import { emptyTools } from "./tools/tool-values.ts";
import { UnscriptedScreen } from "./unscripted-screen.tsx";
import { words } from "./words.ts";
import "./case.css";
import "./step.css";
import "./finish.css";

export type CaseScreenProps = {
  transactionId: string;
  /** Another case of the row was tapped. */
  onOpenCase?: (transactionId: string) => void;
  /** Back to home; the case runs on. */
  onLeave: () => void;
  /** The finish is durable. */
  onFinished: (transactionId: string) => void;
  qa: QaSeam;
  resident?: ResidentSeam;
  incidents: IncidentSeam;
  /** At the head of a call, whose script tells the hours of a usual day: how they differ. */
  hours: ReactNode;
  /** In 練習: that nothing real can be recorded, and how to end it. */
  locked: ReactNode;
};

/** One case, from its start to its finish. What is on the screen of one case never stays for another. */
export function CaseScreen(props: CaseScreenProps) {
  return <OneCase key={props.transactionId} {...props} />;
}

function OneCase(props: CaseScreenProps) {
  const { transactionId, onOpenCase, onLeave, onFinished, qa, resident, incidents, hours, locked } = props;
  const desk = useDesk();
  // Read for their change only: `runningCase` gives the draft, also where none is stored.
  useDeskState((all) => all.cases.get(transactionId));
  useDeskState((all) => all.drafts.get(transactionId));
  // The case as it is when its finish begins to be written: until the next screen is there it stays, unseen, so that
  // whatever was entered is still there when the write fails.
  const [finishing, setFinishing] = useState<ReturnType<typeof runningCase>>(null);
  const inTurn = useInTurn();
  useEffect(() => () => resident?.end(), [resident]);
  const running = finishing ?? runningCase(desk, transactionId);
  if (running === null) return <Gone onLeave={onLeave} />;

  const { state, draft } = running;
  const procedureId = procedureOf(state, draft);
  const title = catalogueEntry(procedureId)?.title ?? procedureId;
  const next = () =>
    inTurn(async () => {
      // As it is by then: the answer given just before may have led into 審査待ち, which goes on.
      const phase = runningCase(desk, transactionId)?.state.phase;
      if (phase === "serving") await changePhase(desk, transactionId, "hold");
      onLeave();
    });
  const finish = (value: Finish) =>
    inTurn(async () => {
      setFinishing(running);
      try {
        await finishCase(desk, transactionId, value);
      } catch (error) {
        setFinishing(null);
        throw error;
      }
      onFinished(transactionId);
    });
  return (
    <div className="case" hidden={finishing !== null}>
      <ScreenHeader
        title={state.practice ? words.practiceTitle(title) : title}
        onBack={onLeave}
        backLabel="ホーム"
      >
        <CaseClock state={state} />
      </ScreenHeader>
      {onOpenCase !== undefined && <ParkedRow current={transactionId} onOpen={onOpenCase} />}
      {state.channel === "phone" && hours}
      <CaseBody
        {...{ state, draft, inTurn, qa, resident, incidents, locked }}
        onNext={next}
        onFinish={finish}
      />
    </div>
  );
}

function CaseBody({
  state,
  draft,
  inTurn,
  qa,
  resident,
  incidents,
  locked,
  onNext,
  onFinish,
}: {
  state: CaseState;
  draft: Draft;
  inTurn: InTurn;
  qa: QaSeam;
  resident: ResidentSeam | undefined;
  incidents: IncidentSeam;
  locked: ReactNode;
  onNext: () => void;
  onFinish: (finish: Finish) => void;
}): ReactNode {
  const desk = useDesk();
  const [ending, setEnding] = useState<Outcome | null>(null);
  const [asking, setAsking] = useState(false);
  const [reporting, setReporting] = useState<IncidentHint | "blank" | null>(null);
  const [tools, setTools] = useState(emptyTools);
  const entered = useState(nothingEntered);
  const place = placeOf(draft);
  const { transactionId } = state;
  if (state.phase === "hold") return <HeldScreen state={state} inTurn={inTurn} onNext={onNext} />;
  if (asking) {
    const onToggle = (qaId: string) => inTurn(() => toggleQa(desk, transactionId, qaId));
    return qa({ transactionId, chosen: draft.qaIds ?? [], onToggle, onBack: () => setAsking(false) });
  }
  if (reporting !== null) {
    const prefill = reporting === "blank" ? null : reporting;
    return incidents.screen({ transactionId, prefill, onBack: () => setReporting(null) });
  }
  const offer =
    state.practice || isWithinSupport(place, draft)
      ? null
      : incidents.offer({ transactionId, answers: draft.answers, onOpen: setReporting });
  if (ending !== null) {
    const back = () => setEnding(null);
    return <FinishScreen {...{ state, draft, entered, onFinish, offer }} proposed={ending} onBack={back} />;
  }
  switch (place.kind) {
    case "step":
      return (
        <StepScreen
          {...{ state, draft, place, inTurn, onNext, tools, resident, offer, locked }}
          onTools={setTools}
          onAsk={() => setAsking(true)}
          onEnd={setEnding}
          onIncident={state.practice ? undefined : () => setReporting("blank")}
        />
      );
    case "end": {
      const back = () => inTurn(() => goBack(desk, transactionId));
      return (
        <FinishScreen
          {...{ state, draft, entered, onFinish, offer }}
          proposed={place.outcome}
          onBack={back}
        />
      );
    }
    case "unscripted":
      return <UnscriptedScreen {...{ state, draft, entered, inTurn, onNext, onFinish }} />;
    default:
      return place satisfies never;
  }
}

/** Nothing is offered in the middle of 事故・苦情. */
function isWithinSupport(place: Place, draft: Draft): boolean {
  if (place.kind !== "step") return false;
  const { procedures } = scriptsOf(draft.versions);
  return place.frames.some(({ scriptId }) => procedures[scriptId]?.support);
}

/** Runs one gesture after the other, so that each sees what the one before has recorded. */
type InTurn = (action: () => Promise<void>) => void;

function useInTurn(): InTurn {
  const last = useRef<Promise<void>>(Promise.resolve());
  return (action) => {
    const run = last.current.then(action);
    const settled = () => undefined;
    last.current = run.then(settled, settled);
    // A write that failed stays an unhandled rejection: the panel tells it.
    void run.then();
  };
}

function Gone({ onLeave }: { onLeave: () => void }) {
  return (
    <>
      <ScreenHeader title="案件" onBack={onLeave} backLabel="ホーム" />
      <main className="case-main">
        <Banner kind="info">この案件はすでに記録が終わっています。履歴から確認・訂正できます。</Banner>
      </main>
    </>
  );
}
