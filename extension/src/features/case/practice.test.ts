import { expect, it } from "vitest";
import { practiceResultOf, withMissed } from "./practice.ts";

const none = { cardId: "pin-reset-1", missed: {} };

it("counts what was missed at the last time that a step was answered", () => {
  const once = withMissed(none, "card", 2);
  expect(once.missed).toEqual({ card: 2 });
  expect(withMissed(once, "card", 1).missed).toEqual({ card: 1 });
  expect(withMissed(once, "card", 0).missed).toEqual({});
});

it("tells of answered steps only, not of one that was gone back from or left open", () => {
  const practice = withMissed(withMissed(none, "card", 2), "rules", 1);
  const path = [{ stepId: "card", answer: "matches" }, { stepId: "rules" }];
  expect(practiceResultOf(practice, path)).toEqual({ missedChecks: [{ stepId: "card", missed: 2 }] });
});
