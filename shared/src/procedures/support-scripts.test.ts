import { describe, expect, it } from "vitest";
import { slugSchema } from "../contract/index.ts";
import { catalogueEntry, supportTitles } from "./catalogue.ts";
import { check } from "./check.ts";
import { position, supportAnswer } from "./engine.ts";
import { go } from "./go.testing.ts";
import { lineKinds, lineLimits } from "./lines.ts";
import { procedures } from "./scripts.ts";
import { allScripts, allWords, supportScripts } from "./support-scripts.ts";
import { walk } from "./walk.ts";

const ids = Object.keys(supportScripts);
const renewal = "person=self residence=registered";

describe("the support scripts", () => {
  it("have no fault, together with all others", () => {
    expect(check(allScripts, allWords)).toEqual([]);
  });

  it("are no procedures of the contract, and each has a title", () => {
    for (const id of ids) {
      expect(catalogueEntry(id)).toBeUndefined();
      expect(procedures[id]).toBeUndefined();
      expect(supportTitles[id]).toMatch(/^.{2}$/);
    }
  });

  it.each([
    [
      "an accident reported",
      "incident",
      "kind=mixed-up secure-card=secured report=taken-over",
      "■handed-over",
    ],
    [
      "a complaint that the lead settles",
      "complaint",
      "listen=goes-on lead=settled report=reported",
      "■completed",
    ],
    ["a complaint about the city", "complaint", "listen=about-city officer=taken-over", "■handed-over"],
    [
      "an outage that lasts",
      "outage",
      "where=j-lis card-in-terminal=no-card report=not-today come-again=told",
      "■system-down",
    ],
    ["a card in a dead terminal", "outage", "where=power card-in-terminal=card-inside", "card-with-officer"],
  ])("lead %s where it must go", (_, id, way, place) => {
    expect(go(allScripts, id, way)).toBe(place);
  });

  it.each([
    [
      "back to the step that was left",
      "card-brought=to.outage outage.where=support-pc outage.report=recovered",
      "card-brought",
    ],
    [
      "out of the case",
      "card-brought=to.incident incident.kind=seen incident.secure-screen=secured incident.report=taken-over",
      "■handed-over",
    ],
  ])("lead %s", (_, way, place) => {
    expect(go(allScripts, "certificate-renewal", `${renewal} ${way}`)).toBe(place);
  });

  it.each(ids)("%s is at hand at every step of every script, under ids that the wire takes", (supportId) => {
    for (const id of Object.keys(procedures)) {
      for (const { from } of walk(procedures, id)) {
        const answers = [...from.answers, { stepId: from.stepId, answer: supportAnswer(supportId) }];
        const at = position(allScripts, id, answers);
        expect(at).toMatchObject({ kind: "step", scriptId: supportId, procedureId: id });
        for (const step of supportScripts[supportId]?.steps ?? []) {
          const prefix = at.kind === "step" ? at.stepId.slice(0, at.stepId.lastIndexOf(".") + 1) : "";
          expect(slugSchema.safeParse(`${prefix}${step.id}`).success, `${prefix}${step.id}`).toBe(true);
        }
      }
    }
  });

  it("end an accident with the officer", () => {
    const ends = [...walk(allScripts, "incident")].filter(({ to }) => to.kind === "end");
    expect(ends.length).toBeGreaterThan(0);
    for (const { from } of ends) expect(from.step.who).toBe("officer");
  });

  it("fit on the panel and ask for nothing to be written down", () => {
    for (const id of ids) {
      for (const step of Object.values(allWords[id] ?? {})) {
        for (const kind of lineKinds) expect(step[kind].length).toBeLessThanOrEqual(lineLimits[kind]);
        for (const line of step.say) {
          expect(line).toMatch(/(です|ます|ません|ください|ました)。$/);
          expect(line).not.toMatch(/統合端末|J-LIS|PIN|審査|来庁/);
        }
      }
    }
  });
});
