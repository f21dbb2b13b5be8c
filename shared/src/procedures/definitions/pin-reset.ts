import type { Procedure } from "../model.ts";

/**
 * 暗証番号の変更・再設定 (FACTS P4). Called from a renewal it starts at `second-document` and comes back before the
 * review: one review and one return of the card serve both (P4-5).
 */
export const pinReset: Procedure = {
  id: "pin-reset",
  version: 1,
  first: "person",
  steps: [
    {
      id: "person",
      carried: true,
      options: [
        { answer: "self", to: { step: "card" } },
        { answer: "agent", to: { step: "to-officer-agent" } },
      ],
      sources: [
        { fact: "P1-3", tag: "S" },
        { fact: "P7", tag: "S" },
      ],
      unconfirmed: ["C4"],
    },
    {
      id: "card",
      options: [
        { answer: "matches", to: { step: "known-or-not" } },
        { answer: "doubt", to: { step: "to-officer-doubt" } },
        { answer: "outdated", to: { step: "refer-notification" } },
        { answer: "elsewhere", to: { step: "refer-home-city" } },
        { answer: "no-card", to: { step: "come-again" } },
        { answer: "lost", to: { step: "lost-card" } },
      ],
      sources: [
        { fact: "P4-2", tag: "B" },
        { fact: "P1-4", tag: "B" },
        { fact: "P1-5", tag: "P" },
        { fact: "U1", tag: "P" },
        { fact: "U3", tag: "S" },
      ],
    },
    {
      id: "known-or-not",
      options: [
        { answer: "forgotten", to: { step: "second-document" } },
        { answer: "known", to: { step: "which-pin" } },
      ],
      sources: [
        { fact: "P4-1", tag: "B" },
        { fact: "K3", tag: "B" },
        { fact: "U2", tag: "P" },
      ],
    },
    {
      id: "second-document",
      options: [
        { answer: "shown", to: { step: "which-pin" } },
        { answer: "none", to: { step: "no-document" } },
        { answer: "doubt", to: { step: "to-officer-doubt" } },
      ],
      sources: [
        { fact: "P4-2", tag: "B" },
        { fact: "K5", tag: "B" },
        { fact: "U4", tag: "S" },
      ],
      unconfirmed: ["C1"],
    },
    {
      id: "no-document",
      who: "officer",
      options: [
        { answer: "officer-allows", to: { step: "which-pin" } },
        { answer: "come-again", to: { end: "documents-missing" } },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [
        { fact: "P4-2", tag: "B" },
        { fact: "K4", tag: "A" },
        { fact: "U3", tag: "S" },
      ],
      unconfirmed: ["C1"],
    },
    {
      id: "which-pin",
      options: [
        { answer: "digits", to: { step: "rules" } },
        { answer: "signature", to: { step: "rules" } },
        { answer: "all", to: { step: "rules" } },
        {
          answer: "lapsed",
          to: {
            choose: [{ when: "called-by-issue", to: { step: "rules" } }],
            otherwise: { step: "lapsed-certificate" },
          },
        },
      ],
      sources: [
        { fact: "P4-3", tag: "B" },
        { fact: "K1", tag: "B" },
        { fact: "K6", tag: "M" },
      ],
      unconfirmed: ["C20"],
    },
    {
      id: "rules",
      options: [{ answer: "decided", to: { step: "form" } }],
      sources: [
        { fact: "§2.3", tag: "B" },
        { fact: "K1", tag: "B" },
        { fact: "P4-3", tag: "A" },
        { fact: "P4-6", tag: "P" },
      ],
    },
    {
      id: "form",
      options: [
        {
          answer: "filled",
          to: {
            choose: [{ when: "form-sent-back", to: { step: "review" } }],
            otherwise: { step: "terminal" },
          },
        },
        { answer: "cannot-write", to: { step: "writing-help" } },
      ],
      sources: [
        { fact: "P4-4", tag: "S" },
        { fact: "P2-5", tag: "S" },
        { fact: "U4", tag: "S" },
      ],
      unconfirmed: ["C3"],
    },
    {
      id: "writing-help",
      who: "officer",
      options: [
        {
          answer: "helped",
          to: {
            choose: [{ when: "form-sent-back", to: { step: "review" } }],
            otherwise: { step: "terminal" },
          },
        },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [{ fact: "P2-5", tag: "C" }],
      unconfirmed: ["C3"],
    },
    {
      id: "terminal",
      device: "terminal",
      options: [
        { answer: "ready", to: { step: "new-pin" } },
        { answer: "trouble", to: { step: "system-down" } },
      ],
      sources: [{ fact: "P4-4", tag: "P" }],
      unconfirmed: ["C2"],
    },
    {
      id: "new-pin",
      who: "resident",
      pin: true,
      options: [
        {
          answer: "entered",
          to: {
            choose: [{ when: "called-by-other", to: { end: "completed" } }],
            otherwise: { step: "review" },
          },
        },
        { answer: "stopped", to: { step: "change-stopped" } },
        { answer: "trouble", to: { step: "system-down" } },
      ],
      sources: [
        { fact: "P4-1", tag: "B" },
        { fact: "P4-4", tag: "P" },
        { fact: "U2", tag: "P" },
      ],
      unconfirmed: ["C2"],
    },
    {
      id: "change-stopped",
      options: [
        { answer: "reset", to: { step: "second-document" } },
        { answer: "again", to: { step: "new-pin" } },
        { answer: "stop-today", to: { step: "stop-with-lock" } },
      ],
      sources: [
        { fact: "U2", tag: "P" },
        { fact: "K2", tag: "B" },
      ],
    },
    {
      id: "stop-with-lock",
      who: "officer",
      options: [{ answer: "told", to: { end: "pin-locked" } }],
      sources: [
        { fact: "K2", tag: "B" },
        { fact: "K3", tag: "B" },
        { fact: "K5", tag: "B" },
        { fact: "U3", tag: "S" },
      ],
      unconfirmed: ["C1"],
    },
    {
      id: "review",
      phase: "review",
      who: "officer",
      options: [
        { answer: "approved", to: { step: "return-card" } },
        { answer: "sent-back", to: { step: "sent-back" } },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [
        { fact: "P4-4", tag: "S" },
        { fact: "U3", tag: "S" },
      ],
    },
    {
      id: "sent-back",
      options: [
        { answer: "form", to: { step: "form" } },
        { answer: "terminal", to: { step: "terminal" } },
        { answer: "document", to: { step: "second-document" } },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [{ fact: "P4-4", tag: "S" }],
    },
    {
      id: "return-card",
      returnsCard: true,
      options: [{ answer: "returned", to: { step: "explanation" } }],
      sources: [
        { fact: "P4-4", tag: "S" },
        { fact: "P4-6", tag: "P" },
        { fact: "P17", tag: "S" },
      ],
    },
    {
      id: "explanation",
      options: [{ answer: "explained", to: { end: "completed" } }],
      sources: [
        { fact: "K8", tag: "B" },
        { fact: "K2", tag: "B" },
        { fact: "§2.3", tag: "B" },
      ],
    },
    {
      id: "lapsed-certificate",
      options: [
        { answer: "issue-today", to: { switch: "certificate-issue", at: "reason" } },
        { answer: "back-to-choice", to: { step: "which-pin" } },
        { answer: "not-today", to: { end: "informed" } },
      ],
      sources: [
        { fact: "K6", tag: "M" },
        { fact: "P3-2", tag: "B" },
        { fact: "§2.6", tag: "A" },
      ],
      unconfirmed: ["C5", "C20"],
    },
    {
      id: "refer-notification",
      options: [{ answer: "told", to: { end: "referred" } }],
      sources: [
        { fact: "P1-4", tag: "B" },
        { fact: "R1", tag: "B" },
      ],
    },
    {
      id: "refer-home-city",
      options: [{ answer: "told", to: { end: "referred" } }],
      sources: [{ fact: "P1-4", tag: "B" }],
    },
    {
      id: "come-again",
      options: [{ answer: "told", to: { end: "documents-missing" } }],
      sources: [
        { fact: "P1-5", tag: "P" },
        { fact: "K5", tag: "B" },
        { fact: "K4", tag: "A" },
      ],
      unconfirmed: ["C1"],
    },
    {
      id: "lost-card",
      options: [{ answer: "told", to: { end: "handed-over" } }],
      sources: [
        { fact: "P9-1", tag: "A" },
        { fact: "P9-3", tag: "A" },
        { fact: "R3", tag: "A" },
      ],
    },
    {
      id: "to-officer-agent",
      who: "officer",
      options: [{ answer: "taken-over", to: { end: "handed-over" } }],
      sources: [{ fact: "P7", tag: "S" }],
      unconfirmed: ["C4"],
    },
    {
      id: "to-officer-doubt",
      who: "officer",
      options: [
        { answer: "taken-over", to: { end: "handed-over" } },
        {
          answer: "cleared",
          to: {
            choose: [{ when: "document-doubted", to: { step: "which-pin" } }],
            otherwise: { step: "known-or-not" },
          },
        },
      ],
      sources: [{ fact: "U3", tag: "S" }],
    },
    {
      id: "system-down",
      options: [
        { answer: "told", to: { end: "system-down" } },
        { answer: "recovered", to: { step: "terminal" } },
      ],
      sources: [
        { fact: "P17", tag: "P" },
        { fact: "P1-2", tag: "P" },
      ],
    },
  ],
};
