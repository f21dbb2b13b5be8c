import type { Procedure } from "../model.ts";

/** 事故 (S §11(3), FACTS P17): secure, report at once whoever is to blame, and let the city decide what comes next. */
export const incident: Procedure = {
  id: "incident",
  version: 1,
  first: "kind",
  support: true,
  steps: [
    {
      id: "kind",
      options: [
        { answer: "mixed-up", to: { step: "secure-card" } },
        { answer: "missing", to: { step: "secure-place" } },
        { answer: "seen", to: { step: "secure-screen" } },
        { answer: "screen-left", to: { step: "secure-screen" } },
        { answer: "outside-use", to: { step: "report" } },
      ],
      sources: [{ fact: "P17", tag: "S" }],
    },
    {
      id: "secure-card",
      options: [{ answer: "secured", to: { step: "report" } }],
      sources: [{ fact: "P17", tag: "P" }],
    },
    {
      id: "secure-place",
      options: [{ answer: "secured", to: { step: "report" } }],
      sources: [{ fact: "P17", tag: "P" }],
    },
    {
      id: "secure-screen",
      options: [{ answer: "secured", to: { step: "report" } }],
      sources: [
        { fact: "P17", tag: "P" },
        { fact: "U2", tag: "P" },
      ],
    },
    {
      id: "report",
      who: "officer",
      options: [
        { answer: "taken-over", to: { end: "handed-over" } },
        { answer: "officer-says-go-on", to: { end: "completed" } },
      ],
      sources: [
        { fact: "P17", tag: "S" },
        { fact: "U5", tag: "P" },
      ],
    },
  ],
};
