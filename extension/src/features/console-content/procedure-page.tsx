import type { ProcedureContent } from "@desk/shared/procedures/version";
import { useState } from "react";
import { sentenceOf, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { DecisionDialog, download, VersionMark, Waiting } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { History } from "./history.tsx";
import { procedureTitle } from "./names.ts";
import type { Go } from "./place.ts";
import { ReadSteps } from "./read-steps.tsx";
import { type Entry, entriesOf, inForceOf } from "./versions.ts";
import { words } from "./words.ts";

/** One procedure: a version to read (the one in force, unless another is asked for) and all its versions. */
export function ProcedurePage({ id, shown, go }: { id: string; shown: number | null; go: Go }) {
  const { procedures } = useLeadAgent();
  const today = useDeskState((state) => state.businessDate);
  const versions = useLoaded(id, () => procedures.versions(id));
  const [problem, setProblem] = useState<string | null>(null);
  const [deciding, setDeciding] = useState<Entry | null>(null);
  const title = procedureTitle(id);
  if (versions.value === null) return <Waiting {...versions} />;
  const entries = entriesOf(versions.value);
  const inForce = inForceOf(entries, today);
  const entry = entries.find(({ version }) => version === shown) ?? inForce ?? entries.at(-1);
  const open = entries.find(({ state }) => state === "draft" || state === "submitted");
  const begin = async (from?: number) => {
    const result = await procedures.draft(id, from);
    if (!result.ok) return setProblem(sentenceOf(result));
    go([id, "edit", String(result.value.version.version)]);
  };
  const submitSeed = async (version: number) => {
    const result = await procedures.submit(id, version);
    setProblem(result.ok ? null : sentenceOf(result));
    versions.reload();
  };
  const exportFile = async (version: number) => {
    const file = await procedures.exportFile(id, version);
    if (!file.ok) return setProblem(sentenceOf(file));
    download(file.value, `${id}-v${version}.json`);
  };
  return (
    <>
      <section className="console-card" aria-labelledby="console-content-procedure">
        <header className="console-content-head">
          <Title title={title} entry={entry} isInForce={entry === inForce} />
          {open?.state === "draft" ? (
            <Button kind="primary" onClick={() => go([id, "edit", String(open.version)])}>
              {words.goOn}
            </Button>
          ) : (
            open === undefined && (
              <Button kind="primary" onClick={() => void begin(entry?.version)}>
                {entry === undefined ? words.newDraft : words.newDraftFrom(entry.version)}
              </Button>
            )
          )}
          {entry?.state === "seed" && open === undefined && (
            <Button onClick={() => void submitSeed(entry.version)}>{words.submit}</Button>
          )}
          {open?.state === "submitted" && (
            <Button kind="primary" onClick={() => setDeciding(open)}>
              {words.decide}
            </Button>
          )}
          {entry !== undefined && (
            <Button onClick={() => void exportFile(entry.version)}>{words.exportFile}</Button>
          )}
          <Button kind="quiet" onClick={() => go([])}>
            {words.backToList}
          </Button>
        </header>
        {problem !== null && <Banner kind="error">{problem}</Banner>}
        <History id={id} entries={entries} inForce={inForce} shown={entry} go={go} />
      </section>
      {entry !== undefined && <Steps content={entry.content} />}
      {deciding !== null && (
        <DecisionDialog
          title={words.decide}
          today={today}
          onClose={() => setDeciding(null)}
          record={async (decision) => {
            const result = await procedures.decide(id, deciding.version, decision);
            if (!result.ok) return sentenceOf(result);
            setDeciding(null);
            versions.reload();
            go([id], words.recorded(title, deciding.version, decision.kind));
            return null;
          }}
        >
          <p>{words.decideAbout(title, deciding.version)}</p>
        </DecisionDialog>
      )}
    </>
  );
}

function Steps({ content }: { content: ProcedureContent }) {
  return (
    <section className="console-card" aria-labelledby="console-content-read">
      <h2 id="console-content-read">{words.steps}</h2>
      <ReadSteps content={content} />
    </section>
  );
}

function Title({ title, entry, isInForce }: { title: string; entry: Entry | undefined; isInForce: boolean }) {
  return (
    <h2 id="console-content-procedure">
      {title}
      {entry !== undefined && (
        <>
          <span className="console-content-version">{words.version(entry.version)}</span>
          <VersionMark state={entry.state} />
          {isInForce && <span className="console-content-now">{words.inForceNow}</span>}
        </>
      )}
    </h2>
  );
}
