import type { QaEntry } from "@desk/shared/qa/model";
import { draftEntrySchema, type QaVersion } from "@desk/shared/qa/version";
import { useEffect, useState } from "react";
import * as z from "zod/mini";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { words } from "./words.ts";

const keptSchema = z.object({ revision: z.int(), changeNote: z.string(), content: draftEntrySchema });
type Kept = z.infer<typeof keptSchema>;

function kept(key: string): Kept | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  const parsed = z.safeParse(keptSchema, JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

/** As it is judged and saved: lines that were only begun are no keywords. */
export function tidy(entry: QaEntry): QaEntry {
  return { ...entry, keywords: entry.keywords.map((word) => word.trim()).filter((word) => word !== "") };
}

/** The draft of an entry on the screen. What is not saved outlives a reload, and another's save. */
export function useEntryDraft(draft: QaVersion) {
  const { qa } = useLeadAgent();
  const key = `desk-qa-draft/${draft.qaId}/${draft.version}`;
  const [before] = useState(() => kept(key));
  const [saved, setSaved] = useState(draft);
  const [content, setContent] = useState<QaEntry>(before?.content ?? draft.content);
  const [changeNote, setChangeNote] = useState(before?.changeNote ?? draft.changeNote);
  const [theirs, setTheirs] = useState<QaVersion | null>(
    before !== null && before.revision !== draft.revision ? draft : null,
  );
  const [problem, setProblem] = useState<string | null>(null);
  const { revision } = saved;
  const dirty =
    changeNote !== saved.changeNote || JSON.stringify(tidy(content)) !== JSON.stringify(saved.content);
  useEffect(() => {
    if (dirty) sessionStorage.setItem(key, JSON.stringify({ revision, changeNote, content }));
    else sessionStorage.removeItem(key);
  }, [key, dirty, revision, changeNote, content]);
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [dirty]);

  /** True when the agent has what stands here. */
  const save = async (): Promise<boolean> => {
    if (!dirty) return true;
    const result = await qa.save(draft.qaId, draft.version, {
      revision,
      changeNote,
      content: tidy(content),
    });
    if (result.ok) {
      setSaved(result.value.version);
      setProblem(null);
      return true;
    }
    setProblem(words.notSaved(sentenceOf(result)));
    if (result.kind === "problem" && result.problem.code === "conflict") {
      const all = await qa.versions(draft.qaId);
      const now = all.ok ? all.value.versions.find(({ version }) => version === draft.version) : undefined;
      if (now?.state === "draft") {
        setTheirs(now);
        setProblem(null);
      }
    }
    return false;
  };
  return {
    saved,
    content,
    changeNote,
    theirs,
    problem,
    dirty,
    change: (part: Partial<QaEntry>) => setContent((last) => ({ ...last, ...part })),
    setContent,
    setChangeNote,
    save,
    takeTheirs: () => {
      if (theirs === null) return;
      setSaved(theirs);
      setContent(theirs.content);
      setChangeNote(theirs.changeNote);
      setTheirs(null);
    },
    /** What stands here goes on top of theirs with the next save. */
    keepMine: () => {
      if (theirs !== null) setSaved(theirs);
      setTheirs(null);
    },
    forget: () => sessionStorage.removeItem(key),
  };
}

export type EntryDraft = ReturnType<typeof useEntryDraft>;
