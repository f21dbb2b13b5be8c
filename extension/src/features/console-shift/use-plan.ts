import { type ShiftMonthAnswer, type ShiftPlan, shiftPlanSchema } from "@desk/shared/contract";
import { useEffect, useState } from "react";
import * as z from "zod/mini";
import { isOvertaken, sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { entriesOf, sameTable, type Table, tableOf, type Write, written } from "./table.ts";

/** What is edited: the cells, and the signs and numbers of the month. */
export type Working = Pick<ShiftPlan, "codes" | "required"> & { readonly table: Table };

export type PlanEditor = {
  /** As the agent has it, with absences and training. */
  answer: ShiftMonthAnswer;
  working: Working;
  dirty: boolean;
  /** Changes came back from before a reload. */
  restored: boolean;
  saving: boolean;
  problem: { text: string; overtaken: boolean } | null;
  write: (writes: readonly Write[]) => void;
  change: (change: Partial<Working>) => void;
  /** Undefined when there is nothing to take back. */
  undo: (() => void) | undefined;
  save: () => Promise<void>;
  /** Leaves the changes for what is saved. */
  forget: () => void;
  /** An absence or a training was saved meanwhile: the plan being edited stays. */
  take: (answer: ShiftMonthAnswer) => void;
};

const undoSteps = 100;
const keptSchema = z.object({ revision: z.int(), plan: shiftPlanSchema });

const workingOf = ({ plan: { codes, required, entries } }: Pick<ShiftMonthAnswer, "plan">): Working => ({
  codes,
  required,
  table: tableOf(entries),
});
const same = (a: Working, b: Working) =>
  sameTable(a.table, b.table) &&
  JSON.stringify([a.codes, a.required]) === JSON.stringify([b.codes, b.required]);

/** The month's table while it is edited; what is not saved outlives a reload of the page. */
export function usePlan(read: ShiftMonthAnswer): PlanEditor {
  const { shifts } = useLeadAgent();
  const key = `desk-shift/${read.month}`;
  const [kept] = useState(() => keptIn(key, read.revision));
  const [answer, setAnswer] = useState(read);
  const [past, setPast] = useState<readonly Working[]>([]);
  const [working, setWorking] = useState<Working>(() => kept ?? workingOf(read));
  const [restored, setRestored] = useState(kept !== null);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<PlanEditor["problem"]>(null);
  const dirty = !same(working, workingOf(answer));
  useEffect(() => {
    if (!dirty) return sessionStorage.removeItem(key);
    const { table, ...rest } = working;
    const plan = { ...rest, entries: entriesOf(table) };
    sessionStorage.setItem(key, JSON.stringify({ revision: answer.revision, plan }));
  }, [key, dirty, working, answer.revision]);
  const change = (next: Partial<Working>) => {
    setPast([...past.slice(-undoSteps), working]);
    setWorking({ ...working, ...next });
  };
  const begin = (from: ShiftMonthAnswer) => {
    setAnswer(from);
    setWorking(workingOf(from));
    setPast([]);
    setProblem(null);
    setRestored(false);
  };
  const before = past.at(-1);
  const undo = () => {
    if (before === undefined) return;
    setWorking(before);
    setPast(past.slice(0, -1));
  };
  const save = async () => {
    const { table, ...rest } = working;
    setSaving(true);
    const result = await shifts.savePlan(read.month, { ...rest, entries: entriesOf(table) }, answer.revision);
    setSaving(false);
    if (result.ok) begin(result.value);
    else setProblem({ text: sentenceOf(result), overtaken: isOvertaken(result) });
  };
  return {
    answer,
    working,
    dirty,
    restored: restored && dirty,
    saving,
    problem,
    write: (writes) => change({ table: written(working.table, writes) }),
    change,
    undo: before === undefined ? undefined : undo,
    save,
    forget: () => begin(answer),
    take: ({ absences, trainings }) => setAnswer({ ...answer, absences, trainings }),
  };
}

/** What a reload left behind; nothing when the table has been saved by somebody since. */
function keptIn(key: string, revision: number): Working | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  const parsed = z.safeParse(keptSchema, JSON.parse(text));
  return parsed.success && parsed.data.revision === revision ? workingOf(parsed.data) : null;
}
