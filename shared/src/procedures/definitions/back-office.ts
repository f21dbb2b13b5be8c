import type { Procedure } from "../model.ts";

/**
 * 内部作業等の補助 (S §6(3)②イ). The spec names no tasks: each is the officer's instruction, and what comes of it goes
 * back to the officer (審査 is the officer's, U3).
 */
export const backOffice: Procedure = {
  id: "back-office",
  version: 1,
  first: "instruction",
  steps: [
    {
      id: "instruction",
      options: [
        { answer: "clear", to: { step: "place" } },
        { answer: "outside", to: { step: "outside" } },
      ],
      sources: [
        { fact: "U3", tag: "S" },
        { fact: "G7", tag: "S" },
      ],
    },
    {
      id: "place",
      options: [
        { answer: "ready", to: { step: "work" } },
        { answer: "not-ready", to: { step: "outside" } },
      ],
      sources: [
        { fact: "U4", tag: "S" },
        { fact: "G7", tag: "S" },
      ],
    },
    {
      id: "work",
      options: [
        { answer: "done", to: { step: "hand-back" } },
        { answer: "unsure", to: { step: "outside" } },
        { answer: "interrupted", to: { step: "put-away" } },
      ],
      sources: [
        { fact: "U1", tag: "P" },
        { fact: "U5", tag: "P" },
        { fact: "G7", tag: "S" },
      ],
    },
    {
      id: "put-away",
      options: [
        { answer: "resumed", to: { step: "work" } },
        { answer: "handed-back", to: { step: "hand-back" } },
      ],
      sources: [{ fact: "P17", tag: "S" }],
    },
    {
      id: "hand-back",
      phase: "review",
      who: "officer",
      options: [
        { answer: "accepted", to: { end: "completed" } },
        { answer: "again", to: { step: "work" } },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [{ fact: "U3", tag: "S" }],
    },
    {
      id: "outside",
      who: "officer",
      options: [
        { answer: "instructed", to: { step: "place" } },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [{ fact: "U3", tag: "S" }],
    },
  ],
};
