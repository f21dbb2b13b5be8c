import type { Procedure } from "../model.ts";

/** 苦情 (S §11(4), FACTS P17): listen, the site lead, a report without delay, and the officer where it needs one. */
export const complaint: Procedure = {
  id: "complaint",
  version: 1,
  first: "listen",
  support: true,
  steps: [
    {
      id: "listen",
      options: [
        { answer: "goes-on", to: { step: "lead" } },
        { answer: "settled", to: { step: "report" } },
        { answer: "about-city", to: { step: "officer" } },
        { answer: "danger", to: { step: "danger" } },
      ],
      sources: [{ fact: "P17", tag: "S" }],
    },
    {
      id: "lead",
      options: [
        { answer: "settled", to: { step: "report" } },
        { answer: "to-officer", to: { step: "officer" } },
        { answer: "danger", to: { step: "danger" } },
      ],
      sources: [{ fact: "P17", tag: "S" }],
    },
    {
      id: "danger",
      who: "officer",
      options: [{ answer: "taken-over", to: { end: "handed-over" } }],
      sources: [{ fact: "P17", tag: "S" }],
    },
    {
      id: "officer",
      who: "officer",
      options: [
        { answer: "taken-over", to: { end: "handed-over" } },
        { answer: "officer-says-go-on", to: { end: "completed" } },
      ],
      sources: [
        { fact: "P17", tag: "S" },
        { fact: "U3", tag: "S" },
      ],
    },
    {
      id: "report",
      options: [
        { answer: "reported", to: { end: "completed" } },
        { answer: "to-officer", to: { step: "officer" } },
      ],
      sources: [
        { fact: "P17", tag: "S" },
        { fact: "U5", tag: "P" },
      ],
    },
  ],
};
