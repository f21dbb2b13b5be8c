import type { ContentFault } from "@desk/shared/contract";
import type { ProcedureContent } from "@desk/shared/procedures/version";
import type { ProcedureVersionsAnswer } from "@desk/shared/procedures/version-requests";
import { expect, test } from "vitest";
import { contentDesk, guidanceDraft } from "./content.testing.ts";

const guidance = "/api/procedures/guidance";

type Spoil = (content: ProcedureContent) => string | null;
/** The first step, which every other fault of this table is put into. */
const firstOf = ({ procedure }: ProcedureContent) => {
  const step = procedure.steps.find(({ id }) => id === procedure.first);
  const option = step?.options[0];
  if (step === undefined || option === undefined) throw new Error("guidance has no first step");
  return { step, option };
};
const faulty: [code: string, spoil: Spoil][] = [
  [
    "schema",
    (all) => {
      const { step, option } = firstOf(all);
      option.to = { step: "" };
      return step.id;
    },
  ],
  [
    "dead-end",
    (all) => {
      const { step } = firstOf(all);
      step.options = [];
      return step.id;
    },
  ],
  [
    "unknown-step",
    (all) => {
      const { step, option } = firstOf(all);
      option.to = { step: "nowhere" };
      return step.id;
    },
  ],
  [
    "unknown-step",
    (all) => {
      all.procedure.first = "";
      return null;
    },
  ],
  [
    "missing-words",
    (all) => {
      const { step } = firstOf(all);
      delete (all.words as Record<string, unknown>)[step.id];
      return step.id;
    },
  ],
  [
    "no-exit",
    (all) => {
      const { step } = firstOf(all);
      for (const one of step.options) one.to = { step: step.id };
      return step.id;
    },
  ],
  [
    "no-source",
    (all) => {
      const { step } = firstOf(all);
      step.sources = [];
      return step.id;
    },
  ],
  [
    "unknown-predicate",
    (all) => {
      const { step, option } = firstOf(all);
      option.to = { choose: [{ when: "no-such", to: option.to }], otherwise: option.to };
      return step.id;
    },
  ],
  [
    "unknown-procedure",
    (all) => {
      const { step, option } = firstOf(all);
      option.to = { switch: "no-such" };
      return step.id;
    },
  ],
  [
    "duplicate-answer",
    (all) => {
      const { step, option } = firstOf(all);
      step.options.push(option);
      return step.id;
    },
  ],
  [
    "missing-label",
    (all) => {
      const { step, option } = firstOf(all);
      const own = all.words[step.id];
      if (own) delete own.options[option.answer];
      return step.id;
    },
  ],
  [
    "words-too-long",
    (all) => {
      const { step } = firstOf(all);
      const own = all.words[step.id];
      if (own) own.say = ["長".repeat(200)];
      return step.id;
    },
  ],
];

test.each(faulty)(
  "a draft with %s is kept, but not handed in: the message names the step",
  async (code, spoil) => {
    await using desk = contentDesk();
    let stepId: string | null = null;
    const { path, saved } = await guidanceDraft(desk, (content) => {
      stepId = spoil(content);
    });
    expect(saved.status).toBe(200);
    expect(saved.body.faults).toContainEqual(expect.objectContaining({ code, stepId }));
    const refused = await desk.ask<{ code: string; detail: string; faults: ContentFault[] }>(
      "POST",
      `${path}/submit`,
    );
    expect([refused.status, refused.body.code]).toEqual([422, "faulty-content"]);
    expect(refused.body.faults).toEqual(saved.body.faults);
    expect(refused.body.detail).toContain(stepId === null ? "手順書「guidance」" : `手順「guidance.`);
    const { versions } = (await desk.ask<ProcedureVersionsAnswer>("GET", `${guidance}/versions`)).body;
    expect(versions.at(-1)?.state).toBe("draft");
  },
);
