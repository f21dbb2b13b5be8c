import { expect, test } from "vitest";
import { feeAssistance } from "./fee-assistance.ts";
import { allScripts } from "./support-scripts.ts";
import { walk } from "./walk.ts";

const day = "2026-05-14";

/** Every way to a completed end, with what it says of the fee. */
function completedWays(procedureId: string) {
  const found: { reason: string | undefined; assisted: boolean | null }[] = [];
  for (const { from, answer, to } of walk(allScripts, procedureId)) {
    if (to.kind !== "end" || to.outcome !== "completed") continue;
    const answers = [...from.answers, { stepId: from.stepId, answer }];
    const assisted = feeAssistance(allScripts, procedureId, answers, day);
    found.push({ reason: answers.find(({ stepId }) => stepId === "reason")?.answer, assisted });
  }
  return found;
}

test("a lost card's reissue costs, a full one's does not", () => {
  const ways = completedWays("application-reissue");
  expect(ways.some(({ reason, assisted }) => reason === "damaged" && assisted === true)).toBe(true);
  const full = ways.filter(({ reason }) => reason === "full");
  expect(full.length).toBeGreaterThan(0);
  expect(full.filter(({ assisted }) => assisted !== false)).toEqual([]);
});

test("a renewal that may be free is left to the staff", () => {
  const ways = completedWays("application-renewal");
  expect(ways.length).toBeGreaterThan(0);
  expect(ways.filter(({ assisted }) => assisted !== false)).toEqual([]);
});

test.each(["certificate-issue", "pin-reset", "application-new", "call-system"])("%s asks nobody", (id) => {
  expect(feeAssistance(allScripts, id, [], day)).toBeNull();
});
