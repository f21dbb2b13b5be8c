import type { Procedure } from "../model.ts";
import * as common from "./common.ts";
import * as desk from "./desk-steps.ts";

/**
 * 顔認証マイナンバーカードへの切替 (S §6(2), FACTS P5). Until the city says who may switch at 統合端末 (C2, C5), staff
 * explain, make sure of the will and help with the form; the officer switches, writes 追記欄 and reviews.
 */
export const pinlessSwitch: Procedure = {
  id: "pinless-switch",
  version: 1,
  first: "person",
  steps: [
    common.person({ step: "residence" }),
    desk.residence({ step: "card-brought" }),
    common.cardBrought({ step: "check-card" }),
    {
      id: "check-card",
      options: [
        { answer: "matches", to: { step: "wish" } },
        { answer: "doubt", to: { step: "to-officer-doubt" } },
        { answer: "outdated", to: { step: "refer-notification" } },
        { answer: "card-expired", to: { step: "card-expired" } },
      ],
      sources: [
        { fact: "P2-1", tag: "S" },
        { fact: "P5", tag: "B" },
        { fact: "U1", tag: "P" },
        { fact: "U3", tag: "S" },
      ],
    },
    {
      id: "wish",
      options: [
        { answer: "to-pinless", to: { step: "limits" } },
        { answer: "renew-pinless", to: { step: "to-officer-special" } },
        { answer: "to-normal", to: { step: "to-officer-special" } },
        { answer: "pin-forgotten", to: { switch: "pin-reset" } },
      ],
      sources: [
        { fact: "P5", tag: "B" },
        { fact: "P4-1", tag: "B" },
      ],
      unconfirmed: ["C2", "C5"],
    },
    {
      id: "limits",
      options: [
        { answer: "understood", to: { step: "lost-uses" } },
        { answer: "reconsiders", to: { end: "informed" } },
        { answer: "doubt", to: { step: "to-officer-will" } },
      ],
      sources: [
        { fact: "P5-1", tag: "B" },
        { fact: "P5", tag: "B" },
      ],
    },
    {
      id: "lost-uses",
      options: [
        { answer: "wishes", to: { step: "insurance" } },
        { answer: "reconsiders", to: { end: "informed" } },
        { answer: "doubt", to: { step: "to-officer-will" } },
      ],
      sources: [
        { fact: "P5-1", tag: "B" },
        { fact: "P5", tag: "B" },
        { fact: "U3", tag: "S" },
      ],
    },
    {
      id: "insurance",
      options: [
        { answer: "registered", to: { step: "form" } },
        { answer: "not-yet", to: { step: "register-first" } },
        { answer: "not-wanted", to: { step: "form" } },
      ],
      sources: [
        { fact: "P5-2", tag: "B" },
        { fact: "P11", tag: "B" },
      ],
    },
    {
      id: "register-first",
      options: [
        { answer: "registered", to: { step: "form" } },
        { answer: "at-clinic", to: { step: "form" } },
        { answer: "later", to: { end: "informed" } },
      ],
      sources: [
        { fact: "P5-2", tag: "B" },
        { fact: "P11", tag: "B" },
      ],
    },
    {
      id: "form",
      options: [
        { answer: "filled", to: { step: "review" } },
        { answer: "cannot-write", to: { step: "writing-help" } },
      ],
      sources: [
        { fact: "P5-3", tag: "B" },
        { fact: "P2-5", tag: "S" },
        { fact: "U4", tag: "S" },
      ],
      unconfirmed: ["C3"],
    },
    desk.writingHelp({ step: "review" }),
    {
      id: "review",
      phase: "review",
      who: "officer",
      options: [
        { answer: "approved", to: { step: "return-card" } },
        { answer: "pin-needed", to: { step: "pin-entry" } },
        { answer: "sent-back", to: { step: "form" } },
        { answer: "trouble", to: { step: "system-down" } },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [
        { fact: "P5-5", tag: "P" },
        { fact: "P5-6", tag: "P" },
        { fact: "P5-7", tag: "S" },
        { fact: "U3", tag: "S" },
      ],
      unconfirmed: ["C2", "C5"],
    },
    {
      id: "pin-entry",
      who: "resident",
      pin: true,
      options: [
        { answer: "entered", to: { step: "review" } },
        { answer: "stopped", to: { step: "to-officer-special" } },
      ],
      sources: [
        { fact: "P5-4", tag: "P" },
        { fact: "U2", tag: "P" },
      ],
      unconfirmed: ["C2"],
    },
    {
      id: "return-card",
      returnsCard: true,
      options: [{ answer: "returned", to: { step: "explanation" } }],
      sources: [
        { fact: "P5-8", tag: "S" },
        { fact: "P5-6", tag: "P" },
        { fact: "P17", tag: "S" },
      ],
    },
    {
      id: "explanation",
      options: [{ answer: "explained", to: { end: "completed" } }],
      sources: [
        { fact: "P5", tag: "B" },
        { fact: "K8", tag: "B" },
      ],
    },
    {
      id: "card-expired",
      options: [
        { answer: "apply-for-card", to: { switch: "application-renewal" } },
        { answer: "not-today", to: { end: "informed" } },
      ],
      sources: [
        { fact: "P1-6", tag: "B" },
        { fact: "P8", tag: "A" },
      ],
    },
    desk.referHomeCity,
    desk.referNotification,
    desk.comeAgain,
    common.lostCard,
    common.toOfficerAgent,
    common.toOfficerDoubt({ step: "wish" }),
    {
      id: "to-officer-will",
      who: "officer",
      options: [
        { answer: "taken-over", to: { end: "handed-over" } },
        { answer: "cleared", to: { step: "lost-uses" } },
      ],
      sources: [
        { fact: "P5", tag: "P" },
        { fact: "U3", tag: "S" },
      ],
    },
    {
      id: "to-officer-special",
      who: "officer",
      options: [{ answer: "taken-over", to: { end: "handed-over" } }],
      sources: [{ fact: "P5", tag: "P" }],
      unconfirmed: ["C2", "C5"],
    },
    desk.systemDown({ step: "review" }),
  ],
};
