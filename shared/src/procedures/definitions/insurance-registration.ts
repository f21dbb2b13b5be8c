import type { Procedure } from "../model.ts";
import { cardBrought, comeAgain, lostCard, person, toOfficerAgent, toOfficerDoubt } from "./common.ts";
import { certificateLapsed, gate, gateFirst, gatesOut, leftoverLogin, pinKnown } from "./support-pc.ts";

/** 健康保険証利用登録 (S §6(3)②ア, FACTS P11). The resident works the support PC; the card never leaves the resident. */
export const insuranceRegistration: Procedure = {
  id: "insurance-registration",
  version: 1,
  first: "person",
  steps: [
    person({ step: "card-brought" }),
    cardBrought({ step: "check-card" }),
    {
      id: "check-card",
      options: [
        { answer: "matches", to: { step: "purpose" } },
        { answer: "lapsed", to: { step: "certificate-lapsed" } },
        { answer: "pinless", to: { step: "reader" } },
        { answer: "doubt", to: { step: "to-officer-doubt" } },
      ],
      sources: [
        { fact: "P11", tag: "B" },
        { fact: "U1", tag: "P" },
        { fact: "U3", tag: "S" },
        { fact: "P5", tag: "B" },
      ],
    },
    {
      id: "purpose",
      options: [
        { answer: "wishes", to: { step: "registered-before" } },
        { answer: "declined", to: { end: "informed" } },
        { answer: "circumstances", to: { step: "to-officer-circumstances" } },
      ],
      sources: [
        { fact: "P11-1", tag: "B" },
        { fact: "P11", tag: "B" },
      ],
    },
    {
      id: "registered-before",
      options: [
        { answer: "not-yet", to: { step: "pin-known" } },
        { answer: "unsure", to: { step: "pin-known" } },
        { answer: "registered", to: { step: "already" } },
      ],
      sources: [
        { fact: "P11-2", tag: "B" },
        { fact: "X2", tag: "B" },
      ],
    },
    pinKnown({ step: "gate-first" }),
    gateFirst({ step: "login" }),
    {
      id: "login",
      who: "resident",
      pin: true,
      options: [
        { answer: "entered", to: { step: "consent" } },
        { answer: "stopped", to: { step: "gate-locked" } },
        { answer: "trouble", to: { step: "gate-trouble" } },
      ],
      sources: [
        { fact: "P11-3", tag: "B" },
        { fact: "P11-4", tag: "B" },
        { fact: "U2", tag: "P" },
      ],
    },
    {
      id: "consent",
      who: "resident",
      options: [
        { answer: "agreed", to: { step: "result" } },
        { answer: "already", to: { step: "gate-already" } },
        { answer: "stopped", to: { step: "gate-stopped" } },
        { answer: "trouble", to: { step: "gate-trouble" } },
      ],
      sources: [{ fact: "P11-5", tag: "B" }],
    },
    {
      id: "result",
      options: [
        { answer: "registered", to: { step: "gate-last" } },
        { answer: "failed", to: { step: "gate-stopped" } },
        { answer: "trouble", to: { step: "gate-trouble" } },
      ],
      sources: [{ fact: "P11-6", tag: "B" }],
    },
    gate("gate-already", { step: "already" }),
    ...gatesOut({ step: "explanation" }),
    {
      id: "explanation",
      options: [{ answer: "explained", to: { end: "completed" } }],
      sources: [
        { fact: "P11", tag: "B" },
        { fact: "U6", tag: "P" },
      ],
    },
    {
      id: "already",
      options: [
        { answer: "told", to: { end: "informed" } },
        { answer: "check-anyway", to: { step: "pin-known" } },
      ],
      sources: [
        { fact: "P11", tag: "B" },
        { fact: "X2", tag: "B" },
      ],
    },
    {
      id: "reader",
      options: [{ answer: "told", to: { end: "informed" } }],
      sources: [
        { fact: "P11-7", tag: "B" },
        { fact: "P5", tag: "B" },
      ],
    },
    certificateLapsed,
    leftoverLogin,
    toOfficerAgent,
    toOfficerDoubt({ step: "purpose" }),
    {
      id: "to-officer-circumstances",
      who: "officer",
      options: [
        { answer: "taken-over", to: { end: "handed-over" } },
        { answer: "cleared", to: { step: "registered-before" } },
      ],
      sources: [
        { fact: "P11", tag: "B" },
        { fact: "U3", tag: "S" },
      ],
    },
    comeAgain,
    lostCard,
  ],
};
