import type { ProcedureContent, ProcedureVersion } from "@desk/shared/procedures/version";
import type { StepWords } from "@desk/shared/procedures/words";

const sources = [{ fact: "P4-1", tag: "S" as const }];
const wording = (title: string, options: StepWords["options"]): StepWords => ({
  title,
  say: ["お待たせいたしました。"],
  do: [],
  check: [],
  caution: [],
  options,
});

/** Two steps of one procedure of the contract, faultless. */
export const sample: ProcedureContent = {
  procedure: {
    id: "pin-reset",
    version: 1,
    first: "hear",
    steps: [
      {
        id: "hear",
        options: [
          { answer: "yes", to: { step: "write" } },
          { answer: "no", to: { end: "cancelled" } },
        ],
        sources,
      },
      { id: "write", options: [{ answer: "done", to: { end: "completed" } }], sources },
    ],
  },
  words: {
    hear: wording("用件を伺う", { yes: "はい", no: "いいえ" }),
    write: wording("記入", { done: "記入した" }),
  },
};

export const world = new Map([[sample.procedure.id, sample]]);

export const draft: ProcedureVersion = {
  procedureId: "pin-reset",
  version: 2,
  state: "draft",
  revision: 3,
  changeNote: "",
  basedOn: 1,
  createdAt: "2026-05-14T09:00:00+09:00",
  createdBy: "lead-1",
  savedAt: "2026-05-14T09:00:00+09:00",
  savedBy: "lead-1",
  content: sample,
};
