import type { Procedure } from "../model.ts";
import { afterCallStep, anotherMatter, closing, tell, toOfficer } from "./calls.ts";

/** 電話④ 電子証明書の発行・更新案内 (S §6(4)④, FACTS P15, §2.3, §2.5). */
export const callRenewal: Procedure = {
  id: "call-renewal",
  version: 1,
  first: "matter",
  steps: [
    {
      id: "matter",
      options: [
        { answer: "renewal", to: { step: "whose" } },
        { answer: "hospital", to: { step: "hospital" } },
        { answer: "pin", to: { step: "one-pin-known" } },
        { answer: "changed", to: { step: "changed" } },
        { answer: "another", to: { step: "another-matter" } },
      ],
      sources: [{ fact: "P15", tag: "S" }],
    },
    {
      id: "whose",
      options: [
        { answer: "own", to: { step: "lives-here" } },
        { answer: "of-another", to: { step: "agent" } },
      ],
      sources: [
        { fact: "P7", tag: "S" },
        { fact: "P15", tag: "S" },
      ],
      unconfirmed: ["C4"],
    },
    {
      id: "agent",
      options: [
        { answer: "transfer", to: { step: "to-officer" } },
        { answer: "comes-in-person", to: { step: "lives-here" } },
      ],
      sources: [
        { fact: "P7", tag: "S" },
        { fact: "N4", tag: "B" },
      ],
      unconfirmed: ["C4"],
    },
    {
      id: "lives-here",
      options: [
        { answer: "registered", to: { step: "when" } },
        { answer: "elsewhere", to: { step: "home-city" } },
      ],
      sources: [{ fact: "B10", tag: "A" }],
    },
    tell("home-city", [{ fact: "B10", tag: "A" }]),
    {
      id: "when",
      tool: "renewal-window",
      options: [
        { answer: "in-window", to: { step: "belongings" } },
        { answer: "too-early", to: { step: "too-early" } },
        { answer: "expired", to: { step: "expired" } },
        { answer: "card-soon", to: { switch: "call-documents", at: "application" } },
        { answer: "blank", to: { step: "blank" } },
      ],
      sources: [
        { fact: "B8", tag: "B" },
        { fact: "B4", tag: "A" },
        { fact: "P1-6", tag: "B" },
      ],
    },
    tell(
      "too-early",
      [
        { fact: "B8", tag: "B" },
        { fact: "N2", tag: "A" },
      ],
      { tool: "renewal-window" },
    ),
    {
      id: "expired",
      tool: "grace-end",
      options: [
        { answer: "within-grace", to: { step: "belongings" } },
        { answer: "grace-over", to: { step: "register-again" } },
      ],
      sources: [
        { fact: "P3-2", tag: "B" },
        { fact: "X1", tag: "A*" },
        { fact: "§2.6", tag: "A" },
      ],
    },
    {
      id: "register-again",
      options: [{ answer: "told", to: { step: "belongings" } }],
      sources: [
        { fact: "X2", tag: "B" },
        { fact: "X3", tag: "B" },
      ],
    },
    {
      id: "blank",
      options: [{ answer: "told", to: { step: "belongings" } }],
      sources: [
        { fact: "B4", tag: "A" },
        { fact: "B5", tag: "B" },
      ],
    },
    {
      id: "belongings",
      options: [{ answer: "told", to: { step: "pins-known" } }],
      sources: [
        { fact: "N2", tag: "A" },
        { fact: "§2.6", tag: "A" },
        { fact: "P2", tag: "B" },
      ],
    },
    {
      id: "pins-known",
      options: [
        { answer: "known", to: { step: "visit" } },
        { answer: "unknown", to: { step: "pin-at-desk" } },
      ],
      sources: [
        { fact: "P2-4", tag: "B" },
        { fact: "K8", tag: "B" },
      ],
    },
    {
      id: "one-pin-known",
      options: [
        { answer: "one-known", to: { step: "convenience-store" } },
        { answer: "neither", to: { step: "pin-at-desk" } },
        { answer: "other-digits", to: { step: "pin-at-desk" } },
      ],
      sources: [
        { fact: "K4", tag: "A" },
        { fact: "K8", tag: "B" },
      ],
    },
    {
      id: "convenience-store",
      options: [
        { answer: "told", to: { step: "closing" } },
        { answer: "rather-desk", to: { step: "pin-at-desk" } },
      ],
      sources: [{ fact: "K4", tag: "A" }],
    },
    {
      id: "pin-at-desk",
      options: [{ answer: "told", to: { step: "visit" } }],
      sources: [
        { fact: "K5", tag: "B" },
        { fact: "K3", tag: "B" },
        { fact: "§2.6", tag: "A" },
      ],
      unconfirmed: ["C1"],
    },
    {
      id: "visit",
      options: [
        { answer: "told", to: { step: "closing" } },
        { answer: "transfer", to: { step: "to-officer" } },
      ],
      sources: [
        { fact: "§1", tag: "S" },
        { fact: "P15", tag: "P" },
      ],
      unconfirmed: ["C9"],
    },
    {
      id: "hospital",
      options: [{ answer: "told", to: { step: "whose" } }],
      sources: [
        { fact: "X1", tag: "A*" },
        { fact: "X7", tag: "B" },
        { fact: "X3", tag: "B" },
      ],
    },
    {
      id: "changed",
      options: [
        { answer: "notified", to: { step: "belongings" } },
        { answer: "not-notified", to: { step: "closing" } },
      ],
      sources: [
        { fact: "R1", tag: "B" },
        { fact: "P1-4", tag: "B" },
      ],
    },
    anotherMatter("call-renewal"),
    toOfficer,
    closing("matter"),
    afterCallStep("informed"),
    afterCallStep("handed-over"),
  ],
};
