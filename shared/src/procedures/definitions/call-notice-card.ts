import type { Procedure } from "../model.ts";
import { afterCallStep, anotherMatter, closing, tell, tellOrTransfer, toOfficer } from "./calls.ts";

/** 電話② 通知書・カード (S §6(4)②, FACTS P14, P9, P5). */
export const callNoticeCard: Procedure = {
  id: "call-notice-card",
  version: 1,
  first: "topic",
  steps: [
    {
      id: "topic",
      options: [
        { answer: "lost", to: { step: "lost" } },
        { answer: "found", to: { step: "found" } },
        { answer: "reissue", to: { step: "reissue" } },
        { answer: "progress", to: { step: "progress" } },
        { answer: "notice-missing", to: { step: "notice-missing" } },
        { answer: "notice-use", to: { step: "notice-use" } },
        { answer: "pinless", to: { step: "pinless" } },
        { answer: "another", to: { step: "another-matter" } },
      ],
      sources: [
        { fact: "P14", tag: "A" },
        { fact: "P9", tag: "A" },
      ],
    },
    {
      id: "lost",
      options: [
        { answer: "stopped", to: { step: "lost-report" } },
        { answer: "will-call", to: { step: "lost-report" } },
        { answer: "transfer", to: { step: "to-officer" } },
      ],
      sources: [{ fact: "P9-1", tag: "A" }],
    },
    tellOrTransfer("lost-report", [
      { fact: "P9-2", tag: "B" },
      { fact: "P9-3", tag: "A" },
      { fact: "P9-4", tag: "A" },
    ]),
    tell("found", [
      { fact: "P9-6", tag: "A" },
      { fact: "R3", tag: "A" },
    ]),
    {
      id: "reissue",
      options: [
        { answer: "told", to: { step: "closing" } },
        { answer: "urgent", to: { step: "to-officer" } },
      ],
      sources: [
        { fact: "P9-4", tag: "A" },
        { fact: "§2.6", tag: "A" },
        { fact: "P9-5", tag: "B" },
      ],
      unconfirmed: ["C6"],
    },
    {
      id: "progress",
      options: [
        { answer: "told", to: { step: "closing" } },
        { answer: "card-arrived", to: { switch: "call-pickup-booking" } },
        { answer: "transfer", to: { step: "to-officer" } },
      ],
      sources: [
        { fact: "P8", tag: "A" },
        { fact: "P10-1", tag: "P" },
      ],
    },
    {
      id: "notice-missing",
      options: [
        { answer: "transfer", to: { step: "to-officer" } },
        { answer: "told", to: { step: "closing" } },
      ],
      sources: [{ fact: "P14", tag: "A" }],
    },
    tell("notice-use", [{ fact: "P14", tag: "A" }]),
    tellOrTransfer("pinless", [{ fact: "P5", tag: "B" }]),
    anotherMatter("call-notice-card"),
    toOfficer,
    closing("topic"),
    afterCallStep("informed"),
    afterCallStep("handed-over"),
  ],
};
