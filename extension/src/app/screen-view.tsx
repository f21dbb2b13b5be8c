import { useCallback, useState } from "react";
import { openPage } from "../chrome/pages.ts";
import { requestOrigin } from "../chrome/permissions.ts";
import { ConnectionLine } from "../features/connection/index.ts";
import type { Undoable } from "../features/home/index.ts";
import { PairingScreen } from "../features/pairing/index.ts";
import { PhoneLine, PhoneRow } from "../features/phones/index.ts";
import { SignInScreen } from "../features/sign-in/index.ts";
import { useDesk, useDeskState } from "../outbox/index.ts";
import { UndoBar } from "../ui/index.ts";
import { browserFetch } from "./clients.ts";
import type { Connection } from "./connection.ts";
import { isUnknownHere } from "./not-paired.ts";
import { takePairingLink } from "./pairing-code.ts";
import { usePlace } from "./place.ts";
import { usePractice } from "./practising.ts";
import { signedIn } from "./presence.ts";
import { home, type Screen } from "./screens.ts";
import { WorkScreen } from "./work-screen.tsx";

type Shown = Undoable & { key: number };

/** Pairing and sign-in come before everything else; then the screen of the place. */
export function ScreenView({ connection }: { connection: Connection }) {
  const desk = useDesk();
  const pairing = useDeskState((state) => state.settings.pairing);
  const signIn = useDeskState((state) => state.settings.signIn);
  const businessDate = useDeskState((state) => state.businessDate);
  const [screen, goTo] = usePlace();
  const [link, setLink] = useState(takePairingLink);
  const [undoable, setUndoable] = useState<Shown | null>(null);
  const closeUndo = useCallback(() => setUndoable(null), []);
  const go = (next: Screen) => {
    // The steps of a case need the room, and the list of the day can still take everything back.
    if (next.name === "case") closeUndo();
    goTo(next);
  };
  const isSignedIn = signIn !== null && signIn.businessDate === businessDate;
  const revoked = useDeskState(({ line }) => isUnknownHere(line));
  // Whoever is in the middle of a case goes back to it: records are kept here until the PC is paired anew.
  const [putOff, setPutOff] = useState(false);
  if (putOff && !revoked) setPutOff(false);
  const askAgain = revoked && !putOff;
  const mustPair = pairing === null || link !== undefined || askAgain;
  const working = isSignedIn && !mustPair && screen.name !== "pairing" && screen.name !== "sign-in";
  const goHome = () => go(home);
  const practised = usePractice(working, screen, { onBegin: closeUndo, onEnd: goHome });
  const undo = async (shown: Shown) => {
    setUndoable(null);
    await shown.undo();
  };
  const back = () => {
    if (askAgain) setPutOff(true);
    else if (link !== undefined) setLink(undefined);
    else goHome();
  };
  const content = (onUndoable: (next: Undoable) => void) => {
    if (mustPair || screen.name === "pairing")
      return (
        <PairingScreen
          fetch={browserFetch}
          requestOrigin={requestOrigin}
          link={link}
          revoked={askAgain}
          onPaired={() => {
            setLink(undefined);
            go(home);
          }}
          onOpenConsole={() => void openPage("tabs/console.html")}
          onBack={pairing === null ? undefined : back}
        />
      );
    if (!isSignedIn || screen.name === "sign-in")
      return (
        <SignInScreen
          staff={signIn?.pin === "unchecked" && isSignedIn ? signIn.staff : undefined}
          onSignedIn={() => {
            void signedIn(desk);
            if (screen.name === "sign-in") go(home);
          }}
          onReload={connection.retryNow}
          onBack={isSignedIn ? goHome : undefined}
        />
      );
    return <WorkScreen {...{ screen, go, onUndoable }} {...practised} />;
  };
  const onUndoable = (next: Undoable) => setUndoable({ ...next, key: desk.now() });
  return (
    <>
      <div className={practised.practising ? "app-screen app-screen--practice" : "app-screen"}>
        {content(onUndoable)}
      </div>
      {undoable !== null && (
        <UndoBar
          key={undoable.key}
          text={undoable.text}
          undoLabel={undoable.undoLabel}
          onUndo={() => void undo(undoable)}
          onClose={closeUndo}
        />
      )}
      {pairing !== null && isSignedIn && !practised.practising && <PhoneRow onRecorded={onUndoable} />}
      {pairing !== null && (
        <ConnectionLine
          onRetry={connection.retryNow}
          onPair={() => go({ name: "pairing" })}
          onAttention={() => go({ name: "attention" })}
          phones={<PhoneLine />}
        />
      )}
    </>
  );
}
