import type { Procedure } from "../model.ts";

/** 障害 (FACTS P17): tell the officer which part it is, promise no hour, and let the person go with a date to come. */
export const outage: Procedure = {
  id: "outage",
  version: 1,
  first: "where",
  support: true,
  steps: [
    {
      id: "where",
      options: [
        { answer: "terminal", to: { step: "card-in-terminal" } },
        { answer: "j-lis", to: { step: "card-in-terminal" } },
        { answer: "network", to: { step: "card-in-terminal" } },
        { answer: "support-pc", to: { step: "report" } },
        { answer: "mynaassist", to: { step: "report" } },
        { answer: "booking-system", to: { step: "report" } },
        { answer: "power", to: { step: "card-in-terminal" } },
      ],
      sources: [{ fact: "P17", tag: "P" }],
    },
    {
      id: "card-in-terminal",
      options: [
        { answer: "no-card", to: { step: "report" } },
        { answer: "card-inside", to: { step: "card-with-officer" } },
      ],
      sources: [{ fact: "P17", tag: "P" }],
    },
    {
      id: "card-with-officer",
      who: "officer",
      options: [
        { answer: "safe", to: { step: "report" } },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [
        { fact: "P17", tag: "P" },
        { fact: "U3", tag: "S" },
      ],
    },
    {
      id: "report",
      options: [
        { answer: "recovered", to: { end: "completed" } },
        { answer: "not-today", to: { step: "come-again" } },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [{ fact: "P17", tag: "P" }],
    },
    {
      id: "come-again",
      options: [{ answer: "told", to: { end: "system-down" } }],
      sources: [
        { fact: "P17", tag: "P" },
        { fact: "P1-2", tag: "P" },
      ],
    },
  ],
};
