import { useEffect, useState } from "react";
import { differs, type Fields, problemIn } from "./text-fields.ts";

/** What is saved, and its number: a save names the one that the fields were begun on. */
export type SavedTexts<K extends string> = { readonly fields: Fields<K>; readonly revision: number };

type SaveResult<K extends string> =
  | { ok: true; saved: SavedTexts<K> }
  /** `overtaken`: another window saved first. */
  | { ok: false; text: string; overtaken: boolean };

export type TextFields<K extends string> = {
  fields: Fields<K>;
  /** As they stand in the agent. */
  saved: Fields<K>;
  set: (change: Partial<Record<K, string>>) => void;
  dirty: boolean;
  /** Why the last save came to nothing; what was typed stays. */
  problem: { text: string; overtaken: boolean } | null;
  /** Answers whether everything typed is saved now. */
  save: (change?: Partial<Record<K, string>>) => Promise<boolean>;
  /** Leaves what was typed for what is saved. */
  takeTheirs: () => void;
};

/** Texts that stay in their fields until they are saved, whatever else the page reads anew meanwhile. */
export function useTextFields<K extends string>({
  saved,
  maxLength,
  save: send,
  reload,
}: {
  saved: SavedTexts<K>;
  /** Characters of each. */
  maxLength: number;
  save: (fields: Fields<K>, revision: number) => Promise<SaveResult<K>>;
  /** Reads anew what stands in the agent. */
  reload: () => void;
}): TextFields<K> {
  const [base, setBase] = useState(saved);
  const [fields, setFields] = useState(saved.fields);
  const [problem, setProblem] = useState<TextFields<K>["problem"]>(null);
  const dirty = differs(fields, base.fields);
  const begin = (from: SavedTexts<K>) => {
    setBase(from);
    setFields(from.fields);
  };
  // Never backwards: an answer that was under way while something was saved.
  if (!dirty && base.revision < saved.revision) begin(saved);
  useUnloadGuard(dirty);
  const save: TextFields<K>["save"] = async (change = {}) => {
    const wanted = { ...fields, ...change };
    setFields(wanted);
    if (!differs(wanted, base.fields)) return true;
    const refused = problemIn(wanted, maxLength);
    if (refused !== null) {
      setProblem({ text: refused, overtaken: false });
      return false;
    }
    const result = await send(wanted, base.revision);
    setProblem(result.ok ? null : result);
    if (result.ok) begin(result.saved);
    reload();
    return result.ok;
  };
  const takeTheirs = () => {
    begin(saved);
    setProblem(null);
  };
  return {
    fields,
    saved: saved.fields,
    set: (change) => setFields({ ...fields, ...change }),
    dirty,
    problem,
    save,
    takeTheirs,
  };
}

/** The browser asks before it leaves unsaved text behind. */
function useUnloadGuard(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [dirty]);
}
