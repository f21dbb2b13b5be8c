import type { Procedure } from "../model.ts";
import { applicationSteps, licence } from "./application-steps.ts";
import * as common from "./common.ts";
import * as desk from "./desk-steps.ts";

/**
 * カード申請補助（再交付） (S §6(3)①, FACTS P8, P9). A lost card is stopped by telephone before anything else; 紛失届 and
 * 特急 are the officer's (P9-3, C6).
 */
export const applicationReissue: Procedure = {
  id: "application-reissue",
  version: 1,
  first: "reason",
  steps: [
    {
      id: "reason",
      options: [
        { answer: "lost", to: { step: "stop-card" } },
        { answer: "damaged", to: { step: "licence" } },
        { answer: "full", to: { step: "licence" } },
        { answer: "expiring", to: { switch: "application-renewal" } },
        { answer: "found", to: { step: "to-officer-special" } },
        { answer: "other", to: { step: "to-officer-special" } },
      ],
      sources: [
        { fact: "P9-1", tag: "A" },
        { fact: "P9-6", tag: "A" },
        { fact: "P8-2", tag: "A" },
      ],
      unconfirmed: ["C5"],
    },
    {
      id: "stop-card",
      options: [
        { answer: "stopped", to: { step: "where-lost" } },
        { answer: "found-meanwhile", to: { step: "to-officer-special" } },
        { answer: "not-stopped", to: { step: "to-officer-special" } },
      ],
      sources: [
        { fact: "P9-1", tag: "A" },
        { fact: "R3", tag: "A" },
      ],
    },
    {
      id: "where-lost",
      options: [
        { answer: "outside-reported", to: { step: "loss-report" } },
        { answer: "outside-not-yet", to: { step: "police-first" } },
        { answer: "at-home", to: { step: "loss-report" } },
        { answer: "disaster", to: { step: "loss-report" } },
      ],
      sources: [
        { fact: "P9-2", tag: "A" },
        { fact: "U5", tag: "P" },
      ],
    },
    {
      id: "police-first",
      options: [
        { answer: "told", to: { end: "referred" } },
        { answer: "reported", to: { step: "loss-report" } },
      ],
      sources: [{ fact: "P9-2", tag: "A" }],
    },
    {
      id: "loss-report",
      who: "officer",
      options: [
        { answer: "accepted", to: { step: "licence" } },
        { answer: "taken-over", to: { end: "handed-over" } },
      ],
      sources: [
        { fact: "P9-3", tag: "A" },
        { fact: "U3", tag: "S" },
      ],
    },
    ...licence({ step: "person" }),
    common.person({ step: "residence" }),
    desk.residence({ step: "speed" }),
    {
      id: "speed",
      options: [
        { answer: "usual", to: { step: "documents" } },
        { answer: "express", to: { step: "express" } },
      ],
      sources: [
        { fact: "P9-4", tag: "A" },
        { fact: "P9-5", tag: "B" },
      ],
      unconfirmed: ["C6"],
    },
    {
      id: "express",
      who: "officer",
      options: [
        { answer: "taken-over", to: { end: "handed-over" } },
        { answer: "usual-after-all", to: { step: "documents" } },
      ],
      sources: [
        { fact: "P9-5", tag: "B" },
        { fact: "U3", tag: "S" },
      ],
      unconfirmed: ["C6"],
    },
    ...applicationSteps([
      { fee: "card-reissue", when: "reissue-is-paid" },
      { fee: "card-reissue-without-certificate", when: "reissue-is-paid" },
      { fee: "card-full", when: "additions-are-full" },
      { fee: "card-disaster", when: "lost-in-disaster" },
    ]),
  ],
};
