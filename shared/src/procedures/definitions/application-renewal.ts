import type { Procedure } from "../model.ts";
import { applicationSteps, licence } from "./application-steps.ts";
import * as common from "./common.ts";
import * as desk from "./desk-steps.ts";

/** カード申請補助（更新） (S §6(3)①, FACTS P8): the body of the card runs out or has run out. */
export const applicationRenewal: Procedure = {
  id: "application-renewal",
  version: 1,
  first: "licence",
  steps: [
    ...licence({ step: "person" }, [
      { answer: "certificate-only", to: { switch: "certificate-renewal", at: "expiry" } },
    ]),
    common.person({ step: "residence" }),
    desk.residence({ step: "card-brought" }),
    {
      id: "card-brought",
      carried: true,
      options: [
        { answer: "brought", to: { step: "expiry" } },
        { answer: "forgotten", to: { step: "come-again" } },
        { answer: "lost", to: { switch: "application-reissue" } },
      ],
      sources: [
        { fact: "P1-5", tag: "P" },
        { fact: "P8", tag: "A" },
        { fact: "P9-1", tag: "A" },
        { fact: "U1", tag: "P" },
      ],
    },
    {
      id: "expiry",
      tool: "renewal-window",
      options: [
        { answer: "in-window", to: { step: "documents" } },
        { answer: "expired", to: { step: "documents" } },
        { answer: "too-early", to: { step: "too-early" } },
        { answer: "other-reason", to: { switch: "application-reissue" } },
        { answer: "residence-card", to: { step: "to-officer-special" } },
      ],
      sources: [
        { fact: "P8", tag: "A" },
        { fact: "B1", tag: "A*" },
        { fact: "B6", tag: "B" },
        { fact: "P6-7", tag: "P" },
      ],
      unconfirmed: ["C5"],
    },
    {
      id: "too-early",
      tool: "renewal-window",
      options: [{ answer: "told", to: { end: "too-early" } }],
      sources: [{ fact: "P8", tag: "A" }],
    },
    ...applicationSteps([{ fee: "card-renewal" }, { fee: "card-renewal-without-old-card" }]),
    desk.comeAgain,
  ],
};
