import type { Procedure } from "../model.ts";
import { afterCall, afterCallStep, anotherMatter, closing, toOfficer } from "./calls.ts";

/** 電話③ 受取予約 (S §6(4)③, FACTS P10). Names go into the booking system only. */
export const callPickupBooking: Procedure = {
  id: "call-pickup-booking",
  version: 1,
  first: "kind",
  steps: [
    {
      id: "kind",
      options: [
        { answer: "new", to: { step: "notice" } },
        { answer: "change", to: { step: "date" } },
        { answer: "cancel", to: { step: "cancellation" } },
        { answer: "another", to: { step: "another-matter" } },
      ],
      sources: [{ fact: "P10", tag: "S" }],
    },
    {
      id: "notice",
      options: [
        { answer: "arrived", to: { step: "who-comes" } },
        { answer: "not-yet", to: { step: "not-yet" } },
        { answer: "lost", to: { step: "to-officer" } },
      ],
      sources: [{ fact: "P10-1", tag: "P" }],
    },
    {
      id: "not-yet",
      options: [
        { answer: "told", to: { step: "closing" } },
        { answer: "transfer", to: { step: "to-officer" } },
      ],
      sources: [{ fact: "P8", tag: "A" }],
    },
    {
      id: "who-comes",
      options: [
        { answer: "self", to: { step: "place" } },
        { answer: "agent", to: { step: "agent" } },
      ],
      sources: [
        { fact: "P10-4", tag: "B" },
        { fact: "P7", tag: "S" },
      ],
      unconfirmed: ["C4"],
    },
    {
      id: "agent",
      options: [{ answer: "transfer", to: { step: "to-officer" } }],
      sources: [{ fact: "P10-4", tag: "B" }],
      unconfirmed: ["C4"],
    },
    {
      id: "place",
      options: [
        { answer: "main-hall", to: { step: "date" } },
        { answer: "branch", to: { step: "to-officer" } },
      ],
      sources: [
        { fact: "P10-1", tag: "P" },
        { fact: "P9-4", tag: "A" },
      ],
      unconfirmed: ["C9"],
    },
    {
      id: "date",
      options: [
        { answer: "chosen", to: { step: "booking" } },
        { answer: "none", to: { step: "to-officer" } },
      ],
      sources: [
        { fact: "P10-2", tag: "P" },
        { fact: "§1", tag: "S" },
      ],
    },
    {
      id: "booking",
      options: [
        { answer: "entered", to: { step: "belongings" } },
        { answer: "taken", to: { step: "date" } },
        { answer: "trouble", to: { step: "to-officer" } },
      ],
      sources: [
        { fact: "P10-3", tag: "S" },
        { fact: "U5", tag: "P" },
      ],
    },
    {
      id: "belongings",
      options: [{ answer: "told", to: { step: "read-back" } }],
      sources: [
        { fact: "P10-4", tag: "B" },
        { fact: "P8", tag: "A" },
        { fact: "T3", tag: "B" },
      ],
      unconfirmed: ["C14"],
    },
    {
      id: "read-back",
      options: [
        { answer: "confirmed", to: afterCall("reserved") },
        { answer: "correct", to: { step: "date" } },
      ],
      sources: [{ fact: "P10-5", tag: "P" }],
    },
    {
      id: "cancellation",
      options: [
        { answer: "cancelled", to: { step: "closing" } },
        { answer: "trouble", to: { step: "to-officer" } },
      ],
      sources: [
        { fact: "P10-3", tag: "S" },
        { fact: "U5", tag: "P" },
      ],
    },
    anotherMatter("call-pickup-booking"),
    toOfficer,
    closing("kind"),
    afterCallStep("reserved"),
    afterCallStep("informed"),
    afterCallStep("handed-over"),
  ],
};
