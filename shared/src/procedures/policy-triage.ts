import type { Predicate } from "./policy.ts";

const said =
  (stepId: string, answer: string): Predicate =>
  (facts) =>
    facts.answerTo(stepId) === answer;

const wantsFirstCard = said("which-application", "first");
// Who lost the card in the middle of another matter wants a new one now.
const lostIt = said("lost-card", "applies-now");

/** What the person at the triage came for (FACTS P1): where `guidance` leads. */
export const triagePredicates: Readonly<Record<string, Predicate>> = {
  "triage-reissue": (facts) => lostIt(facts) || said("which-application", "damaged")(facts),
  /** There is no card yet, or none any more: nobody is asked for it. */
  "triage-without-card": (facts) => lostIt(facts) || wantsFirstCard(facts),
  "triage-first-card": (facts) => !lostIt(facts) && wantsFirstCard(facts),
  "triage-card-renewal": (facts) => !lostIt(facts) && said("which-application", "expiring")(facts),
  "triage-application": (facts) => lostIt(facts) || said("purpose", "application")(facts),
  "triage-pin": (facts) => !lostIt(facts) && said("purpose", "pin")(facts),
  "triage-insurance": (facts) => !lostIt(facts) && said("which-support", "insurance")(facts),
  "triage-account": (facts) => !lostIt(facts) && said("which-support", "account")(facts),
  "triage-app": (facts) => !lostIt(facts) && said("which-support", "app")(facts),
  "triage-pinless": (facts) => !lostIt(facts) && said("other-matter", "pinless")(facts),
};
