import type { Procedure } from "../model.ts";
import { afterCall, afterCallStep, anotherMatter, closing, toOfficer } from "./calls.ts";

/** 電話⑤ 出張申請の予約 (S §6(4)⑤, FACTS P15). Its conditions are not known yet (C15). */
export const callVisitBooking: Procedure = {
  id: "call-visit-booking",
  version: 1,
  first: "kind",
  steps: [
    {
      id: "kind",
      options: [
        { answer: "group", to: { step: "conditions" } },
        { answer: "person", to: { step: "conditions" } },
        { answer: "change", to: { step: "change" } },
        { answer: "another", to: { step: "another-matter" } },
      ],
      sources: [{ fact: "P15", tag: "S" }],
      unconfirmed: ["C15"],
    },
    {
      id: "conditions",
      options: [
        { answer: "fit", to: { step: "wishes" } },
        { answer: "unsure", to: { step: "to-officer" } },
      ],
      sources: [
        { fact: "P15", tag: "S" },
        { fact: "U3", tag: "S" },
      ],
      unconfirmed: ["C15"],
    },
    {
      id: "wishes",
      options: [
        { answer: "entered", to: { step: "read-back" } },
        { answer: "slip", to: { step: "slip" } },
      ],
      sources: [
        { fact: "P15", tag: "S" },
        { fact: "U5", tag: "P" },
      ],
      unconfirmed: ["C15"],
    },
    {
      id: "read-back",
      options: [
        { answer: "confirmed", to: afterCall("reserved") },
        { answer: "correct", to: { step: "wishes" } },
      ],
      sources: [{ fact: "P15", tag: "S" }],
      unconfirmed: ["C15"],
    },
    {
      id: "slip",
      who: "officer",
      options: [{ answer: "taken-over", to: afterCall("handed-over") }],
      sources: [{ fact: "P15", tag: "S" }],
      unconfirmed: ["C15"],
    },
    {
      id: "change",
      options: [
        { answer: "entered", to: { step: "read-back" } },
        { answer: "cancelled", to: { step: "closing" } },
        { answer: "not-found", to: { step: "to-officer" } },
      ],
      sources: [
        { fact: "P15", tag: "S" },
        { fact: "U5", tag: "P" },
      ],
      unconfirmed: ["C15"],
    },
    anotherMatter("call-visit-booking"),
    toOfficer,
    closing("kind"),
    afterCallStep("reserved"),
    afterCallStep("informed"),
    afterCallStep("handed-over"),
  ],
};
