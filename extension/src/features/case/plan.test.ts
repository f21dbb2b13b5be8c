import { eventSchema } from "@desk/shared/contract";
import { type CaseState, foldCase } from "@desk/shared/figures/case";
import type { Answer } from "@desk/shared/procedures/engine";
import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { loadSeed } from "../../content/index.ts";
import { placeOf, procedureOf, withAnswer } from "./place.ts";
import { move, parked, switched, toPhase } from "./plan.ts";

beforeAll(loadSeed);

const stamp = () => ({
  id: v7(),
  at: "2026-05-14T09:00:00+09:00",
  counterId: "window-1",
  staffId: "lead-1",
});

function caseOf(procedureId: string, ...later: Parameters<typeof foldCase>[0]): CaseState {
  const transactionId = later[0]?.transactionId ?? v7();
  const started = {
    type: "TransactionStarted" as const,
    ...stamp(),
    transactionId,
    procedureId,
    procedureVersion: 1,
    channel: "counter" as const,
  };
  const state = foldCase([started, ...later]);
  if (state === null) throw new Error("a started case folds to a case");
  return state;
}
const draftOf = ({ transactionId, procedureId }: CaseState, answers: readonly Answer[] = []) => ({
  transactionId,
  procedureId,
  procedureVersion: 1,
  answers,
  deviceIds: [],
});
/** Answers a script by the answers' names alone. */
function answersOf(procedureId: string, names: string): Answer[] {
  let answers: readonly Answer[] = [];
  for (const name of names.split(" ")) answers = withAnswer(placeOf({ procedureId, answers }), name);
  return [...answers];
}
const phases = (events: readonly { type: string; phase?: string }[]) => events.map((event) => event.phase);

const beforeSurface = "self registered brought matches in-window both known filled ready entered written";
const toExpired = "self registered brought matches expired issue-today";

describe("moving through a script", () => {
  it("records nothing while the phase stays", () => {
    const state = caseOf("certificate-renewal");
    const plan = move([state], state, draftOf(state), answersOf("certificate-renewal", "self"), stamp);
    expect(plan.events).toEqual([]);
    expect(plan.draft.answers).toEqual([{ stepId: "person", answer: "self" }]);
  });

  it("goes into 審査待ち with the step, and back into 対応中", () => {
    const state = caseOf("certificate-renewal");
    const answers = answersOf("certificate-renewal", `${beforeSurface} noted`);
    const into = move([state], state, draftOf(state), answers, stamp);
    expect(phases(into.events)).toEqual(["review"]);
    const waiting = { ...state, phase: "review" as const };
    const onward = withAnswer(placeOf(into.draft), "approved");
    expect(phases(move([waiting], waiting, into.draft, onward, stamp).events)).toEqual(["serving"]);
    const backward = move([waiting], waiting, into.draft, answers.slice(0, -1), stamp);
    expect(phases(backward.events)).toEqual(["serving"]);
  });

  it("puts another served case on hold before a waiting one is served again", () => {
    const waiting = { ...caseOf("certificate-renewal"), phase: "review" as const };
    const served = caseOf("pin-reset");
    const draft = draftOf(waiting, answersOf("certificate-renewal", `${beforeSurface} noted`));
    const plan = move([waiting, served], waiting, draft, withAnswer(placeOf(draft), "approved"), stamp);
    expect(plan.events).toMatchObject([
      { transactionId: served.transactionId, phase: "hold" },
      { transactionId: waiting.transactionId, phase: "serving" },
    ]);
  });
});

describe("parking", () => {
  it("holds what is served and lets 審査待ち and 保留 go on as they are", () => {
    const served = caseOf("guidance");
    const waiting = { ...caseOf("guidance"), phase: "review" as const };
    const held = { ...caseOf("guidance"), phase: "hold" as const };
    expect(parked([served, waiting, held], null, stamp)).toMatchObject([
      { type: "TransactionPhaseChanged", transactionId: served.transactionId, phase: "hold" },
    ]);
    expect(parked([served], served.transactionId, stamp)).toEqual([]);
  });

  it("has nothing to say when the phase is there already", () => {
    const state = caseOf("guidance");
    expect(toPhase([state], state, "serving", stamp)).toEqual([]);
    expect(phases(toPhase([state], state, "review", stamp))).toEqual(["review"]);
  });
});

describe("a switch of the procedure", () => {
  const state = () => caseOf("certificate-renewal");

  it("is recorded with the finish, with a reason that the wire takes", () => {
    const before = state();
    const draft = draftOf(before, answersOf("certificate-renewal", toExpired));
    expect(procedureOf(before, draft)).toBe("certificate-issue");
    const events = switched(before, draft, stamp);
    expect(events).toMatchObject([
      { type: "TransactionCorrected", changes: { procedureId: "certificate-issue" } },
    ]);
    for (const event of events) expect(eventSchema.safeParse(event).success).toBe(true);
    expect(switched(caseOf("certificate-renewal", ...events), draft, stamp)).toEqual([]);
  });

  it("leaves no 訂正 when the way back was taken", () => {
    const before = state();
    expect(switched(before, draftOf(before, answersOf("certificate-renewal", "self")), stamp)).toEqual([]);
  });

  it("is taken back when a reopened case turns out not to be one", () => {
    const before = state();
    const draft = draftOf(before, answersOf("certificate-renewal", toExpired));
    const after = caseOf("certificate-renewal", ...switched(before, draft, stamp));
    const taken = switched(after, { ...draft, answers: draft.answers.slice(0, -2) }, stamp);
    expect(taken).toMatchObject([{ changes: { procedureId: "certificate-renewal" } }]);
  });

  it("gives way to what the lead has corrected", () => {
    const before = state();
    const byLead = {
      type: "TransactionCorrected" as const,
      ...stamp(),
      transactionId: before.transactionId,
      changes: { procedureId: "pin-reset" },
      reason: "業務の選び間違い",
    };
    const draft = draftOf(before, answersOf("certificate-renewal", toExpired));
    expect(switched(caseOf("certificate-renewal", byLead), draft, stamp)).toEqual([]);
  });
});

describe("answers that the script no longer knows", () => {
  it("are dropped from there on; the case goes on at the last step that holds", () => {
    const known = answersOf("certificate-renewal", "self registered");
    const strange = { stepId: "card-brought", answer: "in-the-older-script" };
    const later = { stepId: "check-card", answer: "matches" };
    const place = placeOf({ procedureId: "certificate-renewal", answers: [...known, strange, later] });
    expect(place).toMatchObject({ kind: "step", stepId: "card-brought", answers: known });
  });

  it("leave a procedure whose script is gone without steps", () => {
    expect(
      placeOf({ procedureId: "taken-out-of-the-contract", answers: [{ stepId: "person", answer: "self" }] }),
    ).toMatchObject({
      kind: "unscripted",
      answers: [],
    });
  });
});
