import { describe, expect, it } from "vitest";
import { procedures } from "./scripts.ts";
import { toolAnswers } from "./tools.ts";

const withTool = Object.values(procedures).flatMap(({ id, steps }) =>
  steps.flatMap((step) => (step.tool ? [{ place: `${id}.${step.id}`, step, tool: step.tool }] : [])),
);

describe("tools", () => {
  it.each([
    ["certificate-issue", "insurance", ["within-grace", "grace-over"]],
    ["certificate-renewal", "expiry", ["too-early", "in-window", "expired"]],
    ["application-new", "documents", ["enough", "missing"]],
  ])("at %s.%s speak for each finding", (id, stepId, answers) => {
    const step = procedures[id]?.steps.find((candidate) => candidate.id === stepId);
    const offered = step?.options.map(({ answer }) => answer);
    expect(offered).toEqual(expect.arrayContaining(answers));
    expect(Object.values(toolAnswers[step?.tool ?? "fees"])).toEqual(expect.arrayContaining(answers));
  });

  it("are all used", () => {
    expect([...new Set(withTool.map(({ tool }) => tool))].sort()).toEqual(Object.keys(toolAnswers).sort());
  });

  it.each(withTool.map((entry) => [entry.place, entry] as const))(
    "at %s speak for answers that are there",
    (_, { step, tool }) => {
      const given = Object.values(toolAnswers[tool]);
      const offered = step.options.map(({ answer }) => answer);
      const spoken = given.filter((answer) => offered.includes(answer));
      // None: the step only shows what the tool says. One alone would be a slip of the pen.
      expect(spoken.length).not.toBe(1);
    },
  );
});
