import type { Procedure, Target } from "../model.ts";
import * as common from "./common.ts";
import * as desk from "./desk-steps.ts";

const afterForm: Target = {
  choose: [{ when: "form-sent-back", to: { step: "review" } }],
  otherwise: { step: "terminal" },
};
const resetPin: Target = { call: "pin-reset", at: "second-document", back: { step: "terminal" } };

/**
 * 電子証明書の新規発行 (S §6(2), FACTS P3): expired, 署名用 lapsed by a change of name or address, or never issued.
 * A renewal that turns out too late comes in at `insurance`.
 */
export const certificateIssue: Procedure = {
  id: "certificate-issue",
  version: 1,
  first: "person",
  steps: [
    common.person({ step: "residence" }),
    desk.residence({ step: "card-brought" }),
    common.cardBrought({ step: "check-card" }),
    {
      id: "check-card",
      carried: true,
      options: [
        { answer: "matches", to: { step: "reason" } },
        { answer: "doubt", to: { step: "to-officer-doubt" } },
        { answer: "outdated", to: { step: "surface" } },
        { answer: "card-expired", to: { step: "card-expired" } },
        { answer: "special", to: { step: "to-officer-special" } },
      ],
      sources: [
        { fact: "P3-1", tag: "S" },
        { fact: "P2-1", tag: "S" },
        { fact: "U1", tag: "P" },
        { fact: "U3", tag: "S" },
      ],
      unconfirmed: ["C5"],
    },
    {
      id: "surface",
      options: [
        { answer: "annotated", to: { step: "reason" } },
        { answer: "not-notified", to: { step: "refer-notification" } },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [
        { fact: "P3-4", tag: "B" },
        { fact: "R1", tag: "B" },
        { fact: "U3", tag: "S" },
      ],
      unconfirmed: ["C5"],
    },
    {
      id: "reason",
      options: [
        { answer: "expired", to: { step: "insurance" } },
        { answer: "address-or-name", to: { step: "free-today" } },
        { answer: "never-issued", to: { step: "which-new" } },
        { answer: "first-signature", to: { step: "age" } },
        { answer: "still-valid", to: { switch: "certificate-renewal", at: "expiry" } },
        { answer: "found-after-stop", to: { step: "to-officer-special" } },
      ],
      sources: [
        { fact: "P3", tag: "B" },
        { fact: "R1", tag: "B" },
        { fact: "R2", tag: "B" },
        { fact: "R3", tag: "A" },
      ],
      unconfirmed: ["C5"],
    },
    {
      id: "insurance",
      tool: "grace-end",
      options: [
        { answer: "within-grace", to: { step: "which-new" } },
        { answer: "grace-over", to: { step: "insurance-lapsed" } },
        { answer: "not-used", to: { step: "which-new" } },
      ],
      sources: [
        { fact: "P3-3", tag: "B" },
        { fact: "X1", tag: "A*" },
        { fact: "X2", tag: "B" },
      ],
    },
    {
      id: "insurance-lapsed",
      options: [
        { answer: "told", to: { step: "which-new" } },
        { answer: "not-today", to: { end: "informed" } },
      ],
      sources: [
        { fact: "P3-3", tag: "B" },
        { fact: "X2", tag: "B" },
        { fact: "X3", tag: "B" },
        { fact: "P11", tag: "B" },
      ],
    },
    {
      id: "which-new",
      options: [
        { answer: "user-and-signature", to: { step: "free-today" } },
        { answer: "user-only", to: { step: "free-today" } },
      ],
      sources: [
        { fact: "P3-4", tag: "B" },
        { fact: "P2-3", tag: "B" },
        { fact: "R2", tag: "B" },
      ],
    },
    {
      id: "age",
      options: [
        { answer: "fifteen", to: { step: "free-today" } },
        { answer: "under-fifteen", to: { step: "to-officer-agent" } },
      ],
      sources: [
        { fact: "R2", tag: "B" },
        { fact: "P3", tag: "B" },
      ],
      unconfirmed: ["C4"],
    },
    {
      id: "free-today",
      tool: "fees",
      fees: [{ fee: "certificate" }],
      options: [
        { answer: "today", to: { step: "pins-known" } },
        { answer: "not-today", to: { end: "informed" } },
      ],
      sources: [
        { fact: "P3-2", tag: "B" },
        { fact: "§2.6", tag: "A" },
      ],
    },
    {
      id: "pins-known",
      options: [
        { answer: "known", to: { step: "application" } },
        { answer: "unknown", to: resetPin },
      ],
      sources: [
        { fact: "P3-4", tag: "B" },
        { fact: "P2-4", tag: "B" },
        { fact: "U2", tag: "P" },
      ],
    },
    {
      id: "application",
      options: [
        { answer: "filled", to: afterForm },
        { answer: "cannot-write", to: { step: "writing-help" } },
      ],
      sources: [
        { fact: "P3-4", tag: "S" },
        { fact: "P2-5", tag: "S" },
        { fact: "U4", tag: "S" },
      ],
      unconfirmed: ["C3"],
    },
    desk.writingHelp(afterForm),
    {
      id: "terminal",
      device: "terminal",
      options: [
        { answer: "ready", to: { step: "pin-entry" } },
        { answer: "trouble", to: { step: "system-down" } },
      ],
      sources: [
        { fact: "P3-4", tag: "S" },
        { fact: "P2-6", tag: "S" },
      ],
      unconfirmed: ["C2"],
    },
    {
      id: "pin-entry",
      who: "resident",
      pin: true,
      options: [
        { answer: "entered", to: { step: "new-pin" } },
        { answer: "stopped", to: { step: "pin-stopped" } },
        { answer: "trouble", to: { step: "system-down" } },
      ],
      sources: [
        { fact: "P3-4", tag: "B" },
        { fact: "U2", tag: "P" },
      ],
      unconfirmed: ["C2"],
    },
    {
      id: "pin-stopped",
      options: [
        { answer: "reset", to: resetPin },
        { answer: "remembered", to: { step: "pin-entry" } },
        { answer: "stop-today", to: { step: "stop-with-lock" } },
      ],
      sources: [
        { fact: "U2", tag: "P" },
        { fact: "K2", tag: "B" },
      ],
    },
    desk.stopWithLock,
    {
      id: "new-pin",
      who: "resident",
      pin: true,
      options: [
        { answer: "entered", to: { step: "writing" } },
        { answer: "trouble", to: { step: "system-down" } },
      ],
      sources: [
        { fact: "P3-4", tag: "B" },
        { fact: "§2.3", tag: "B" },
        { fact: "K1", tag: "B" },
        { fact: "P4-3", tag: "A" },
        { fact: "P4-6", tag: "P" },
        { fact: "U2", tag: "P" },
      ],
      unconfirmed: ["C2"],
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
      unconfirmed: ["C6"],
    },
    {
      id: "card-surface",
      who: "resident",
      options: [{ answer: "noted", to: { step: "review" } }],
      sources: [
        { fact: "P2-11", tag: "P" },
        { fact: "B4", tag: "A" },
        { fact: "B2", tag: "A" },
      ],
      unconfirmed: ["C3"],
    },
    desk.review("P3-4", "return-card"),
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
        { fact: "P3-4", tag: "S" },
        { fact: "P2-13", tag: "S" },
        { fact: "P17", tag: "S" },
      ],
    },
    {
      id: "explanation",
      options: [{ answer: "explained", to: { end: "completed" } }],
      sources: [
        { fact: "X6", tag: "B" },
        { fact: "X7", tag: "B" },
        { fact: "X2", tag: "B" },
        { fact: "X8", tag: "A" },
        { fact: "S3", tag: "C" },
        { fact: "S5", tag: "P" },
      ],
      unconfirmed: ["C10"],
    },
    {
      id: "card-expired",
      options: [
        { answer: "apply-for-card", to: { switch: "application-renewal" } },
        { answer: "not-today", to: { end: "informed" } },
      ],
      sources: [
        { fact: "P3-1", tag: "B" },
        { fact: "P1-6", tag: "B" },
        { fact: "R5", tag: "B" },
        { fact: "P8", tag: "A" },
      ],
    },
    desk.referHomeCity,
    desk.referNotification,
    desk.comeAgain,
    common.lostCard,
    common.toOfficerAgent,
    common.toOfficerDoubt({ step: "reason" }),
    {
      id: "to-officer-special",
      who: "officer",
      options: [{ answer: "taken-over", to: { end: "handed-over" } }],
      sources: [
        { fact: "P5", tag: "P" },
        { fact: "P6-7", tag: "P" },
        { fact: "R3", tag: "A" },
        { fact: "P9-6", tag: "A" },
      ],
      unconfirmed: ["C5"],
    },
    desk.systemDown({ step: "terminal" }),
  ],
};
