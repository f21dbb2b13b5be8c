import { foldCase } from "@desk/shared/figures/case";
import { words } from "@desk/shared/procedures/scripts";
import { v7 } from "uuid";
import { expect, it } from "vitest";
import { summaryOf } from "./result.ts";

const transactionId = v7();
const at = (time: string) => ({
  id: v7(),
  at: `2026-05-14T${time}+09:00`,
  counterId: "window-1",
  staffId: "lead-1",
  transactionId,
});

it("tells time, steps and what was missed, by the titles of the steps", () => {
  const started = {
    type: "TransactionStarted" as const,
    ...at("09:00:00"),
    procedureId: "certificate-renewal",
    procedureVersion: 1,
    channel: "counter" as const,
    practice: true as const,
  };
  const hold = { type: "TransactionPhaseChanged" as const, ...at("09:02:00"), phase: "hold" as const };
  const back = { type: "TransactionPhaseChanged" as const, ...at("09:04:00"), phase: "serving" as const };
  const finish = {
    type: "TransactionFinished" as const,
    ...at("09:05:00"),
    outcome: "completed" as const,
    path: [
      { stepId: "person", answer: "self" },
      { stepId: "pin-reset.rules", answer: "told" },
      { stepId: "form" },
    ],
    deviceIds: [],
    timeIsAccurate: true,
    quantity: 1,
    practiceResult: {
      missedChecks: [
        { stepId: "person", missed: 1 },
        { stepId: "pin-reset.rules", missed: 2 },
      ],
    },
  };
  const state = foldCase([started, hold, back, finish]);
  if (state === null) throw new Error("the case does not fold");
  expect(summaryOf(state, finish, "certificate-renewal", words)).toEqual({
    procedureId: "certificate-renewal",
    outcome: "completed",
    durationMs: 3 * 60_000,
    steps: 2,
    missed: [
      { title: words["certificate-renewal"]?.person?.title, count: 1 },
      { title: words["pin-reset"]?.rules?.title, count: 2 },
    ],
  });
});
