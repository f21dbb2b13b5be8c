import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathEntrySchema } from "../contract/index.ts";
import { type Answer, maxAnswers, pathOf, position, progress } from "./engine.ts";
import type { Procedures, Step } from "./model.ts";
import { predicates } from "./policy.ts";
import { procedures as real } from "./scripts.ts";

const sources: Step["sources"] = [{ fact: "U1", tag: "P" }];
const small: Procedures = {
  outer: {
    id: "outer",
    version: 1,
    first: "one",
    steps: [
      {
        id: "one",
        sources,
        options: [
          { answer: "on", to: { step: "two" } },
          { answer: "help", to: { call: "inner", at: "deep", back: { step: "two" } } },
          { answer: "other", to: { switch: "inner" } },
          { answer: "other-deep", to: { switch: "inner", at: "deep" } },
          { answer: "unwritten", to: { switch: "certificate-issue" } },
          { answer: "nowhere", to: { step: "gone" } },
          { answer: "circle", to: { call: "outer", back: { end: "completed" } } },
        ],
      },
      {
        id: "two",
        phase: "review",
        sources,
        options: [
          { answer: "back", to: { step: "one" } },
          {
            answer: "by-policy",
            to: { choose: [{ when: "helped", to: { end: "informed" } }], otherwise: { end: "completed" } },
          },
          {
            answer: "no-policy",
            to: {
              choose: [{ when: "unheard-of", to: { end: "informed" } }],
              otherwise: { end: "completed" },
            },
          },
        ],
      },
    ],
  },
  inner: {
    id: "inner",
    version: 1,
    first: "shallow",
    steps: [
      { id: "shallow", sources, options: [{ answer: "on", to: { step: "deep" } }] },
      {
        id: "deep",
        sources,
        options: [
          { answer: "done", to: { end: "completed" } },
          { answer: "lack", to: { end: "documents-missing" } },
        ],
      },
    ],
  },
};
const policy = { helped: predicates["after-pin-reset"] ?? (() => false), ...predicates };

function at(...given: string[]) {
  const answers = given.map((entry) => {
    const [stepId = "", answer = ""] = entry.split("=");
    return { stepId, answer };
  });
  return position(small, "outer", answers, policy);
}

describe("position", () => {
  it("starts at the first step, in 対応中", () => {
    expect(at()).toMatchObject({ kind: "step", stepId: "one", phase: "serving", procedureId: "outer" });
  });

  it("follows an answer and takes the step's phase", () => {
    expect(at("one=on")).toMatchObject({ kind: "step", stepId: "two", phase: "review" });
    expect(at("one=on", "two=back")).toMatchObject({ stepId: "one", phase: "serving" });
  });

  it("runs a called script under its own name and comes back when it is completed", () => {
    expect(at("one=help")).toMatchObject({ stepId: "inner.deep", scriptId: "inner", procedureId: "outer" });
    expect(at("one=help", "inner.deep=done")).toMatchObject({ stepId: "two", scriptId: "outer" });
  });

  it("ends the whole case when a called script ends otherwise", () => {
    expect(at("one=help", "inner.deep=lack")).toMatchObject({ kind: "end", outcome: "documents-missing" });
  });

  it("goes on as another procedure after a switch, whose steps keep apart from the earlier ones", () => {
    expect(at("one=other")).toMatchObject({ kind: "step", procedureId: "inner", stepId: "inner.shallow" });
    expect(at("one=other", "inner.shallow=on", "inner.deep=done")).toMatchObject({
      kind: "end",
      procedureId: "inner",
      outcome: "completed",
    });
    expect(at("one=other-deep")).toMatchObject({ procedureId: "inner", stepId: "inner.deep" });
    expect(at("one=unwritten")).toMatchObject({ kind: "unscripted", procedureId: "certificate-issue" });
  });

  it("lets policy choose by the answers given", () => {
    const usual = position(
      small,
      "outer",
      [
        { stepId: "one", answer: "on" },
        { stepId: "two", answer: "by-policy" },
      ],
      { ...policy, helped: (facts) => facts.hasRun("inner") },
    );
    expect(usual).toMatchObject({ kind: "end", outcome: "completed" });
    const helped = position(
      small,
      "outer",
      [
        { stepId: "one", answer: "help" },
        { stepId: "inner.deep", answer: "done" },
        { stepId: "two", answer: "by-policy" },
      ],
      { ...policy, helped: (facts) => facts.hasRun("inner") },
    );
    expect(helped).toMatchObject({ kind: "end", outcome: "informed" });
  });

  it.each([
    [["two=back"], "answer-elsewhere", 0],
    [["one=on", "two=by-policy", "two=back"], "answer-elsewhere", 2],
    [["one=never"], "unknown-answer", 0],
    [["one=nowhere"], "unknown-step", 1],
    [["one=on", "two=no-policy"], "unknown-predicate", 1],
    [
      ["one=circle", "outer.one=circle", "outer.outer.one=circle", "outer.outer.outer.one=circle"],
      "too-deep",
      3,
    ],
  ])("refuses %j as %s", (given, reason, index) => {
    expect(at(...given)).toMatchObject({ kind: "refused", reason, at: index });
  });

  it("refuses more answers than the wire carries", () => {
    const circle = Array.from({ length: maxAnswers + 1 }, (_, index) =>
      index % 2 === 0 ? "one=on" : "two=back",
    );
    expect(at(...circle.slice(0, maxAnswers)).kind).toBe("step");
    expect(at(...circle)).toMatchObject({ kind: "refused", reason: "too-long" });
  });

  it("knows a procedure without a script", () => {
    expect(position(real, "not-written-yet", [])).toMatchObject({ kind: "unscripted" });
  });
});

/** A run through a real script: at each step the drawn number picks an answer. */
function run(procedureId: string, draws: readonly number[]): Answer[] {
  const answers: Answer[] = [];
  for (const draw of draws) {
    const here = position(real, procedureId, answers);
    if (here.kind !== "step") break;
    const option = here.step.options[draw % here.step.options.length];
    if (option) answers.push({ stepId: here.stepId, answer: option.answer });
  }
  return answers;
}
const anyScript = fc.constantFrom(...Object.keys(real));
const anyDraws = fc.array(fc.nat(20), { maxLength: 60 });
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("any run of answers", () => {
  it("stands at one place, however often it is folded", () => {
    fc.assert(
      fc.property(anyScript, anyDraws, (id, draws) => {
        const answers = run(id, draws);
        expect(plain(position(real, id, answers))).toEqual(plain(position(real, id, [...answers])));
      }),
    );
  });

  it("is where it was when an answer is given and taken back", () => {
    fc.assert(
      fc.property(anyScript, anyDraws, fc.nat(8), (id, draws, pick) => {
        const answers = run(id, draws);
        const before = position(real, id, answers);
        if (before.kind !== "step") return;
        const option = before.step.options[pick % before.step.options.length];
        const after = [...answers, { stepId: before.stepId, answer: option?.answer ?? "" }];
        expect(position(real, id, after).kind).not.toBe("refused");
        expect(plain(position(real, id, after.slice(0, -1)))).toEqual(plain(before));
      }),
    );
  });

  it("gives a path that the wire takes, the open step last", () => {
    fc.assert(
      fc.property(anyScript, anyDraws, (id, draws) => {
        const here = position(real, id, run(id, draws));
        const path = pathOf(here);
        for (const entry of path) expect(pathEntrySchema.safeParse(entry).success).toBe(true);
        if (here.kind === "step") expect(path.at(-1)).toEqual({ stepId: here.stepId });
      }),
    );
  });

  it("is somewhere on the progress line, and at its end when the case ends", () => {
    fc.assert(
      fc.property(anyScript, anyDraws, (id, draws) => {
        const answers = run(id, draws);
        const { done, total } = progress(real, id, answers);
        expect(done).toBe(answers.length);
        expect(total > done).toBe(position(real, id, answers).kind === "step");
      }),
    );
  });
});
