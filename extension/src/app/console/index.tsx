import { useEffect, useMemo, useState } from "react";
import { AgentProvider, type Failure, LeadAgentProvider } from "../../agent-client/index.ts";
import { requestOrigin } from "../../chrome/permissions.ts";
import { Attention } from "../../features/console-attention/index.tsx";
import { Board } from "../../features/console-board/index.tsx";
import { Procedures } from "../../features/console-content/index.tsx";
import { Devices } from "../../features/console-devices/index.tsx";
import { Organisation } from "../../features/console-organisation/index.tsx";
import { Practice } from "../../features/console-practice/index.tsx";
import { QaBook } from "../../features/console-qa/index.tsx";
import { Report } from "../../features/console-report/index.tsx";
import { ConsolePairing, ConsoleSignIn } from "../../features/console-sign-in/index.ts";
import { StaffList } from "../../features/console-staff/index.tsx";
import { type ConsoleSession, DeskProvider, useDeskState } from "../../outbox/index.ts";
import { Banner, useHotkeys } from "../../ui/index.ts";
import "../../ui/base.css";
import "../../ui/ui.css";
import "../../ui/editing/editing.css";
import "../app.css";
import { browserFetch, clientFor } from "../clients.ts";
import { Crashed, ErrorBoundary } from "../error-boundary.tsx";
import { useFailedWrite } from "../failed-write.ts";
import { takePairingLink } from "../pairing-code.ts";
import { type Runtime, startRuntime } from "../runtime.ts";
import { words as common } from "../words.ts";
import "./console.css";
import { Header } from "./header.tsx";
import { leadClientFor } from "./lead-client.ts";
import { RefusedLine } from "./line.tsx";
import { useSession } from "./session.ts";
import { type Address, useView, type View, views } from "./view.ts";
import { words } from "./words.ts";

type Opening = { kind: "opening" } | { kind: "open"; runtime: Runtime } | { kind: "failed" };

/** The site lead's page, a tab of its own. */
export function ConsolePage() {
  const [opening, setOpening] = useState<Opening>({ kind: "opening" });
  useEffect(() => {
    document.documentElement.lang = "ja";
    document.title = `${words.name} ${words.page}`;
    startRuntime("console").then(
      (runtime) => setOpening({ kind: "open", runtime }),
      () => setOpening({ kind: "failed" }),
    );
  }, []);
  switch (opening.kind) {
    case "opening":
      return <main className="app-message">{words.opening}</main>;
    case "failed":
      return <Crashed text={common.cannotOpen} />;
    case "open":
      return (
        <ErrorBoundary>
          <DeskProvider desk={opening.runtime.desk}>
            <Frame runtime={opening.runtime} />
          </DeskProvider>
        </ErrorBoundary>
      );
    default:
      return opening satisfies never;
  }
}

/** What stands around every view, and the way in: pairing, then sign-in. */
function Frame({ runtime }: { runtime: Runtime }) {
  const settings = useDeskState((state) => state.settings);
  const client = useMemo(() => clientFor(settings, "console"), [settings]);
  const failedWrite = useFailedWrite();
  const [link] = useState(takePairingLink);
  const session = useSession();
  const refused = useDeskState(({ line }) => line.kind === "refused" && isNotPaired(line.failure));
  // A kept pairing that the agent no longer knows gives way to a fresh code; one that works is kept.
  const mustPair = settings.consolePairing === null || (refused && link !== undefined);
  return (
    <AgentProvider client={client}>
      {settings.site?.rehearsal === true && (
        <aside className="app-rehearsal console-rehearsal" aria-label={common.rehearsal}>
          <strong>{common.rehearsal}</strong> {common.rehearsalHint}
        </aside>
      )}
      {failedWrite && <Banner kind="error">{common.notRecorded}</Banner>}
      {mustPair ? (
        <main>
          <ConsolePairing fetch={browserFetch} requestOrigin={requestOrigin} link={link} />
        </main>
      ) : session.kind === "valid" ? (
        <SignedIn session={session.session} onRetry={runtime.connection.retryNow} />
      ) : (
        <main>
          <RefusedLine />
          <ConsoleSignIn expired={session.kind === "expired"} />
        </main>
      )}
    </AgentProvider>
  );
}

const isNotPaired = (failure: Failure) => failure.kind === "problem" && failure.problem.code === "not-paired";

function SignedIn({ session, onRetry }: { session: ConsoleSession; onRetry: () => void }) {
  const settings = useDeskState((state) => state.settings);
  const lead = useMemo(() => leadClientFor(settings), [settings]);
  const [address, setView] = useView();
  const { view } = address;
  useHotkeys(Object.fromEntries(views.map((one, index) => [String(index + 1), () => setView(one)])));
  if (lead === null) return null;
  return (
    <LeadAgentProvider client={lead}>
      <Header session={session} view={view} onView={setView} onRetry={onRetry} />
      <main className={`console-main console-main--${view}`}>
        <RefusedLine />
        <ViewOf address={address} onView={setView} />
      </main>
    </LeadAgentProvider>
  );
}

function ViewOf({
  address: { view, place },
  onView,
}: {
  address: Address;
  onView: (view: View, place: readonly string[]) => void;
}) {
  switch (view) {
    case "board":
      return (
        <>
          <div className="console-column">
            <Board />
          </div>
          <div className="console-column">
            <Devices />
          </div>
        </>
      );
    case "report":
      return <Report />;
    case "attention":
      return <Attention />;
    case "staff":
      return <StaffList />;
    case "procedures":
      return <Procedures place={place} onPlace={(next) => onView("procedures", next)} />;
    case "qa":
      return <QaBook place={place} onPlace={(next) => onView("qa", next)} />;
    case "practice":
      return <Practice />;
    case "organisation":
      return <Organisation />;
    default:
      return view satisfies never;
  }
}
