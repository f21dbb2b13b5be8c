import type { Procedure } from "../model.ts";

/** 電子証明書の更新 (S §6(2), FACTS P2; before it P1). The numbers of P2's rows stand in the sources. */
export const certificateRenewal: Procedure = {
  id: "certificate-renewal",
  version: 1,
  first: "person",
  steps: [
    {
      id: "person",
      carried: true,
      options: [
        { answer: "self", to: { step: "residence" } },
        { answer: "agent", to: { step: "to-officer-agent" } },
      ],
      sources: [
        { fact: "P1-3", tag: "S" },
        { fact: "P7", tag: "S" },
        { fact: "R2", tag: "B" },
      ],
      unconfirmed: ["C4"],
    },
    {
      id: "residence",
      carried: true,
      options: [
        { answer: "registered", to: { step: "card-brought" } },
        { answer: "elsewhere", to: { step: "refer-home-city" } },
        { answer: "not-notified", to: { step: "refer-notification" } },
      ],
      sources: [
        { fact: "P1-4", tag: "B" },
        { fact: "B10", tag: "A" },
      ],
    },
    {
      id: "card-brought",
      carried: true,
      options: [
        { answer: "brought", to: { step: "check-card" } },
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
      id: "check-card",
      options: [
        { answer: "matches", to: { step: "expiry" } },
        { answer: "doubt", to: { step: "to-officer-doubt" } },
        { answer: "outdated", to: { step: "refer-notification" } },
        { answer: "card-expired", to: { step: "card-expired" } },
        { answer: "special", to: { step: "to-officer-special" } },
      ],
      sources: [
        { fact: "P2-1", tag: "S" },
        { fact: "U1", tag: "P" },
        { fact: "U3", tag: "S" },
        { fact: "P1-7", tag: "B" },
      ],
      unconfirmed: ["C5"],
    },
    {
      id: "expiry",
      tool: "renewal-window",
      options: [
        { answer: "in-window", to: { step: "which-certificates" } },
        { answer: "in-window-card-soon", to: { step: "card-soon" } },
        { answer: "too-early", to: { step: "too-early" } },
        { answer: "expired", to: { step: "expired" } },
      ],
      sources: [
        { fact: "P2-2", tag: "B" },
        { fact: "B8", tag: "B" },
        { fact: "B4", tag: "A" },
        { fact: "B5", tag: "B" },
      ],
    },
    {
      id: "card-soon",
      options: [
        { answer: "renew-now", to: { step: "which-certificates" } },
        { answer: "apply-for-card", to: { switch: "application-renewal" } },
      ],
      sources: [
        { fact: "P1-6", tag: "B" },
        { fact: "B2", tag: "A" },
        { fact: "P8", tag: "A" },
      ],
    },
    {
      id: "which-certificates",
      options: [
        { answer: "both", to: { step: "pins-known" } },
        { answer: "user-only", to: { step: "pins-known" } },
        { answer: "new-signature", to: { step: "pins-known" } },
      ],
      sources: [
        { fact: "P2-3", tag: "B" },
        { fact: "R1", tag: "B" },
        { fact: "R2", tag: "B" },
      ],
    },
    {
      id: "pins-known",
      options: [
        { answer: "known", to: { step: "application" } },
        {
          answer: "unknown",
          to: { call: "pin-reset", at: "second-document", back: { step: "terminal" } },
        },
      ],
      sources: [
        { fact: "P2-4", tag: "B" },
        { fact: "U2", tag: "P" },
        { fact: "P4-5", tag: "P" },
      ],
    },
    {
      id: "application",
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
        { fact: "P2-5", tag: "S" },
        { fact: "U4", tag: "S" },
        { fact: "U1", tag: "P" },
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
        { answer: "ready", to: { step: "pin-entry" } },
        { answer: "trouble", to: { step: "system-down" } },
      ],
      sources: [{ fact: "P2-6", tag: "S" }],
    },
    {
      id: "pin-entry",
      who: "resident",
      pin: true,
      options: [
        { answer: "entered", to: { step: "writing" } },
        { answer: "stopped", to: { step: "pin-stopped" } },
        { answer: "trouble", to: { step: "system-down" } },
      ],
      sources: [
        { fact: "P2-7", tag: "B" },
        { fact: "P2-8", tag: "B" },
        { fact: "P2-9", tag: "B" },
        { fact: "U2", tag: "P" },
      ],
      unconfirmed: ["C2"],
    },
    {
      id: "pin-stopped",
      options: [
        {
          answer: "reset",
          to: { call: "pin-reset", at: "second-document", back: { step: "terminal" } },
        },
        { answer: "remembered", to: { step: "pin-entry" } },
        { answer: "stop-today", to: { step: "stop-with-lock" } },
      ],
      sources: [
        { fact: "U2", tag: "P" },
        { fact: "K2", tag: "B" },
        { fact: "P4-5", tag: "P" },
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
      id: "writing",
      options: [
        { answer: "written", to: { step: "card-surface" } },
        { answer: "failed", to: { step: "chip-trouble" } },
      ],
      sources: [{ fact: "P2-10", tag: "P" }],
    },
    {
      id: "chip-trouble",
      who: "officer",
      options: [
        { answer: "taken-over", to: { end: "handed-over" } },
        { answer: "written-after-all", to: { step: "card-surface" } },
      ],
      sources: [
        { fact: "P2-10", tag: "P" },
        { fact: "P9-5", tag: "B" },
      ],
    },
    {
      id: "card-surface",
      who: "resident",
      options: [{ answer: "noted", to: { step: "review" } }],
      sources: [
        { fact: "P2-11", tag: "P" },
        { fact: "B4", tag: "A" },
        { fact: "B3", tag: "B" },
      ],
      unconfirmed: ["C3"],
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
        { fact: "P2-12", tag: "S" },
        { fact: "U3", tag: "S" },
      ],
    },
    {
      id: "sent-back",
      options: [
        { answer: "form", to: { step: "application" } },
        { answer: "terminal", to: { step: "terminal" } },
        { answer: "surface", to: { step: "card-surface" } },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [{ fact: "P2-12", tag: "S" }],
    },
    {
      id: "return-card",
      returnsCard: true,
      options: [{ answer: "returned", to: { step: "explanation" } }],
      sources: [
        { fact: "P2-13", tag: "S" },
        { fact: "P17", tag: "S" },
      ],
    },
    {
      id: "explanation",
      options: [{ answer: "explained", to: { end: "completed" } }],
      sources: [
        { fact: "P2-14", tag: "B" },
        { fact: "X7", tag: "B" },
        { fact: "S3", tag: "C" },
        { fact: "S5", tag: "P" },
        { fact: "X8", tag: "A" },
      ],
      unconfirmed: ["C10"],
    },
    {
      id: "too-early",
      tool: "renewal-window",
      options: [{ answer: "told", to: { end: "too-early" } }],
      sources: [
        { fact: "P2-2", tag: "B" },
        { fact: "B8", tag: "B" },
      ],
    },
    {
      id: "expired",
      tool: "renewal-window",
      options: [
        { answer: "issue-today", to: { switch: "certificate-issue", at: "insurance" } },
        { answer: "not-today", to: { end: "informed" } },
      ],
      sources: [
        { fact: "P3-2", tag: "B" },
        { fact: "P3-3", tag: "B" },
        { fact: "X2", tag: "B" },
        { fact: "§2.6", tag: "A" },
      ],
      unconfirmed: ["C5"],
    },
    {
      id: "card-expired",
      options: [
        { answer: "apply-for-card", to: { switch: "application-renewal" } },
        { answer: "not-today", to: { end: "informed" } },
      ],
      sources: [
        { fact: "P1-6", tag: "B" },
        { fact: "R5", tag: "B" },
        { fact: "P8", tag: "A" },
      ],
    },
    {
      id: "refer-home-city",
      options: [{ answer: "told", to: { end: "referred" } }],
      sources: [
        { fact: "P1-4", tag: "B" },
        { fact: "B10", tag: "A" },
      ],
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
      id: "come-again",
      options: [{ answer: "told", to: { end: "documents-missing" } }],
      sources: [
        { fact: "P1-5", tag: "P" },
        { fact: "S7", tag: "A" },
        { fact: "N2", tag: "A" },
      ],
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
        { answer: "cleared", to: { step: "expiry" } },
      ],
      sources: [
        { fact: "U3", tag: "S" },
        { fact: "P2-1", tag: "S" },
      ],
    },
    {
      id: "to-officer-special",
      who: "officer",
      options: [{ answer: "taken-over", to: { end: "handed-over" } }],
      sources: [
        { fact: "P5", tag: "P" },
        { fact: "P6-7", tag: "P" },
      ],
      unconfirmed: ["C5"],
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
