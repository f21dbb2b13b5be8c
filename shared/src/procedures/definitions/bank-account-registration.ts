import type { Procedure } from "../model.ts";
import { cardBrought, comeAgain, lostCard, person, toOfficerAgent, toOfficerDoubt } from "./common.ts";
import { certificateLapsed, gateFirst, gatesOut, leftoverLogin, pinKnown } from "./support-pc.ts";

/** 公金受取口座登録 (S §6(3)②ア, FACTS P12): the resident alone types, reads and agrees. */
export const bankAccountRegistration: Procedure = {
  id: "bank-account-registration",
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
        { answer: "pinless", to: { step: "not-with-pinless" } },
        { answer: "doubt", to: { step: "to-officer-doubt" } },
      ],
      sources: [
        { fact: "P12", tag: "B" },
        { fact: "U1", tag: "P" },
        { fact: "U3", tag: "S" },
        { fact: "P5", tag: "B" },
      ],
    },
    {
      id: "purpose",
      options: [
        { answer: "wishes", to: { step: "account" } },
        { answer: "declined", to: { end: "informed" } },
      ],
      sources: [{ fact: "P12", tag: "B" }],
    },
    {
      id: "account",
      options: [
        { answer: "own-at-hand", to: { step: "pin-known" } },
        { answer: "not-at-hand", to: { step: "bring-account" } },
        { answer: "not-own", to: { step: "own-name-only" } },
      ],
      sources: [{ fact: "P12", tag: "B" }],
    },
    pinKnown({ step: "gate-first" }),
    gateFirst({ step: "login" }),
    {
      id: "login",
      who: "resident",
      pin: true,
      options: [
        { answer: "entered", to: { step: "name-on-screen" } },
        { answer: "stopped", to: { step: "gate-locked" } },
        { answer: "trouble", to: { step: "gate-trouble" } },
      ],
      sources: [
        { fact: "P12-2", tag: "P" },
        { fact: "U2", tag: "P" },
      ],
    },
    {
      id: "name-on-screen",
      who: "resident",
      options: [
        { answer: "own", to: { step: "menu" } },
        { answer: "of-another", to: { step: "leftover-login" } },
      ],
      sources: [
        { fact: "P12-3", tag: "P" },
        { fact: "P17", tag: "S" },
      ],
    },
    {
      id: "menu",
      who: "resident",
      options: [
        { answer: "opened", to: { step: "card-reading" } },
        { answer: "stopped", to: { step: "gate-stopped" } },
        { answer: "trouble", to: { step: "gate-trouble" } },
      ],
      sources: [{ fact: "P12-4", tag: "P" }],
    },
    {
      id: "card-reading",
      who: "resident",
      pin: true,
      options: [
        { answer: "read", to: { step: "own-data" } },
        { answer: "stopped", to: { step: "gate-locked" } },
        { answer: "trouble", to: { step: "gate-trouble" } },
      ],
      sources: [
        { fact: "P12-5", tag: "P" },
        { fact: "P12", tag: "B" },
        { fact: "U2", tag: "P" },
      ],
    },
    {
      id: "own-data",
      who: "resident",
      options: [
        { answer: "right", to: { step: "account-entry" } },
        { answer: "wrong", to: { step: "gate-stopped" } },
      ],
      sources: [{ fact: "P12-6", tag: "P" }],
    },
    {
      id: "account-entry",
      who: "resident",
      options: [
        { answer: "entered", to: { step: "consent" } },
        { answer: "stopped", to: { step: "gate-stopped" } },
        { answer: "trouble", to: { step: "gate-trouble" } },
      ],
      sources: [
        { fact: "P12-7", tag: "P" },
        { fact: "P12-8", tag: "P" },
        { fact: "P12", tag: "B" },
      ],
    },
    {
      id: "consent",
      who: "resident",
      options: [
        { answer: "registered", to: { step: "gate-last" } },
        { answer: "correct", to: { step: "account-entry" } },
        { answer: "stopped", to: { step: "gate-stopped" } },
        { answer: "trouble", to: { step: "gate-trouble" } },
      ],
      sources: [
        { fact: "P12-9", tag: "P" },
        { fact: "P12-10", tag: "P" },
      ],
    },
    ...gatesOut({ step: "explanation" }),
    {
      id: "explanation",
      options: [{ answer: "explained", to: { end: "completed" } }],
      sources: [
        { fact: "P12", tag: "B" },
        { fact: "K8", tag: "B" },
      ],
    },
    {
      id: "bring-account",
      options: [{ answer: "told", to: { end: "documents-missing" } }],
      sources: [{ fact: "P12", tag: "B" }],
    },
    {
      id: "own-name-only",
      options: [
        { answer: "told", to: { end: "informed" } },
        { answer: "own-after-all", to: { step: "pin-known" } },
      ],
      sources: [{ fact: "P12", tag: "B" }],
    },
    {
      id: "not-with-pinless",
      options: [{ answer: "told", to: { end: "informed" } }],
      sources: [{ fact: "P5", tag: "B" }],
    },
    certificateLapsed,
    leftoverLogin,
    toOfficerAgent,
    toOfficerDoubt({ step: "purpose" }),
    comeAgain,
    lostCard,
  ],
};
