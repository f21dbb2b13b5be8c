import type { DayCheckAnswer } from "@desk/shared/contract/report-life";
import { useEffect, useState } from "react";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { isOvertaken } from "./stage.ts";
import { differs, fieldsOf, problemIn, type TextFields, textsOf } from "./texts.ts";

export type Texts = {
  fields: TextFields;
  set: (change: Partial<TextFields>) => void;
  dirty: boolean;
  /** Why the last save came to nothing; what was typed stays. `overtaken`: another window saved first. */
  problem: { text: string; overtaken: boolean } | null;
  /** Answers whether everything typed is saved now. */
  save: (change?: Partial<TextFields>) => Promise<boolean>;
  /** Leaves what was typed for what is saved. */
  takeTheirs: () => void;
};

/** The lead's texts of a day: kept in the fields until they are saved, whatever else the page reads anew. */
export function useTexts({ report, textsRevision }: DayCheckAnswer, reload: () => void): Texts {
  const { reports } = useLeadAgent();
  // On which revision the fields were begun: a save names it, so that no other window's text is written over.
  const [base, setBase] = useState({ texts: report.texts, textsRevision });
  const [fields, setFields] = useState(fieldsOf(report.texts));
  const [problem, setProblem] = useState<Texts["problem"]>(null);
  const dirty = differs(fields, base.texts);
  if (!dirty && base.textsRevision !== textsRevision) {
    setBase({ texts: report.texts, textsRevision });
    setFields(fieldsOf(report.texts));
  }
  useUnloadGuard(dirty);
  const save = async (change: Partial<TextFields> = {}) => {
    const wanted = { ...fields, ...change };
    setFields(wanted);
    if (!differs(wanted, base.texts)) return true;
    const refused = problemIn(wanted);
    setProblem(refused === null ? null : { text: refused, overtaken: false });
    if (refused !== null) return false;
    const saved = await reports.saveTexts(report.businessDate, textsOf(wanted), base.textsRevision);
    if (!saved.ok) {
      setProblem({ text: sentenceOf(saved), overtaken: isOvertaken(saved) });
      reload();
      return false;
    }
    setBase({ texts: saved.value.report.texts, textsRevision: saved.value.textsRevision });
    reload();
    return true;
  };
  const takeTheirs = () => {
    setBase({ texts: report.texts, textsRevision });
    setFields(fieldsOf(report.texts));
    setProblem(null);
  };
  const set = (change: Partial<TextFields>) => setFields({ ...fields, ...change });
  return { fields, set, dirty, problem, save, takeTheirs };
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
