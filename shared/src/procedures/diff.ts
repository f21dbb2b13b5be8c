import * as z from "zod/mini";
import { lineKinds } from "./lines.ts";
import { type Step, stepOf, targetSchema } from "./model.ts";
import type { ProcedureContent } from "./version.ts";
import type { Line, StepWords } from "./words.ts";

/** One line of a text, and what became of it. `when`: the predicate on which it is shown. */
export const lineChangeSchema = z.object({
  op: z.enum(["same", "added", "removed"]),
  text: z.string(),
  when: z.optional(z.string()),
});
export type LineChange = z.infer<typeof lineChangeSchema>;

const edgeEndSchema = z.nullable(z.object({ label: z.string(), to: targetSchema }));
export const stepDiffSchema = z.object({
  stepId: z.string(),
  change: z.enum(["added", "removed", "changed"]),
  /** It stands at another place among the steps. */
  moved: z.boolean(),
  /** 見出し, where there is (was) one. */
  title: z.string(),
  /** What is set differently besides words and answers, by its name in the definition, as JSON. */
  settings: z.array(
    z.object({ name: z.string(), before: z.nullable(z.string()), after: z.nullable(z.string()) }),
  ),
  /** The texts that differ, line by line. */
  texts: z.array(z.object({ kind: z.enum(["title", ...lineKinds]), lines: z.array(lineChangeSchema) })),
  /** The answers that differ in words or in where they lead. */
  answers: z.array(z.object({ answer: z.string(), before: edgeEndSchema, after: edgeEndSchema })),
});
export type StepDiff = z.infer<typeof stepDiffSchema>;

export const contentDiffSchema = z.object({
  /** The first step, when it is another one now. */
  first: z.nullable(z.object({ before: z.string(), after: z.string() })),
  steps: z.array(stepDiffSchema),
});
export type ContentDiff = z.infer<typeof contentDiffSchema>;

/**
 * What of two lists stayed, came and went, in reading order: what went stands before what came in its place.
 * Longest common subsequence; quadratic, for texts of a few dozen lines.
 */
export function diffLists<T>(before: readonly T[], after: readonly T[], key: (one: T) => string) {
  const [a, b] = [before.map(key), after.map(key)];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const ops: { op: LineChange["op"]; item: T }[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [was, is] = [before[i], after[j]];
    if (i < a.length && j < b.length && a[i] === b[j]) {
      ops.push({ op: "same", item: is as T });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      ops.push({ op: "removed", item: was as T });
      i += 1;
    } else {
      ops.push({ op: "added", item: is as T });
      j += 1;
    }
  }
  return ops;
}

const plain = (line: Line) => (typeof line === "string" ? { text: line } : line);

/** The changes from one text to another, line by line. */
export function diffLines(before: readonly Line[], after: readonly Line[]): LineChange[] {
  return diffLists(before.map(plain), after.map(plain), stable).map(({ op, item: { text, ...rest } }) => ({
    op,
    text,
    ...("when" in rest ? { when: rest.when } : {}),
  }));
}

/** What a version changes, step by step; steps that stayed as they were are left out. */
export function diffContent(before: ProcedureContent, after: ProcedureContent): ContentDiff {
  const order = diffLists(before.procedure.steps, after.procedure.steps, ({ id }) => id);
  const kept = new Set(order.flatMap(({ op, item }) => (op === "same" ? [item.id] : [])));
  const steps: StepDiff[] = [];
  for (const { op, item } of order) {
    const was = stepOf(before.procedure, item.id);
    const is = stepOf(after.procedure, item.id);
    // A step that moved is told at its new place only.
    if (op === "removed" && is !== undefined) continue;
    const found = stepDiff(
      { step: was, words: before.words[item.id] },
      { step: is, words: after.words[item.id] },
      !kept.has(item.id),
    );
    if (found !== null) steps.push(found);
  }
  const [from, to] = [before.procedure.first, after.procedure.first];
  return { first: from === to ? null : { before: from, after: to }, steps };
}

/** JSON that is the same for the same data, in whatever order its fields were written. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

type Side = { step: Step | undefined; words: StepWords | undefined };

function stepDiff(before: Side, after: Side, elsewhere: boolean): StepDiff | null {
  const change =
    before.step === undefined ? "added" : after.step === undefined ? "removed" : ("changed" as const);
  const found: StepDiff = {
    stepId: after.step?.id ?? before.step?.id ?? "",
    change,
    moved: change === "changed" && elsewhere,
    title: after.words?.title ?? before.words?.title ?? "",
    settings: settingsDiff(before.step, after.step),
    texts: textsDiff(before.words, after.words),
    answers: answersDiff(before, after),
  };
  const isSame =
    change === "changed" &&
    !found.moved &&
    found.settings.length + found.texts.length + found.answers.length === 0;
  return isSame ? null : found;
}

function settingsDiff(before: Step | undefined, after: Step | undefined): StepDiff["settings"] {
  const settings = (step: Step | undefined): Record<string, unknown> => {
    const { id: _id, options: _options, ...rest } = step ?? {};
    return rest;
  };
  const [was, is] = [settings(before), settings(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].sort().flatMap((name) => {
    const [a, b] = [was[name], is[name]].map((value) => (value === undefined ? null : stable(value)));
    return a === b ? [] : [{ name, before: a ?? null, after: b ?? null }];
  });
}

function textsDiff(before: StepWords | undefined, after: StepWords | undefined): StepDiff["texts"] {
  const linesOf = (words: StepWords | undefined, kind: StepDiff["texts"][number]["kind"]): Line[] => {
    if (words === undefined) return [];
    return kind === "title" ? [words.title] : words[kind];
  };
  return (["title", ...lineKinds] as const).flatMap((kind) => {
    const lines = diffLines(linesOf(before, kind), linesOf(after, kind));
    return lines.every(({ op }) => op === "same") ? [] : [{ kind, lines }];
  });
}

function answersDiff(before: Side, after: Side): StepDiff["answers"] {
  const end = ({ step, words }: Side, answer: string) => {
    const option = step?.options.find((one) => one.answer === answer);
    return option === undefined ? null : { label: words?.options[answer] ?? "", to: option.to };
  };
  const answers = [before, after].flatMap(({ step }) => step?.options.map(({ answer }) => answer) ?? []);
  return [...new Set(answers)].flatMap((answer) => {
    const [was, is] = [end(before, answer), end(after, answer)];
    return stable(was) === stable(is) ? [] : [{ answer, before: was, after: is }];
  });
}
