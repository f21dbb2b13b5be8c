import type { Procedure } from "../model.ts";
import { applicationSteps } from "./application-steps.ts";
import * as common from "./common.ts";
import * as desk from "./desk-steps.ts";

/**
 * カード申請補助（新規） (S §6(3)①, FACTS P8). A first card can hold no driving licence yet; whoever had a card before
 * goes on as 更新 or 再交付, which ask about the licence first (P8-W).
 */
export const applicationNew: Procedure = {
  id: "application-new",
  version: 1,
  first: "first-card",
  steps: [
    {
      id: "first-card",
      options: [
        { answer: "first", to: { step: "person" } },
        { answer: "expiring", to: { switch: "application-renewal" } },
        { answer: "had-before", to: { switch: "application-reissue" } },
        { answer: "residence-card", to: { step: "to-officer-special" } },
      ],
      sources: [
        { fact: "P8-2", tag: "A" },
        { fact: "P6-7", tag: "P" },
      ],
      unconfirmed: ["C5"],
    },
    common.person({ step: "residence" }),
    desk.residence({ step: "documents" }),
    ...applicationSteps([{ fee: "card-first" }]),
  ],
};
