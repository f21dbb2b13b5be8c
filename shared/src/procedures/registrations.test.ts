import { describe, expect, it } from "vitest";
import { type Position, position } from "./engine.ts";
import { answersOf, go } from "./go.testing.ts";
import { procedures } from "./scripts.ts";
import { walk } from "./walk.ts";

const start = "person=self card-brought=brought check-card=matches purpose=wishes";
const toInsurance = `${start} registered-before=not-yet pin-known=known gate-first=clean`;
const toAccount = `${start} account=own-at-hand pin-known=known gate-first=clean`;
const toEntry = `${toAccount} login=entered name-on-screen=own menu=opened card-reading=read own-data=right`;

describe("insurance-registration", () => {
  it.each([
    [
      "the usual way",
      `${toInsurance} login=entered consent=agreed result=registered gate-last=clean explanation=explained`,
      "■completed",
    ],
    [
      "nobody who does not wish",
      "person=self card-brought=brought check-card=matches purpose=declined",
      "■informed",
    ],
    [
      "a person with reasons not to tell",
      "person=self card-brought=brought check-card=matches purpose=circumstances to-officer-circumstances=taken-over",
      "■handed-over",
    ],
    ["a forgotten PIN", `${start} registered-before=not-yet pin-known=unknown`, "pin-reset.card"],
    [
      "a lapsed certificate",
      "person=self card-brought=brought check-card=lapsed certificate-lapsed=not-today",
      "■informed",
    ],
    [
      "a mistyped PIN",
      `${toInsurance} login=stopped gate-locked=clean pin-stopped=stop-today`,
      "■pin-locked",
    ],
    [
      "a registration found on the screen",
      `${toInsurance} login=entered consent=already gate-already=clean`,
      "already",
    ],
    [
      "a card without 暗証番号",
      "person=self card-brought=brought check-card=pinless reader=told",
      "■informed",
    ],
  ])("leads %s where it must go", (_, way, place) => {
    expect(go(procedures, "insurance-registration", way)).toBe(place);
  });
});

describe("bank-account-registration", () => {
  it.each([
    [
      "the usual way",
      `${toEntry} account-entry=entered consent=registered gate-last=clean explanation=explained`,
      "■completed",
    ],
    ["a correction", `${toEntry} account-entry=entered consent=correct`, "account-entry"],
    ["an account of the family", `${start} account=not-own own-name-only=told`, "■informed"],
    [
      "somebody else's login",
      `${start} account=own-at-hand pin-known=known gate-first=leftover`,
      "leftover-login",
    ],
    ["another name on the screen", `${toAccount} login=entered name-on-screen=of-another`, "leftover-login"],
    [
      "a resident who leaves off",
      `${toEntry} account-entry=stopped gate-stopped=clean stopped=by-choice`,
      "■cancelled",
    ],
  ])("leads %s where it must go", (_, way, place) => {
    expect(go(procedures, "bank-account-registration", way)).toBe(place);
  });
});

describe("app-support", () => {
  const moving = "person=self wish=moving";
  it.each([
    [
      "a card put on a phone",
      "person=self wish=card-on-phone card-brought=brought which-phone=iphone iphone=ready on-phone=done phone-done=explained",
      "■completed",
    ],
    [
      "an unknown PIN",
      "person=self wish=card-on-phone card-brought=brought which-phone=android android=pin-unknown",
      "pin-reset.card",
    ],
    [
      "a move on the own phone",
      `${moving} moving=own-phone moving-on-phone=sent moving-done=explained`,
      "■completed",
    ],
    [
      "a move at the support PC",
      `${moving} moving=support-pc gate-first=clean moving-on-pc=sent`,
      "gate-last",
    ],
    ["a move to be told at the window", `${moving} moving=not-online refer-moving=told`, "■referred"],
    ["a lost phone", "person=self wish=phone-lost phone-lost=told", "■informed"],
    ["a question about taxes", "person=self wish=contents refer-contents=told", "■referred"],
  ])("leads %s where it must go", (_, way, place) => {
    expect(go(procedures, "app-support", way)).toBe(place);
  });
});

describe("back-office", () => {
  it.each([
    ["the usual way", "instruction=clear place=ready work=done hand-back=accepted", "■completed"],
    ["a doubt", "instruction=outside outside=taken-over", "■handed-over"],
    ["an interruption", "instruction=clear place=ready work=interrupted put-away=resumed", "work"],
  ])("leads %s where it must go", (_, way, place) => {
    expect(go(procedures, "back-office", way)).toBe(place);
  });

  it("ends only with the officer", () => {
    const ends = [...walk(procedures, "back-office")].filter(({ to }) => to.kind === "end");
    expect(ends.length).toBeGreaterThan(1);
    for (const { from } of ends) expect(from.step.who).toBe("officer");
  });
});

/** Ends of the case, the ways on as another procedure included. */
const hasLeft = (at: Position, procedureId: string) => at.kind !== "step" || at.procedureId !== procedureId;

describe.each([
  ["insurance-registration", "login", 5],
  ["bank-account-registration", "login", 5],
  ["app-support", "moving-on-pc", 3],
])("the gates of %s", (id, atPc, waysOut) => {
  const edges = [...walk(procedures, id)];

  it("let nobody log in before the first gate", () => {
    const logins = edges.filter(({ from }) => from.step.id === atPc);
    expect(logins.length).toBeGreaterThan(0);
    for (const { from } of logins)
      expect(from.answers.at(-1)).toEqual({ stepId: "gate-first", answer: "clean" });
  });

  it("let nobody out after a login but through a last gate, or with the officer", () => {
    const ways = edges.filter(
      ({ from, to }) => hasLeft(to, id) && from.answers.some(({ stepId }) => stepId === atPc),
    );
    expect(ways.length).toBeGreaterThan(waysOut);
    for (const { from, to } of ways) {
      const sinceLogin = from.answers.slice(from.answers.findLastIndex(({ stepId }) => stepId === atPc));
      const gated = sinceLogin.some(({ stepId, answer }) => stepId.startsWith("gate-") && answer === "clean");
      if (!gated) expect(to).toMatchObject({ kind: "end", outcome: "handed-over" });
    }
  });
});

describe.each(["insurance-registration", "bank-account-registration"])("the questions of %s", (id) => {
  it("are not asked again when another script has asked them", () => {
    const known = answersOf("person=self card-brought=brought");
    const desk = {
      ...procedures,
      triage: {
        id: "triage",
        version: 1,
        first: "person",
        steps: [
          { id: "person", options: [{ answer: "self", to: { step: "card-brought" } }], sources: [] },
          { id: "card-brought", options: [{ answer: "brought", to: { switch: id } }], sources: [] },
        ],
      },
    };
    expect(position(desk, "triage", known)).toMatchObject({ stepId: `${id}.check-card` });
  });
});
