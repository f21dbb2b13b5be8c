import type { Procedure } from "../model.ts";
import { lostCard, person, toOfficerAgent } from "./common.ts";
import { referHomeCity, referNotification, residence } from "./desk-steps.ts";

/**
 * 案内・振り分け (S §6(1), FACTS P1): where a person goes next. Either to the chairs with a ticket, or on as the right
 * procedure at this window, which does not ask again what was asked here (本人・八代市・カード持参).
 */
export const guidance: Procedure = {
  id: "guidance",
  version: 1,
  first: "purpose",
  steps: [
    {
      id: "purpose",
      options: [
        { answer: "certificate", to: { step: "person" } },
        { answer: "pin", to: { step: "person" } },
        { answer: "application", to: { step: "which-application" } },
        { answer: "support", to: { step: "which-support" } },
        { answer: "pickup", to: { step: "pickup" } },
        { answer: "lost", to: { step: "lost-card" } },
        { answer: "notification", to: { step: "refer-notification" } },
        { answer: "other", to: { step: "other-matter" } },
      ],
      sources: [{ fact: "P1-1", tag: "S" }],
    },
    {
      id: "which-application",
      options: [
        { answer: "first", to: { step: "person" } },
        { answer: "expiring", to: { step: "person" } },
        { answer: "damaged", to: { step: "person" } },
        { answer: "lost", to: { step: "lost-card" } },
      ],
      sources: [
        { fact: "P8-2", tag: "A" },
        { fact: "P9-1", tag: "A" },
      ],
    },
    {
      id: "which-support",
      options: [
        { answer: "insurance", to: { step: "person" } },
        { answer: "account", to: { step: "person" } },
        { answer: "app", to: { step: "person" } },
      ],
      sources: [
        { fact: "P11", tag: "B" },
        { fact: "P12", tag: "B" },
        { fact: "P13", tag: "P" },
      ],
    },
    {
      id: "other-matter",
      options: [
        { answer: "elsewhere", to: { step: "refer-other" } },
        { answer: "pinless", to: { step: "person" } },
        { answer: "residence-card", to: { step: "to-officer-residence" } },
      ],
      sources: [
        { fact: "P1-7", tag: "B" },
        { fact: "P5", tag: "B" },
        { fact: "P6", tag: "B" },
      ],
      unconfirmed: ["C5"],
    },
    person({ step: "residence" }),
    residence({
      choose: [{ when: "triage-without-card", to: { step: "belongings" } }],
      otherwise: { step: "card-brought" },
    }),
    {
      id: "card-brought",
      options: [
        { answer: "brought", to: { step: "belongings" } },
        { answer: "forgotten", to: { step: "come-again" } },
        { answer: "lost", to: { step: "lost-card" } },
      ],
      sources: [
        { fact: "P1-5", tag: "P" },
        { fact: "U1", tag: "P" },
        { fact: "N2", tag: "A" },
      ],
    },
    {
      id: "belongings",
      options: [
        { answer: "waits", to: { step: "ticket" } },
        {
          answer: "at-this-window",
          to: {
            choose: [
              { when: "triage-pin", to: { switch: "pin-reset" } },
              { when: "triage-reissue", to: { switch: "application-reissue" } },
              { when: "triage-first-card", to: { switch: "application-new" } },
              { when: "triage-card-renewal", to: { switch: "application-renewal" } },
              { when: "triage-insurance", to: { switch: "insurance-registration" } },
              { when: "triage-account", to: { switch: "bank-account-registration" } },
              { when: "triage-app", to: { switch: "app-support" } },
              { when: "triage-pinless", to: { switch: "pinless-switch" } },
            ],
            otherwise: { switch: "certificate-renewal" },
          },
        },
        { answer: "missing", to: { step: "come-again" } },
        { answer: "stopped", to: { step: "system-down" } },
      ],
      sources: [
        { fact: "P1-2", tag: "P" },
        { fact: "P1-8", tag: "S" },
        { fact: "N2", tag: "A" },
        { fact: "K5", tag: "B" },
        { fact: "P8", tag: "A" },
        { fact: "P12", tag: "B" },
      ],
      unconfirmed: ["C1"],
    },
    {
      id: "ticket",
      options: [{ answer: "guided", to: { end: "informed" } }],
      sources: [
        { fact: "P1-8", tag: "S" },
        { fact: "U1", tag: "P" },
      ],
    },
    {
      id: "pickup",
      options: [
        { answer: "taken-over", to: { end: "handed-over" } },
        { answer: "told", to: { end: "informed" } },
      ],
      sources: [
        { fact: "P10-1", tag: "P" },
        { fact: "P10-4", tag: "B" },
      ],
      unconfirmed: ["C14"],
    },
    {
      ...lostCard,
      options: [...lostCard.options, { answer: "applies-now", to: { step: "person" } }],
    },
    referNotification,
    referHomeCity,
    {
      id: "refer-other",
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
      id: "to-officer-residence",
      who: "officer",
      options: [{ answer: "taken-over", to: { end: "handed-over" } }],
      sources: [
        { fact: "P6", tag: "B" },
        { fact: "P6-7", tag: "P" },
      ],
      unconfirmed: ["C5"],
    },
    toOfficerAgent,
    {
      id: "come-again",
      options: [{ answer: "told", to: { end: "documents-missing" } }],
      sources: [
        { fact: "P1-5", tag: "P" },
        { fact: "K5", tag: "B" },
      ],
      unconfirmed: ["C1"],
    },
    {
      id: "system-down",
      options: [{ answer: "told", to: { end: "system-down" } }],
      sources: [
        { fact: "P1-2", tag: "P" },
        { fact: "P17", tag: "P" },
      ],
    },
  ],
};
