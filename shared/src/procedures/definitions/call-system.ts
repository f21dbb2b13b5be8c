import type { Procedure } from "../model.ts";
import {
  afterCall,
  afterCallStep,
  anotherMatter,
  closing,
  tell,
  tellOrTransfer,
  toOfficer,
} from "./calls.ts";

/** 電話① 制度全般 (S §6(4)①, FACTS P15). */
export const callSystem: Procedure = {
  id: "call-system",
  version: 1,
  first: "topic",
  steps: [
    {
      id: "topic",
      options: [
        { answer: "book", to: { step: "answer" } },
        { answer: "my-number", to: { step: "my-number" } },
        { answer: "registration", to: { step: "registration" } },
        { answer: "next-card", to: { step: "next-card" } },
        { answer: "suspicious", to: { step: "suspicious" } },
        { answer: "another", to: { step: "another-matter" } },
      ],
      sources: [{ fact: "P15", tag: "S" }],
    },
    {
      id: "answer",
      options: [
        { answer: "answered", to: { step: "closing" } },
        { answer: "no-answer", to: { step: "free-dial" } },
        { answer: "transfer", to: { step: "to-officer" } },
      ],
      sources: [
        { fact: "P15", tag: "S" },
        { fact: "U6", tag: "P" },
      ],
    },
    tell("my-number", [
      { fact: "P14", tag: "A" },
      { fact: "P15", tag: "S" },
    ]),
    tellOrTransfer("registration", [
      { fact: "P11", tag: "B" },
      { fact: "P12", tag: "B" },
    ]),
    tell(
      "next-card",
      [
        { fact: "T2", tag: "C" },
        { fact: "B1", tag: "A*" },
      ],
      { unconfirmed: ["C18"] },
    ),
    tellOrTransfer("suspicious", [{ fact: "K8", tag: "B" }]),
    {
      id: "free-dial",
      options: [
        { answer: "told", to: afterCall("referred") },
        { answer: "transfer", to: { step: "to-officer" } },
      ],
      sources: [{ fact: "P15", tag: "A*" }],
    },
    anotherMatter("call-system"),
    toOfficer,
    closing("topic"),
    afterCallStep("informed"),
    afterCallStep("referred"),
    afterCallStep("handed-over"),
  ],
};
