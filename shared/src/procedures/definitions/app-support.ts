import type { Procedure } from "../model.ts";
import { cardBrought, comeAgain, lostCard, person, toOfficerAgent } from "./common.ts";
import { gateFirst, gatesOut, leftoverLogin } from "./support-pc.ts";

/** マイナアプリ等の支援 (S §6(3)②, FACTS P13): on the resident's own phone, or at the support PC behind its gates. */
export const appSupport: Procedure = {
  id: "app-support",
  version: 1,
  first: "person",
  steps: [
    person({ step: "wish" }),
    {
      id: "wish",
      options: [
        { answer: "app", to: { step: "app-help" } },
        { answer: "card-on-phone", to: { step: "card-brought" } },
        { answer: "moving", to: { step: "moving" } },
        { answer: "phone-lost", to: { step: "phone-lost" } },
        { answer: "phone-change", to: { step: "phone-change" } },
        { answer: "contents", to: { step: "refer-contents" } },
      ],
      sources: [{ fact: "P13", tag: "P" }],
    },
    {
      id: "app-help",
      who: "resident",
      options: [
        { answer: "helped", to: { end: "completed" } },
        { answer: "not-solved", to: { step: "free-dial" } },
      ],
      sources: [
        { fact: "S1", tag: "A*" },
        { fact: "U2", tag: "P" },
      ],
    },
    cardBrought({ step: "which-phone" }),
    {
      id: "which-phone",
      options: [
        { answer: "iphone", to: { step: "iphone" } },
        { answer: "android", to: { step: "android" } },
        { answer: "unsure", to: { step: "free-dial" } },
      ],
      sources: [
        { fact: "P13", tag: "P" },
        { fact: "S1", tag: "A*" },
      ],
    },
    {
      id: "iphone",
      options: [
        { answer: "ready", to: { step: "on-phone" } },
        { answer: "pin-unknown", to: { switch: "pin-reset" } },
        { answer: "not-supported", to: { end: "informed" } },
      ],
      sources: [
        { fact: "S2", tag: "C" },
        { fact: "S5", tag: "P" },
      ],
      unconfirmed: ["C10"],
    },
    {
      id: "android",
      options: [
        { answer: "ready", to: { step: "on-phone" } },
        { answer: "pin-unknown", to: { switch: "pin-reset" } },
        { answer: "not-supported", to: { end: "informed" } },
      ],
      sources: [
        { fact: "S3", tag: "C" },
        { fact: "S4", tag: "A*" },
      ],
      unconfirmed: ["C10"],
    },
    {
      id: "on-phone",
      who: "resident",
      pin: true,
      options: [
        { answer: "done", to: { step: "phone-done" } },
        { answer: "stopped", to: { step: "pin-stopped" } },
        { answer: "trouble", to: { step: "free-dial" } },
      ],
      sources: [
        { fact: "P13", tag: "P" },
        { fact: "S2", tag: "C" },
        { fact: "U2", tag: "P" },
      ],
      unconfirmed: ["C10"],
    },
    {
      id: "phone-done",
      options: [{ answer: "explained", to: { end: "completed" } }],
      sources: [
        { fact: "S3", tag: "C" },
        { fact: "S5", tag: "P" },
        { fact: "S6", tag: "A" },
      ],
      unconfirmed: ["C10"],
    },
    {
      id: "moving",
      options: [
        { answer: "own-phone", to: { step: "moving-on-phone" } },
        { answer: "support-pc", to: { step: "gate-first" } },
        { answer: "pin-unknown", to: { switch: "pin-reset" } },
        { answer: "not-online", to: { step: "refer-moving" } },
      ],
      sources: [{ fact: "P13", tag: "B" }],
    },
    {
      id: "moving-on-phone",
      who: "resident",
      pin: true,
      options: [
        { answer: "sent", to: { step: "moving-done" } },
        { answer: "stopped", to: { step: "pin-stopped" } },
        { answer: "trouble", to: { step: "free-dial" } },
      ],
      sources: [
        { fact: "P13", tag: "B" },
        { fact: "U2", tag: "P" },
      ],
    },
    gateFirst({ step: "moving-on-pc" }),
    {
      id: "moving-on-pc",
      who: "resident",
      pin: true,
      options: [
        { answer: "sent", to: { step: "gate-last" } },
        { answer: "of-another", to: { step: "leftover-login" } },
        { answer: "stopped", to: { step: "gate-locked" } },
        { answer: "left-off", to: { step: "gate-stopped" } },
        { answer: "trouble", to: { step: "gate-trouble" } },
      ],
      sources: [
        { fact: "P13", tag: "B" },
        { fact: "P12-3", tag: "P" },
        { fact: "U2", tag: "P" },
      ],
    },
    ...gatesOut({ step: "moving-done" }),
    {
      id: "moving-done",
      options: [{ answer: "explained", to: { end: "completed" } }],
      sources: [
        { fact: "P13", tag: "B" },
        { fact: "R1", tag: "B" },
      ],
    },
    {
      id: "refer-moving",
      options: [{ answer: "told", to: { end: "referred" } }],
      sources: [{ fact: "P13", tag: "B" }],
    },
    {
      id: "phone-lost",
      options: [{ answer: "told", to: { end: "informed" } }],
      sources: [{ fact: "S6", tag: "A" }],
    },
    {
      id: "phone-change",
      options: [
        { answer: "helped", to: { end: "completed" } },
        { answer: "told", to: { end: "informed" } },
      ],
      sources: [
        { fact: "S6", tag: "C" },
        { fact: "S3", tag: "C" },
      ],
      unconfirmed: ["C10"],
    },
    {
      id: "refer-contents",
      options: [
        { answer: "told", to: { end: "referred" } },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [
        { fact: "P13", tag: "P" },
        { fact: "U6", tag: "P" },
      ],
    },
    {
      id: "free-dial",
      options: [
        { answer: "told", to: { end: "referred" } },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [
        { fact: "P15", tag: "A*" },
        { fact: "S5", tag: "P" },
      ],
    },
    leftoverLogin,
    toOfficerAgent,
    comeAgain,
    lostCard,
  ],
};
