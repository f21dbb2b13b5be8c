import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DocumentId,
  documentsSuffice,
  documentTable,
  formatMissing,
  type SceneId,
  sceneIds,
  scenes,
} from "./documents.ts";
import { openQuestions } from "./unconfirmed.ts";

const ids = documentTable.map(({ id }) => id);
const said = (scene: SceneId, ...chosen: DocumentId[]) => {
  const result = documentsSuffice(scene, chosen);
  return result.kind === "enough" ? "enough" : formatMissing(result.ways);
};

describe("documentsSuffice", () => {
  it.each<[string, SceneId, DocumentId[], string]>([
    ["one A", "application", ["driving-licence"], "enough"],
    ["the card itself", "application", ["my-number-card"], "enough"],
    ["two B", "application", ["eligibility-certificate", "student-card"], "enough"],
    ["one B", "application", ["student-card"], "あと Aの書類 1点、または Bの書類 1点"],
    ["nothing", "application", [], "あと Aの書類 1点"],
    [
      "an old health insurance card",
      "application",
      ["health-insurance-card", "student-card"],
      "あと Aの書類 1点、または Bの書類 1点",
    ],
    ["a number notice, no proof of identity", "application", ["number-notice"], "あと Aの書類 1点"],

    ["the card and a B", "pin-reset", ["my-number-card", "pension"], "enough"],
    ["the card twice over", "pin-reset", ["my-number-card"], "あと AかBの書類 1点"],
    ["no card", "pin-reset", ["driving-licence"], "あと マイナンバーカード 1点"],

    ["notice and A", "pickup", ["pickup-notice", "passport"], "enough"],
    ["notice and two B", "pickup", ["pickup-notice", "pension", "student-card"], "enough"],
    ["A without the notice", "pickup", ["passport"], "あと 交付通知書 1点"],
    ["A and B", "pickup-without-notice", ["passport", "pension"], "enough"],
    ["two A", "pickup-without-notice", ["passport", "driving-licence"], "enough"],
    ["two B", "pickup-without-notice", ["pension", "student-card"], "あと Aの書類 1点"],

    ["the card", "apply-in-person", ["my-number-card"], "enough"],
    ["a notice and two B", "apply-in-person", ["number-notice", "pension", "student-card"], "enough"],
    [
      "a notice and one B",
      "apply-in-person",
      ["number-notice", "pension"],
      "あと マイナンバーカード 1点、または Aの書類 1点、または Bの書類 1点",
    ],
    ["one A", "express", ["passport"], "あと Aの書類 1点、または Bの書類 1点"],
    ["A and B", "express", ["passport", "pension"], "enough"],
  ])("%s for %s", (_, scene, chosen, result) => {
    expect(said(scene, ...chosen)).toBe(result);
  });

  it("never asks for more when more was brought, and the order does not matter", () => {
    const bag = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...sceneIds), bag, fc.constantFrom(...ids), (scene, chosen, more) => {
        const before = documentsSuffice(scene, chosen);
        expect(documentsSuffice(scene, [...chosen].reverse()).kind).toBe(before.kind);
        if (before.kind === "enough") expect(documentsSuffice(scene, [...chosen, more]).kind).toBe("enough");
      }),
    );
  });

  it("counts no paper twice", () => {
    const bag = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...sceneIds), bag, (scene, chosen) => {
        const result = documentsSuffice(scene, chosen);
        if (result.kind === "missing") return;
        expect(new Set(result.used).size).toBe(result.used.length);
        for (const id of result.used) expect(chosen).toContain(id);
      }),
    );
  });
});

describe("the table", () => {
  it("names each paper once, and a way to say every missing one", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const scene of sceneIds) expect(said(scene)).not.toMatch(/undefined|[a-z|]{2}/);
  });

  it("does not accept the health insurance card any more", () => {
    expect(documentTable.find(({ id }) => id === "health-insurance-card")?.groups).toEqual([]);
  });

  it("marks each scene that the city has not confirmed", () => {
    for (const scene of Object.values(scenes)) {
      expect(scene.unconfirmed.length).toBeGreaterThan(0);
      for (const question of scene.unconfirmed) expect(openQuestions[question]).toBeDefined();
    }
  });
});
