import type { Predicate } from "./policy.ts";

const said =
  (stepId: string, answer: string): Predicate =>
  (facts) =>
    facts.answerTo(stepId) === answer;

const wantsFirstCard = said("which-application", "first");
const wantsApp = said("which-support", "app");
// Who lost the card in the middle of another matter wants a new one now.
const lostIt = said("lost-card", "applies-now");

/** What the person at the triage came for (FACTS P1): where `guidance` leads. */
export const triagePredicates: Readonly<Record<string, Predicate>> = {
  "triage-reissue": (facts) => lostIt(facts) || said("which-application", "damaged")(facts),
  /** There is no card yet or none any more, or the help may not need it: nobody is asked for it here. */
  "triage-without-card": (facts) => lostIt(facts) || wantsFirstCard(facts) || wantsApp(facts),
  /** More than the card is asked for (P4-2, P8-1, P12). */
  "triage-needs-more": (facts) =>
    lostIt(facts) ||
    ["pin", "application"].includes(facts.answerTo("purpose") ?? "") ||
    facts.answerTo("which-support") === "account",
  "triage-first-card": (facts) => !lostIt(facts) && wantsFirstCard(facts),
  "triage-card-renewal": (facts) => !lostIt(facts) && said("which-application", "expiring")(facts),
  "triage-application": (facts) => lostIt(facts) || said("purpose", "application")(facts),
  "triage-pin": (facts) => !lostIt(facts) && said("purpose", "pin")(facts),
  "triage-insurance": (facts) => !lostIt(facts) && said("which-support", "insurance")(facts),
  "triage-account": (facts) => !lostIt(facts) && said("which-support", "account")(facts),
  "triage-app": (facts) => !lostIt(facts) && wantsApp(facts),
  "triage-pinless": (facts) => !lostIt(facts) && said("other-matter", "pinless")(facts),
};
