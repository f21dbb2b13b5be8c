import { outcomeLabels } from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { extensionVersion } from "../chrome/extension.ts";
import { AttentionScreen } from "../features/attention/index.ts";
import { CaseScreen, ParkedRow, reopenCase, startCase } from "../features/case/index.ts";
import { ChangesNotice } from "../features/changes/index.ts";
import { DeviceStrip, DevicesScreen } from "../features/devices/index.ts";
import { HistoryScreen } from "../features/history/index.ts";
import { HomeScreen, type Undoable } from "../features/home/index.ts";
import { SettingsScreen } from "../features/settings/index.ts";
import { useDesk } from "../outbox/index.ts";
import { Notices } from "./notices.tsx";
import { home, type Screen } from "./screens.ts";
import { words } from "./words.ts";

/** The screens of a counter that is paired and somebody is signed in at. */
export function WorkScreen(props: {
  screen: Exclude<Screen, { name: "sign-in" | "pairing" }>;
  go: (screen: Screen) => void;
  onUndoable: (undoable: Undoable) => void;
}) {
  const { screen, go, onUndoable } = props;
  const desk = useDesk();
  const goHome = () => go(home);
  const openCase = (transactionId: string) => go({ name: "case", transactionId });
  const start = async (procedureId: string) => {
    const transactionId = await startCase(desk, procedureId);
    if (transactionId !== null) openCase(transactionId);
  };
  const finished = (transactionId: string) => {
    goHome();
    const state = desk.store.getState().cases.get(transactionId);
    if (state?.finished == null) return;
    const title = catalogueEntry(state.procedureId)?.title ?? state.procedureId;
    onUndoable({
      text: words.finished(title, outcomeLabels[state.finished.outcome]),
      undoLabel: words.undoFinish,
      undo: async () => {
        if (await reopenCase(desk, transactionId)) openCase(transactionId);
      },
    });
  };
  switch (screen.name) {
    case "home":
      return (
        <HomeScreen
          parked={<ParkedRow onOpen={openCase} />}
          devices={<DeviceStrip onOpen={() => go({ name: "devices" })} />}
          notices={
            <>
              <Notices onAskPin={() => go({ name: "sign-in" })} />
              <ChangesNotice />
            </>
          }
          onStart={(procedureId) => void start(procedureId)}
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
        />
      );
    case "history":
      return <HistoryScreen onBack={goHome} />;
    case "attention":
      return <AttentionScreen onBack={goHome} />;
    case "devices":
      return <DevicesScreen onBack={goHome} />;
    case "settings":
      return (
        <SettingsScreen
          version={extensionVersion()}
          onBack={goHome}
          onSwitchStaff={() => go({ name: "sign-in" })}
          onPair={() => go({ name: "pairing" })}
        />
      );
    default:
      return screen satisfies never;
  }
}
