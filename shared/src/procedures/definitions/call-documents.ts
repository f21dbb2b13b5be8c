import type { Procedure } from "../model.ts";
import { afterCallStep, anotherMatter, closing, toOfficer } from "./calls.ts";

const toVisit = [
  { answer: "told", to: { step: "visit" } },
  { answer: "transfer", to: { step: "to-officer" } },
];

/** 電話⑥ 必要書類・持参物 (S §6(4)⑥, FACTS P2–P12). */
export const callDocuments: Procedure = {
  id: "call-documents",
  version: 1,
  first: "topic",
  steps: [
    {
      id: "topic",
      options: [
        { answer: "renewal", to: { step: "renewal" } },
        { answer: "pin", to: { step: "pin" } },
        { answer: "application", to: { step: "application" } },
        { answer: "reissue", to: { step: "reissue" } },
        { answer: "pickup", to: { step: "pickup" } },
        { answer: "registration", to: { step: "registration" } },
        { answer: "foreign-resident", to: { step: "foreign-resident" } },
        { answer: "agent", to: { step: "agent" } },
        { answer: "another", to: { step: "another-matter" } },
      ],
      sources: [{ fact: "P15", tag: "S" }],
    },
    {
      id: "renewal",
      options: toVisit,
      sources: [
        { fact: "P2", tag: "B" },
        { fact: "N2", tag: "A" },
        { fact: "§2.6", tag: "A" },
      ],
    },
    {
      id: "pin",
      options: toVisit,
      sources: [
        { fact: "K5", tag: "B" },
        { fact: "K8", tag: "B" },
      ],
      unconfirmed: ["C1"],
    },
    {
      id: "application",
      options: [
        { answer: "told", to: { step: "visit" } },
        { answer: "driving-licence", to: { step: "to-officer" } },
        { answer: "transfer", to: { step: "to-officer" } },
      ],
      sources: [
        { fact: "P8", tag: "A" },
        { fact: "P8-1", tag: "S" },
        { fact: "T3", tag: "B" },
      ],
      unconfirmed: ["C8", "C12"],
    },
    {
      id: "reissue",
      options: toVisit,
      sources: [
        { fact: "P9-2", tag: "B" },
        { fact: "P9-4", tag: "A" },
        { fact: "P9-7", tag: "A" },
      ],
      unconfirmed: ["C12"],
    },
    {
      id: "pickup",
      options: [
        { answer: "told", to: { step: "visit" } },
        { answer: "booking", to: { switch: "call-pickup-booking" } },
        { answer: "transfer", to: { step: "to-officer" } },
      ],
      sources: [
        { fact: "P10-4", tag: "B" },
        { fact: "P8", tag: "A" },
        { fact: "T3", tag: "B" },
      ],
      unconfirmed: ["C14"],
    },
    {
      id: "registration",
      options: toVisit,
      sources: [
        { fact: "P11", tag: "B" },
        { fact: "P12", tag: "B" },
      ],
    },
    {
      id: "foreign-resident",
      options: [
        { answer: "transfer", to: { step: "to-officer" } },
        { answer: "told", to: { step: "closing" } },
      ],
      sources: [
        { fact: "P6", tag: "B" },
        { fact: "P15", tag: "A*" },
      ],
      unconfirmed: ["C5"],
    },
    {
      id: "agent",
      options: [
        { answer: "transfer", to: { step: "to-officer" } },
        { answer: "told", to: { step: "closing" } },
      ],
      sources: [
        { fact: "P7", tag: "S" },
        { fact: "N4", tag: "B" },
      ],
      unconfirmed: ["C4"],
    },
    {
      id: "visit",
      options: [
        { answer: "told", to: { step: "closing" } },
        { answer: "transfer", to: { step: "to-officer" } },
      ],
      sources: [
        { fact: "§1", tag: "S" },
        { fact: "P15", tag: "P" },
      ],
      unconfirmed: ["C9"],
    },
    anotherMatter("call-documents"),
    toOfficer,
    closing("topic"),
    afterCallStep("informed"),
    afterCallStep("handed-over"),
  ],
};
