import { useEffect, useMemo } from "react";
import { AgentProvider } from "../agent-client/index.ts";
import { useLibrary } from "../content/index.ts";
import { useDeskState } from "../outbox/index.ts";
import { Banner } from "../ui/index.ts";
import "../ui/base.css";
import "../ui/ui.css";
import "./app.css";
import { clientFor } from "./clients.ts";
import { useFailedWrite } from "./failed-write.ts";
import { Opened } from "./opened.tsx";
import type { Runtime } from "./runtime.ts";
import { ScreenView } from "./screen-view.tsx";
import { words } from "./words.ts";

/** The side panel; the same page opens as a tab of its own too. */
export function Panel() {
  const opening = (
    <>
      <h1>{words.name}</h1>
      <p>{words.opening}</p>
    </>
  );
  return (
    <Opened via="counter" title={words.name} opening={opening}>
      {(runtime) => <Frame runtime={runtime} />}
    </Opened>
  );
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
