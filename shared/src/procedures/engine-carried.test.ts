import { describe, expect, it } from "vitest";
import { pathEntrySchema } from "../contract/index.ts";
import { pathOf, position, supportAnswer } from "./engine.ts";
import type { Procedures, Step } from "./model.ts";

const sources: Step["sources"] = [{ fact: "U1", tag: "P" }];

/** A triage that leads into procedures which ask some of the same questions, and a script for all of them. */
const desk: Procedures = {
  triage: {
    id: "triage",
    version: 1,
    first: "person",
    steps: [
      {
        id: "person",
        sources,
        options: [
          { answer: "self", to: { step: "wish" } },
          { answer: "unheard-of", to: { step: "wish" } },
        ],
      },
      { id: "wish", sources, options: [{ answer: "renewal", to: { switch: "renewal" } }] },
    ],
  },
  renewal: {
    id: "renewal",
    version: 1,
    first: "person",
    steps: [
      {
        id: "person",
        carried: true,
        sources,
        options: [
          { answer: "self", to: { step: "wish" } },
          { answer: "circle", to: { step: "person" } },
        ],
      },
      { id: "wish", sources, options: [{ answer: "again", to: { step: "person" } }] },
    ],
  },
  incident: {
    id: "incident",
    version: 1,
    first: "what",
    support: true,
    steps: [
      {
        id: "what",
        sources,
        options: [
          { answer: "settled", to: { end: "completed" } },
          { answer: "taken-over", to: { end: "handed-over" } },
        ],
      },
    ],
  },
};
function atDesk(procedureId: string, ...given: string[]) {
  const answers = given.map((entry) => {
    const [stepId = "", answer = ""] = entry.split("=");
    return { stepId, answer };
  });
  return position(desk, procedureId, answers);
}

describe("a question asked once a case", () => {
  it("is passed over after a switch, with the answer given before it", () => {
    expect(atDesk("triage", "person=self", "wish=renewal")).toMatchObject({ stepId: "renewal.wish" });
  });

  it("is asked when it was not, when the answer is unknown here, and again within the same script", () => {
    expect(atDesk("renewal")).toMatchObject({ stepId: "person" });
    expect(atDesk("triage", "person=unheard-of", "wish=renewal")).toMatchObject({ stepId: "renewal.person" });
    expect(atDesk("renewal", "person=self", "wish=again")).toMatchObject({ stepId: "person" });
  });

  it("cannot spin in a circle of carried answers", () => {
    const circling: Procedures = JSON.parse(JSON.stringify(desk));
    circling.triage?.steps[0]?.options.push({ answer: "circle", to: { step: "wish" } });
    const answers = [
      { stepId: "person", answer: "circle" },
      { stepId: "wish", answer: "renewal" },
    ];
    expect(position(circling, "triage", answers)).toMatchObject({ stepId: "renewal.person" });
  });
});

describe("a support script", () => {
  const leave = supportAnswer("incident");

  it("is called from any step, and comes back to it", () => {
    const called = atDesk("renewal", "person=self", `wish=${leave}`);
    expect(called).toMatchObject({ stepId: "incident.what", procedureId: "renewal" });
    expect(atDesk("renewal", "person=self", `wish=${leave}`, "incident.what=settled")).toMatchObject({
      stepId: "wish",
    });
  });

  it("ends the case with its own outcome", () => {
    expect(atDesk("renewal", `person=${leave}`, "incident.what=taken-over")).toMatchObject({
      kind: "end",
      outcome: "handed-over",
      procedureId: "renewal",
    });
  });

  it("goes into the path as the wire takes it", () => {
    const path = pathOf(atDesk("renewal", `person=${leave}`));
    expect(path).toEqual([{ stepId: "person", answer: "to.incident" }, { stepId: "incident.what" }]);
    for (const entry of path) expect(pathEntrySchema.safeParse(entry).success).toBe(true);
  });

  it("is no other procedure", () => {
    expect(atDesk("renewal", `person=${supportAnswer("triage")}`)).toMatchObject({
      reason: "unknown-answer",
    });
  });
});
