import { useCallback, useMemo, useState } from "react";
import { AgentProvider, LeadAgentProvider, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { requestOrigin } from "../../chrome/permissions.ts";
import { Wall } from "../../features/console-board/index.tsx";
import { WallNotices } from "../../features/console-notices/index.tsx";
import { Setup } from "../../features/console-setup/index.tsx";
import { ConsolePairing, ConsoleSignIn } from "../../features/console-sign-in/index.ts";
import { type ConsoleSession, useDesk, useDeskState } from "../../outbox/index.ts";
import { Banner } from "../../ui/index.ts";
import "../../ui/base.css";
import "../../ui/ui.css";
import "../../ui/editing/editing.css";
import "../app.css";
import { browserFetch, clientFor, forgetSession } from "../clients.ts";
import { useFailedWrite } from "../failed-write.ts";
import { isUnknownHere } from "../not-paired.ts";
import { Opened } from "../opened.tsx";
import { takePairingLink } from "../pairing-code.ts";
import type { Runtime } from "../runtime.ts";
import { words as common } from "../words.ts";
import "./console.css";
import { Header } from "./header.tsx";
import { leadClientFor } from "./lead-client.ts";
import { RefusedLine } from "./line.tsx";
import { pages } from "./pages.tsx";
import { useSession } from "./session.ts";
import { Sidebar } from "./sidebar.tsx";
import { useTellNotices } from "./use-tell-notices.ts";
import { useIsWall, useTopOfPage, useView } from "./view.ts";
import { words } from "./words.ts";

/** The site lead's page, a tab of its own. */
export function ConsolePage() {
  return (
    <Opened via="console" title={`${words.name} ${words.page}`} opening={words.opening}>
      {(runtime) => <Frame runtime={runtime} />}
    </Opened>
  );
}

/** What stands around every view, and the way in: pairing, then sign-in. */
function Frame({ runtime }: { runtime: Runtime }) {
  const settings = useDeskState((state) => state.settings);
  const desk = useDesk();
  const onSessionEnd = useCallback((ended: string) => forgetSession(desk, ended), [desk]);
  const client = useMemo(() => clientFor(settings, "console", onSessionEnd), [settings, onSessionEnd]);
  const failedWrite = useFailedWrite();
  useTellNotices();
  const [link] = useState(takePairingLink);
  const session = useSession();
  const lead = useMemo(() => leadClientFor(settings, onSessionEnd), [settings, onSessionEnd]);
  const isWall = useIsWall();
  const refused = useDeskState(({ line }) => isUnknownHere(line));
  // A kept pairing that the agent no longer knows gives way to a fresh code; one that works is kept.
  const mustPair = settings.consolePairing === null || (refused && link !== undefined);
  if (isWall && !mustPair && lead !== null)
    return (
      <LeadAgentProvider client={lead}>
        <Wall notices={(atMost) => <WallNotices atMost={atMost} />} />
      </LeadAgentProvider>
    );
  return (
    <AgentProvider client={client}>
      {settings.site?.rehearsal === true && (
        <aside className="app-rehearsal console-rehearsal" aria-label={common.rehearsal}>
          <strong>{common.rehearsal}</strong> {common.rehearsalHint}
        </aside>
      )}
      {failedWrite && <Banner kind="error">{common.notRecorded}</Banner>}
      {mustPair || lead === null ? (
        <main>
          <ConsolePairing fetch={browserFetch} requestOrigin={requestOrigin} link={link} />
        </main>
      ) : session.kind === "valid" ? (
        <LeadAgentProvider client={lead}>
          <Pages session={session.session} onRetry={runtime.connection.retryNow} />
        </LeadAgentProvider>
      ) : (
        <main>
          <RefusedLine />
          <ConsoleSignIn expired={session.kind === "expired"} />
        </main>
      )}
    </AgentProvider>
  );
}

/** The views, after the first-run setup of a fresh site. */
function Pages({ session, onRetry }: { session: ConsoleSession; onRetry: () => void }) {
  const { admin } = useLeadAgent();
  const setup = useLoaded("setup", admin.setup);
  const [isSetUp, setSetUp] = useState(false);
  const [address, setView] = useView();
  useTopOfPage(address);
  const { view, place } = address;
  if (setup.value?.pending === true && !isSetUp) return <Setup onClose={() => setSetUp(true)} />;
  const Page = pages[view];
  return (
    <div className="console">
      <Header session={session} onRetry={onRetry} />
      <Sidebar view={view} onView={setView} />
      <main className={`console-main console-main--${view}`}>
        <RefusedLine />
        <Page place={place} onPlace={(next) => setView(view, next)} />
      </main>
    </div>
  );
}
