import type { Procedure } from "../model.ts";

/** 案内・振り分け (S §6(1), FACTS P1): where a person goes next. Mostly a one-tap tally; this helps the newcomer. */
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
        { answer: "application", to: { step: "person" } },
        { answer: "support", to: { step: "person" } },
        { answer: "pickup", to: { step: "pickup" } },
        { answer: "lost", to: { step: "lost-card" } },
        { answer: "notification", to: { step: "refer-notification" } },
        { answer: "other", to: { step: "refer-other" } },
      ],
      sources: [{ fact: "P1-1", tag: "S" }],
    },
    {
      id: "person",
      options: [
        { answer: "self", to: { step: "belongings" } },
        { answer: "agent", to: { step: "to-officer-agent" } },
        { answer: "elsewhere", to: { step: "refer-home-city" } },
      ],
      sources: [
        { fact: "P1-3", tag: "S" },
        { fact: "P1-4", tag: "B" },
        { fact: "P7", tag: "S" },
      ],
      unconfirmed: ["C4"],
    },
    {
      id: "belongings",
      options: [
        { answer: "ready", to: { step: "ticket" } },
        { answer: "missing", to: { step: "come-again" } },
        { answer: "stopped", to: { step: "system-down" } },
      ],
      sources: [
        { fact: "P1-5", tag: "P" },
        { fact: "P1-2", tag: "P" },
        { fact: "N2", tag: "A" },
        { fact: "K5", tag: "B" },
        { fact: "P8", tag: "A" },
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
      id: "lost-card",
      options: [{ answer: "told", to: { end: "handed-over" } }],
      sources: [
        { fact: "P9-1", tag: "A" },
        { fact: "P9-3", tag: "A" },
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
      id: "refer-home-city",
      options: [{ answer: "told", to: { end: "referred" } }],
      sources: [{ fact: "P1-4", tag: "B" }],
    },
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
      id: "to-officer-agent",
      who: "officer",
      options: [{ answer: "taken-over", to: { end: "handed-over" } }],
      sources: [{ fact: "P7", tag: "S" }],
      unconfirmed: ["C4"],
    },
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
