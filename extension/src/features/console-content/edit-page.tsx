import type { CurrentVersion, ProcedureVersion } from "@desk/shared/procedures/version";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { Waiting } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { CheckList } from "./check-list.tsx";
import { Conflict } from "./conflict.tsx";
import { EditBar } from "./edit-bar.tsx";
import { words } from "./edit-words.ts";
import { draftCheck, worldOn } from "./faults.ts";
import type { Go } from "./place.ts";
import { Preview } from "./preview.tsx";
import { StepForm } from "./step-form.tsx";
import { StepList } from "./step-list.tsx";
import { useEditor } from "./use-editor.ts";
import { words as common } from "./words.ts";
import { WorldContext } from "./world.ts";

/** The draft of a procedure: opened when the agent has told it and all that it is judged among. */
export function EditPage({ id, version, go }: { id: string; version: number; go: Go }) {
  const { procedures } = useLeadAgent();
  const versions = useLoaded(id, () => procedures.versions(id));
  const content = useLoaded("content", procedures.content);
  if (versions.value === null) return <Waiting {...versions} />;
  if (content.value === null) return <Waiting {...content} />;
  const draft = versions.value.versions.find((one) => one.version === version);
  if (draft?.state !== "draft") {
    return (
      <section className="console-card">
        <Banner kind="warning">{words.notDraft(version)}</Banner>
        <div>
          <Button onClick={() => go([id])}>{common.backToProcedure}</Button>
        </div>
      </section>
    );
  }
  return <DraftEditor draft={draft} versions={content.value.versions} go={go} />;
}

function DraftEditor({
  draft,
  versions,
  go,
}: {
  draft: ProcedureVersion;
  versions: readonly CurrentVersion[];
  go: Go;
}) {
  const today = useDeskState((state) => state.businessDate);
  const editor = useEditor(draft);
  const { content } = editor.state;
  const [chosen, setChosen] = useState<string | null>(content.procedure.steps[0]?.id ?? null);
  const world = useMemo(() => worldOn(versions, today), [versions, today]);
  const checkOf = useMemo(() => draftCheck(world), [world]);
  // The check reads all procedures: typing goes first.
  const settled = useDeferredValue(content);
  const faults = useMemo(() => checkOf(settled), [checkOf, settled]);
  const form = useRef<HTMLDivElement>(null);
  const [jumps, setJumps] = useState(0);
  useEffect(() => {
    if (jumps > 0) form.current?.querySelector("input")?.focus();
  }, [jumps]);
  const jump = (stepId: string) => {
    setChosen(stepId);
    setJumps((count) => count + 1);
    form.current?.scrollTo({ top: 0 });
  };
  const { steps } = content.procedure;
  const shown = steps.some(({ id }) => id === chosen) ? chosen : (steps[0]?.id ?? null);
  return (
    <section className="console-card console-content-editor" aria-labelledby="console-content-editor">
      <EditBar editor={editor} faults={faults} go={go} onJump={jump} />
      {editor.problem !== null && <Banner kind="error">{editor.problem}</Banner>}
      {editor.state.theirs !== null && <Conflict editor={editor} theirs={editor.state.theirs} />}
      <div className="console-content-panes">
        <StepList editor={editor} faults={faults} chosen={shown} onChoose={jump} />
        <div className="console-content-pane" ref={form}>
          {shown !== null && (
            <WorldContext value={world}>
              <StepForm key={shown} editor={editor} stepId={shown} onRemoved={() => setChosen(null)} />
            </WorldContext>
          )}
        </div>
        <div className="console-content-side">
          <CheckList content={content} faults={faults} onJump={jump} />
          {shown !== null && <Preview key={shown} content={content} stepId={shown} />}
        </div>
      </div>
    </section>
  );
}
