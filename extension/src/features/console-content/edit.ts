import type { Option, Step, Target } from "@desk/shared/procedures/model";
import type { ProcedureContent } from "@desk/shared/procedures/version";
import type { StepWords } from "@desk/shared/procedures/words";
import { moveBy, removeAt } from "../../ui/editing/index.ts";

// A draft is edited as a value: each of these answers a new content, so that every change can be taken back.

export const emptyWords: StepWords = { title: "", say: [], do: [], check: [], caution: [], options: {} };

/** The first id of this stem that is free. Ids are never shown; figures by step lean on them, so they never change. */
function freeId(stem: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const id = `${stem}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

const withSteps = (content: ProcedureContent, steps: Step[]): ProcedureContent => ({
  ...content,
  procedure: { ...content.procedure, steps },
});

/** The step, changed by `change`. */
export function changeStep(
  content: ProcedureContent,
  stepId: string,
  change: (step: Step) => Step,
): ProcedureContent {
  return withSteps(
    content,
    content.procedure.steps.map((step) => (step.id === stepId ? change(step) : step)),
  );
}

export function changeWords(
  content: ProcedureContent,
  stepId: string,
  change: Partial<StepWords>,
): ProcedureContent {
  const own = content.words[stepId] ?? emptyWords;
  return { ...content, words: { ...content.words, [stepId]: { ...own, ...change } } };
}

/** Sets one flag of a step; undefined takes it away. */
export function setFlag<Key extends keyof Step>(
  content: ProcedureContent,
  stepId: string,
  key: Key,
  value: Step[Key] | undefined,
): ProcedureContent {
  return changeStep(content, stepId, (step) => {
    const { [key]: _gone, ...rest } = step;
    return (value === undefined ? rest : { ...rest, [key]: value }) as Step;
  });
}

/** A new step behind this one, with one answer that leads nowhere yet. `id` = that of the new step. */
export function addStep(
  content: ProcedureContent,
  afterId: string | null,
): { content: ProcedureContent; id: string } {
  const { steps, first } = content.procedure;
  const id = freeId("step", [...steps.map((step) => step.id), ...Object.keys(content.words)]);
  const step: Step = { id, options: [{ answer: "next", to: { step: "" } }], sources: [] };
  const at = steps.findIndex((one) => one.id === afterId) + 1 || steps.length;
  const grown = withSteps(content, [...steps.slice(0, at), step, ...steps.slice(at)]);
  return {
    id,
    content: {
      procedure: { ...grown.procedure, first: first === "" ? id : first },
      words: { ...grown.words, [id]: { ...emptyWords, options: { next: "次へ" } } },
    },
  };
}

/** Takes a step and its words away; answers that led to it lead nowhere, and the check says which. */
export function removeStep(content: ProcedureContent, stepId: string): ProcedureContent {
  const { [stepId]: _gone, ...words } = content.words;
  const steps = content.procedure.steps.filter(({ id }) => id !== stepId);
  return { procedure: { ...content.procedure, steps }, words };
}

/** Steps are shown and printed in their order; where an answer leads does not depend on it. */
export function moveStep(content: ProcedureContent, stepId: string, by: number): ProcedureContent {
  const { steps } = content.procedure;
  const index = steps.findIndex(({ id }) => id === stepId);
  return index < 0 ? content : withSteps(content, moveBy(steps, index, by));
}

export function setFirst(content: ProcedureContent, first: string): ProcedureContent {
  return { ...content, procedure: { ...content.procedure, first } };
}

const changeOptions = (
  content: ProcedureContent,
  stepId: string,
  change: (options: Option[]) => Option[],
): ProcedureContent => changeStep(content, stepId, (step) => ({ ...step, options: change(step.options) }));

export function addOption(content: ProcedureContent, stepId: string): ProcedureContent {
  const step = content.procedure.steps.find(({ id }) => id === stepId);
  const labels = content.words[stepId]?.options ?? {};
  const taken = [...(step?.options ?? []).map(({ answer }) => answer), ...Object.keys(labels)];
  const answer = freeId("answer", taken);
  const grown = changeOptions(content, stepId, (options) => [...options, { answer, to: { step: "" } }]);
  return changeWords(grown, stepId, { options: { ...labels, [answer]: "" } });
}

export function removeOption(content: ProcedureContent, stepId: string, index: number): ProcedureContent {
  const answer = content.procedure.steps.find(({ id }) => id === stepId)?.options[index]?.answer ?? "";
  const { [answer]: _gone, ...options } = content.words[stepId]?.options ?? {};
  return changeWords(
    changeOptions(content, stepId, (all) => removeAt(all, index)),
    stepId,
    { options },
  );
}

/** The first answer is the usual one: Enter chooses it. */
export function moveOption(
  content: ProcedureContent,
  stepId: string,
  index: number,
  by: number,
): ProcedureContent {
  return changeOptions(content, stepId, (options) => moveBy(options, index, by));
}

export function setTarget(
  content: ProcedureContent,
  stepId: string,
  answer: string,
  to: Target,
): ProcedureContent {
  return changeOptions(content, stepId, (options) =>
    options.map((option) => (option.answer === answer ? { ...option, to } : option)),
  );
}

export function setLabel(
  content: ProcedureContent,
  stepId: string,
  answer: string,
  label: string,
): ProcedureContent {
  const labels = content.words[stepId]?.options ?? {};
  return changeWords(content, stepId, { options: { ...labels, [answer]: label } });
}
