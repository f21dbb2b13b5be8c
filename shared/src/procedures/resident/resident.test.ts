import { describe, expect, it } from "vitest";
import { allScripts } from "../support-scripts.ts";
import { residentCardIds, residentLanguages } from "./card.ts";
import { residentCardOf } from "./card-of.ts";
import { residentCards } from "./cards.ts";

const steps = Object.values(allScripts).flatMap(({ id, steps: all }) =>
  all.map((step) => ({ place: `${id}.${step.id}`, step })),
);

describe("the resident's card", () => {
  it("exists in every language, short enough for very large type", () => {
    for (const language of residentLanguages) {
      expect(Object.keys(residentCards[language]).sort()).toEqual([...residentCardIds].sort());
      for (const [id, { title, lines }] of Object.entries(residentCards[language])) {
        expect.soft(title.length, `${language} ${id}`).toBeLessThanOrEqual(46);
        expect.soft(lines.length, `${language} ${id}`).toBeLessThanOrEqual(3);
      }
    }
  });

  it("has the same number of lines in each language: nothing is told to some only", () => {
    for (const id of residentCardIds) {
      const counts = residentLanguages.map((language) => residentCards[language][id].lines.length);
      expect.soft(new Set(counts).size, id).toBe(1);
    }
  });

  it("asks for a 暗証番号 at each step where one is typed, and nowhere else", () => {
    for (const { place, step } of steps) {
      const asksForPin = ["enter-pin", "new-pin", "own-phone"].includes(residentCardOf(step));
      if (step.pin) expect.soft(asksForPin, place).toBe(true);
      else expect.soft(["enter-pin", "new-pin"], place).not.toContain(residentCardOf(step));
    }
  });

  it("hands the card back only where the script does, after the 審査", () => {
    for (const { place, step } of steps) {
      const takes = ["take-card", "take-documents"].includes(residentCardOf(step));
      expect.soft(takes, place).toBe(step.returnsCard === true);
      if (step.phase === "review") expect.soft(residentCardOf(step), place).toBe("wait");
    }
  });

  it("uses every card, and has one for every step of the resident", () => {
    expect([...new Set(steps.map(({ step }) => residentCardOf(step)))].sort()).toEqual(
      [...residentCardIds].sort(),
    );
    for (const { place, step } of steps)
      if (step.who === "resident") expect.soft(residentCardOf(step), place).not.toBe("working");
  });
});
