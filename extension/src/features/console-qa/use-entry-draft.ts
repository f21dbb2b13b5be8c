import type { QaEntry } from "@desk/shared/qa/model";
import { draftEntrySchema, type QaVersion } from "@desk/shared/qa/version";
import { useEffect, useState } from "react";
import * as z from "zod/mini";
import { type LeadClient, type Result, sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
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
  useKept(key, dirty ? JSON.stringify({ revision, changeNote, content }) : null);

  /** True when the agent has what stands here. */
  const save = async (): Promise<boolean> => {
    if (!dirty) return true;
    const result = await qa.save(draft.qaId, draft.version, {
      revision,
      changeNote,
      content: tidy(content),
    });
    const now = await theirsAfter(qa, draft, result);
    if (result.ok) setSaved(result.value.version);
    if (now !== null) setTheirs(now);
    setProblem(result.ok || now !== null ? null : words.notSaved(sentenceOf(result)));
    return result.ok;
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
      setContent((theirs ?? saved).content);
      setChangeNote((theirs ?? saved).changeNote);
      setSaved(theirs ?? saved);
      setTheirs(null);
    },
    /** What stands here goes on top of theirs with the next save. */
    keepMine: () => {
      setSaved(theirs ?? saved);
      setTheirs(null);
    },
    forget: () => sessionStorage.removeItem(key),
  };
}

export type EntryDraft = ReturnType<typeof useEntryDraft>;

/** The draft as another window saved it, when that is why a save was refused. */
async function theirsAfter(
  qa: LeadClient["qa"],
  { qaId, version }: QaVersion,
  result: Result<unknown>,
): Promise<QaVersion | null> {
  if (result.ok || result.kind !== "problem" || result.problem.code !== "conflict") return null;
  const all = await qa.versions(qaId);
  const now = all.ok ? all.value.versions.find((one) => one.version === version) : undefined;
  return now?.state === "draft" ? now : null;
}

/** Keeps what is not saved beside the page; the browser asks before the page goes with it. */
function useKept(key: string, unsaved: string | null) {
  useEffect(() => {
    if (unsaved === null) return sessionStorage.removeItem(key);
    sessionStorage.setItem(key, unsaved);
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [key, unsaved]);
}
