import { outcomeLabels } from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { useEffect, useState } from "react";
import { extensionVersion } from "../chrome/extension.ts";
import { AttentionScreen } from "../features/attention/index.ts";
import { CaseScreen, ParkedRow, reopenCase, startCase } from "../features/case/index.ts";
import { ChangesNotice } from "../features/changes/index.ts";
import { DeviceStrip, DevicesScreen } from "../features/devices/index.ts";
import { HistoryScreen } from "../features/history/index.ts";
import { HomeScreen, HoursLine, type Undoable } from "../features/home/index.ts";
import { IncidentOffer, IncidentScreen } from "../features/incidents/index.ts";
import { useFollowCalls } from "../features/phones/index.ts";
import { PracticeDialog, PracticeNote, PracticeResult } from "../features/practice/index.ts";
import { QaBook, QaScreen } from "../features/qa/index.ts";
import { SettingsScreen } from "../features/settings/index.ts";
import { useDesk } from "../outbox/index.ts";
import { Notices } from "./notices.tsx";
import type { Practised } from "./practising.ts";
import { signOut } from "./presence.ts";
import { openResidentSide } from "./resident-window.ts";
import { home, type Screen } from "./screens.ts";
import { words } from "./words.ts";

type Props = Practised & {
  screen: Exclude<Screen, { name: "sign-in" | "pairing" }>;
  go: (screen: Screen) => void;
  onUndoable: (undoable: Undoable) => void;
};

/** A counter that is paired and somebody is signed in at: its screens, and 練習 on top of them. */
export function WorkScreen(props: Props) {
  const { go, practice } = props;
  const desk = useDesk();
  const [practised, setPractised] = useState<string | null>(null);
  useFollowCalls();
  const start = async (procedureId: string, practiceCaseId?: string) => {
    setPractised(null);
    const transactionId = await startCase(desk, procedureId, practiceCaseId);
    if (transactionId !== null) go({ name: "case", transactionId });
  };
  return (
    <>
      <Screens
        {...props}
        onPractise={setPractised}
        onStart={(procedureId) => (practice ? setPractised(procedureId) : void start(procedureId))}
      />
      {practised !== null && (
        <PracticeDialog
          procedureId={practised}
          onStart={(caseId) => void start(practised, caseId)}
          onClose={() => setPractised(null)}
        />
      )}
    </>
  );
}

type ScreensProps = Props & {
  /** Chooses a fictitious case of the procedure. */
  onPractise: (procedureId: string) => void;
  onStart: (procedureId: string) => void;
};

function Screens(props: ScreensProps) {
  const { screen, go, onUndoable, practice, onPractice, onPractise, onStart } = props;
  const desk = useDesk();
  const resident = useResidentSide();
  const goHome = () => go(home);
  const openCase = (transactionId: string) => go({ name: "case", transactionId });
  const finished = useFinished(go, onUndoable);
  const locked = props.practising ? <PracticeNote onEnd={() => onPractice(false)} /> : null;
  switch (screen.name) {
    case "home":
      return (
        <HomeScreen
          parked={<ParkedRow onOpen={openCase} />}
          devices={<DeviceStrip onOpen={() => go({ name: "devices" })} />}
          notices={
            <>
              <Notices onAskPin={() => go({ name: "sign-in" })} />
              <ChangesNotice readOnly={practice} />
            </>
          }
          onStart={onStart}
          practice={practice}
          onPractice={onPractice}
          onQa={() => go({ name: "qa" })}
          onIncident={() => go({ name: "incident" })}
          onRecorded={onUndoable}
          onHistory={() => go({ name: "history" })}
          onSettings={() => go({ name: "settings" })}
        />
      );
    case "case":
      return (
        <CaseScreen
          key={screen.transactionId}
          transactionId={screen.transactionId}
          onOpenCase={openCase}
          onLeave={goHome}
          onFinished={finished}
          qa={({ onBack, ...ofCase }) => <QaBook {...{ ofCase, onBack, locked }} />}
          hours={<HoursLine />}
          locked={locked}
          resident={resident}
          incidents={{
            screen: (asked) => <IncidentScreen {...asked} />,
            offer: (asked) => <IncidentOffer {...asked} />,
          }}
        />
      );
    case "practice-result":
      return <PracticeResult transactionId={screen.transactionId} onAgain={onPractise} onHome={goHome} />;
    case "qa":
      return <QaScreen onBack={goHome} locked={locked} />;
    case "history":
      return <HistoryScreen onBack={goHome} locked={locked} />;
    case "attention":
      return <AttentionScreen onBack={goHome} locked={locked} />;
    case "devices":
      return <DevicesScreen onBack={goHome} locked={locked} />;
    case "incident":
      return <IncidentScreen onBack={goHome} />;
    case "settings":
      return (
        <SettingsScreen
          version={extensionVersion()}
          onBack={goHome}
          onSwitchStaff={() => go({ name: "sign-in" })}
          onSignOut={() => {
            goHome();
            void signOut(desk);
          }}
          onPair={() => go({ name: "pairing" })}
        />
      );
    default:
      return screen satisfies never;
  }
}

/** After 完了: home with the undo bar, or the result of a practice case. */
function useFinished(go: Props["go"], onUndoable: Props["onUndoable"]) {
  const desk = useDesk();
  return (transactionId: string) => {
    const state = desk.store.getState().cases.get(transactionId);
    if (state?.practice) return go({ name: "practice-result", transactionId });
    go(home);
    if (state?.finished == null) return;
    const title = catalogueEntry(state.procedureId)?.title ?? state.procedureId;
    onUndoable({
      text: words.finished(title, outcomeLabels[state.finished.outcome]),
      undoLabel: words.undoFinish,
      undo: async () => {
        if (await reopenCase(desk, transactionId)) go({ name: "case", transactionId });
      },
    });
  };
}

function useResidentSide() {
  const [side] = useState(openResidentSide);
  useEffect(() => side.close, [side]);
  return side;
}
