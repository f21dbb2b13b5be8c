import { useEffect, useMemo, useState } from "react";
import { AgentProvider } from "../agent-client/index.ts";
import { useLibrary } from "../content/index.ts";
import { DeskProvider, useDeskState } from "../outbox/index.ts";
import { Banner } from "../ui/index.ts";
import "../ui/base.css";
import "../ui/ui.css";
import "./app.css";
import { clientFor } from "./clients.ts";
import { Crashed, ErrorBoundary } from "./error-boundary.tsx";
import { useFailedWrite } from "./failed-write.ts";
import { type Runtime, startRuntime } from "./runtime.ts";
import { ScreenView } from "./screen-view.tsx";
import { words } from "./words.ts";

type Opening = { kind: "opening" } | { kind: "open"; runtime: Runtime } | { kind: "failed" };

/** The side panel; the same page opens as a tab of its own too. */
export function Panel() {
  const [opening, setOpening] = useState<Opening>({ kind: "opening" });
  useEffect(() => {
    document.documentElement.lang = "ja";
    document.title = words.name;
    startRuntime("counter").then(
      (runtime) => setOpening({ kind: "open", runtime }),
      () => setOpening({ kind: "failed" }),
    );
  }, []);
  switch (opening.kind) {
    case "opening":
      return (
        <main className="app-message">
          <h1>{words.name}</h1>
          <p>{words.opening}</p>
        </main>
      );
    case "failed":
      return <Crashed text={words.cannotOpen} />;
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

/** What stands around every screen. */
function Frame({ runtime }: { runtime: Runtime }) {
  const settings = useDeskState((state) => state.settings);
  const preApproval = useLibrary((library) => library.preApproval);
  const failedWrite = useFailedWrite();
  const { textSize } = settings;
  const client = useMemo(() => clientFor(settings, "counter"), [settings]);
  useEffect(() => {
    document.documentElement.dataset.textSize = textSize;
  }, [textSize]);
  return (
    <AgentProvider client={client}>
      <div className="app">
        <div className="app-marks">
          {settings.site?.rehearsal === true && (
            <aside className="app-rehearsal" aria-label={words.rehearsal}>
              <strong>{words.rehearsal}</strong> {words.rehearsalHint}
            </aside>
          )}
          {preApproval && (
            <aside className="app-pre-approval" aria-label={words.preApproval}>
              <strong>{words.preApproval}</strong> <span>{words.preApprovalHint}</span>
            </aside>
          )}
        </div>
        {failedWrite && <Banner kind="error">{words.notRecorded}</Banner>}
        <ScreenView connection={runtime.connection} />
      </div>
    </AgentProvider>
  );
}
