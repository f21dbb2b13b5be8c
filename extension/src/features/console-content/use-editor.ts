import type { ProcedureContent, ProcedureVersion } from "@desk/shared/procedures/version";
import { useEffect, useReducer, useState } from "react";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { words } from "./edit-words.ts";
import { editorReducer, isDirty, openEditor } from "./editor-state.ts";
import { keepWorking, keptWorking } from "./working.ts";

/** The draft on the screen and what can be done to it. `save` and the like answer what was wrong, or null. */
export function useEditor(version: ProcedureVersion) {
  const { procedures } = useLeadAgent();
  const { procedureId, version: number } = version;
  const [state, act] = useReducer(editorReducer, version, (opened) =>
    openEditor(opened, keptWorking(sessionStorage, procedureId, number)),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const dirty = isDirty(state);
  const { content, changeNote } = state;
  const { revision } = state.saved;

  useEffect(() => {
    keepWorking(sessionStorage, procedureId, number, dirty ? { revision, content, changeNote } : null);
  }, [procedureId, number, dirty, revision, content, changeNote]);
  useLeaveGuard(dirty);

  /** True when the agent has what stands here. */
  const save = async (): Promise<boolean> => {
    if (!dirty) return true;
    setSaving(true);
    const result = await procedures.save(procedureId, number, { revision, content, changeNote });
    if (result.ok) act({ do: "saved", version: result.value.version });
    else if (result.kind === "problem" && result.problem.code === "conflict") {
      const theirs = await newest();
      if (theirs === null) setProblem(words.gone(sentenceOf(result)));
      else act({ do: "conflict", theirs });
    }
    const isKnown = !result.ok && result.kind === "problem" && result.problem.code === "conflict";
    if (!isKnown) setProblem(result.ok ? null : words.notSaved(sentenceOf(result)));
    setSaving(false);
    return result.ok;
  };
  /** The draft as the agent has it now; null when it is no draft any more. */
  const newest = async () => {
    const all = await procedures.versions(procedureId);
    const found = all.ok ? all.value.versions.find((one) => one.version === number) : undefined;
    return found?.state === "draft" ? found : null;
  };
  return {
    state,
    dirty,
    saving,
    problem,
    edit: (next: ProcedureContent) => act({ do: "edit", content: next }),
    setNote: (next: string) => act({ do: "note", changeNote: next }),
    undo: () => act({ do: "undo" }),
    takeTheirs: () => act({ do: "take-theirs" }),
    keepMine: () => act({ do: "keep-mine" }),
    save,
    /** Nothing is kept of it any more. */
    forget: () => keepWorking(sessionStorage, procedureId, number, null),
  };
}

export type Editor = ReturnType<typeof useEditor>;

/** The browser asks before the page goes with something unsaved. */
function useLeaveGuard(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [dirty]);
}
