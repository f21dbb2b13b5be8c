import type { Option, Step, StepFee, Target } from "../model.ts";
import * as common from "./common.ts";
import * as desk from "./desk-steps.ts";

/**
 * 運転免許証との一体化 (P8-W): asked before any application for a new body of the card, once a case. Whether マイナアシスト
 * carries the licence over is open (C12), so staff warn and the officer answers.
 */
export const licence = (next: Target, otherWays: Option[] = []): Step[] => [
  {
    id: "licence",
    carried: true,
    options: [
      { answer: "not-integrated", to: next },
      { answer: "integrated", to: { step: "licence-warning" } },
      { answer: "unknown", to: { step: "licence-warning" } },
    ],
    sources: [{ fact: "P8", tag: "A" }],
    unconfirmed: ["C12"],
  },
  {
    id: "licence-warning",
    who: "officer",
    options: [
      { answer: "taken-over", to: { end: "handed-over" } },
      { answer: "goes-on", to: next },
      { answer: "not-today", to: { end: "informed" } },
      ...otherWays,
    ],
    sources: [
      { fact: "P8", tag: "A" },
      { fact: "U3", tag: "S" },
    ],
    unconfirmed: ["C12"],
  },
];

const afterDocuments: Target = {
  choose: [{ when: "documents-sent-back", to: { step: "review" } }],
  otherwise: { step: "fee" },
};

const fromDocumentsToForm = (fees: StepFee[]): Step[] => [
  {
    id: "documents",
    tool: "documents",
    scene: "application",
    options: [
      { answer: "enough", to: afterDocuments },
      {
        answer: "missing",
        to: {
          choose: [{ when: "documents-sent-back", to: { step: "to-officer-doubt" } }],
          otherwise: { step: "documents-missing" },
        },
      },
      { answer: "doubt", to: { step: "to-officer-doubt" } },
    ],
    sources: [
      { fact: "P8-1", tag: "S" },
      { fact: "P8", tag: "A" },
      { fact: "T3", tag: "B" },
      { fact: "U4", tag: "S" },
    ],
    unconfirmed: ["C8"],
  },
  {
    id: "documents-missing",
    options: [
      { answer: "told", to: { end: "documents-missing" } },
      { answer: "found", to: { step: "documents" } },
      { answer: "taken-over", to: { end: "handed-over" } },
    ],
    sources: [
      { fact: "P8-1", tag: "S" },
      { fact: "U3", tag: "S" },
    ],
    unconfirmed: ["C8"],
  },
  {
    id: "fee",
    tool: "fees",
    fees,
    options: [
      { answer: "told", to: { step: "form-at-hand" } },
      { answer: "not-today", to: { step: "stop" } },
    ],
    sources: [
      { fact: "P8-2", tag: "B" },
      { fact: "§2.6", tag: "A" },
      { fact: "P16", tag: "P" },
    ],
    unconfirmed: ["C11"],
  },
  {
    id: "form-at-hand",
    options: [
      { answer: "matches", to: { step: "assist" } },
      { answer: "changed", to: { step: "new-form" } },
      { answer: "none", to: { step: "new-form" } },
      { answer: "cannot-write", to: { step: "writing-help" } },
    ],
    sources: [
      { fact: "P8-4", tag: "A" },
      { fact: "U1", tag: "P" },
      { fact: "U4", tag: "S" },
    ],
    unconfirmed: ["C3"],
  },
  {
    id: "new-form",
    who: "officer",
    options: [
      { answer: "issued", to: { step: "assist" } },
      { answer: "taken-over", to: { end: "handed-over" } },
    ],
    sources: [{ fact: "P8-4", tag: "A" }],
    unconfirmed: ["C13"],
  },
  desk.writingHelp({ step: "assist" }),
];

const atMynaAssist: Step[] = [
  {
    id: "assist",
    device: "mynaassist",
    options: [
      { answer: "ready", to: { step: "photo" } },
      { answer: "trouble", to: { step: "system-down" } },
    ],
    sources: [
      { fact: "P8", tag: "S" },
      { fact: "P17", tag: "P" },
    ],
    unconfirmed: ["C13"],
  },
  {
    id: "photo",
    tool: "photo-rules",
    options: [
      { answer: "taken", to: { step: "photo-check" } },
      { answer: "exception", to: { step: "photo-exception" } },
      { answer: "trouble", to: { step: "system-down" } },
    ],
    sources: [
      { fact: "P8-5", tag: "A" },
      { fact: "P8", tag: "A" },
    ],
    unconfirmed: ["C13"],
  },
  {
    id: "photo-exception",
    who: "officer",
    options: [
      { answer: "taken", to: { step: "photo-check" } },
      { answer: "taken-over", to: { end: "handed-over" } },
    ],
    sources: [
      { fact: "P8", tag: "A" },
      { fact: "U3", tag: "S" },
    ],
  },
  {
    id: "photo-check",
    who: "resident",
    options: [
      { answer: "agreed", to: { step: "wishes" } },
      { answer: "again", to: { step: "photo" } },
    ],
    sources: [{ fact: "P8-5", tag: "A" }],
  },
  {
    id: "wishes",
    who: "resident",
    options: [{ answer: "chosen", to: { step: "read-through" } }],
    sources: [
      { fact: "P8-6", tag: "A" },
      { fact: "R2", tag: "B" },
    ],
    unconfirmed: ["C13"],
  },
  {
    id: "read-through",
    who: "resident",
    options: [
      { answer: "correct", to: { step: "send" } },
      { answer: "entries", to: { step: "wishes" } },
      { answer: "photo", to: { step: "photo" } },
      { answer: "stop", to: { step: "stop" } },
    ],
    sources: [{ fact: "P8-7", tag: "P" }],
    unconfirmed: ["C13"],
  },
  {
    id: "send",
    options: [
      { answer: "sent", to: { step: "review" } },
      { answer: "trouble", to: { step: "system-down" } },
    ],
    sources: [
      { fact: "P8-8", tag: "P" },
      { fact: "U5", tag: "P" },
    ],
    unconfirmed: ["C13"],
  },
];

const afterSending: Step[] = [
  desk.review("P8-9", "return-documents"),
  {
    id: "sent-back",
    options: [
      { answer: "documents", to: { step: "documents" } },
      { answer: "photo", to: { step: "photo" } },
      { answer: "entries", to: { step: "wishes" } },
      { answer: "taken-over", to: { end: "handed-over" } },
    ],
    sources: [{ fact: "P8-9", tag: "S" }],
  },
  {
    id: "return-documents",
    returnsCard: true,
    options: [{ answer: "returned", to: { step: "explanation" } }],
    sources: [
      { fact: "P8-10", tag: "S" },
      { fact: "P17", tag: "S" },
    ],
  },
  {
    id: "explanation",
    options: [{ answer: "explained", to: { end: "completed" } }],
    sources: [
      { fact: "P8-11", tag: "A" },
      { fact: "P10-4", tag: "B" },
    ],
    unconfirmed: ["C14"],
  },
  {
    id: "stop",
    who: "officer",
    options: [{ answer: "told", to: { end: "cancelled" } }],
    sources: [
      { fact: "P8-9", tag: "S" },
      { fact: "U3", tag: "S" },
    ],
  },
];

/**
 * What the three applications have in common (S §6(3)①, P8): 本人確認書類 → 手数料 → 申請書 → マイナアシスト → 審査 → 返却 →
 * 説明. It begins at `documents`; the identity documents stay on the desk until the officer has reviewed.
 */
export const applicationSteps = (fees: StepFee[]): Step[] => [
  ...fromDocumentsToForm(fees),
  ...atMynaAssist,
  ...afterSending,
  desk.systemDown({ step: "assist" }),
  desk.referHomeCity,
  desk.referNotification,
  common.toOfficerAgent,
  common.toOfficerDoubt(afterDocuments),
  {
    id: "to-officer-special",
    who: "officer",
    options: [{ answer: "taken-over", to: { end: "handed-over" } }],
    sources: [
      { fact: "P6-7", tag: "P" },
      { fact: "U3", tag: "S" },
    ],
    unconfirmed: ["C5"],
  },
];
