import { triagePredicates } from "./policy-triage.ts";

/** What a predicate may look at: the answers given so far, nothing else. */
export type Facts = {
  /** The latest answer to a step of the script that asks, undefined when it was not reached. */
  answerTo(stepId: string): string | undefined;
  /** The script that called the one that asks, null at the top. */
  calledFrom: string | null;
  /** A script of this id was run inside the case and came back. */
  hasRun(procedureId: string): boolean;
};

export type Predicate = (facts: Facts) => boolean;

const certificates = (facts: Facts) => facts.answerTo("which-certificates");
const asChange = (facts: Facts) =>
  facts.answerTo("known-or-not") === "known" && facts.answerTo("change-stopped") !== "reset";
const inDisaster = (facts: Facts) =>
  facts.answerTo("reason") === "lost" && facts.answerTo("where-lost") === "disaster";

/** Policy by name: scripts and words refer to these, so that a rule of the desk changes in one place. */
export const predicates: Readonly<Record<string, Predicate>> = {
  ...triagePredicates,

  /** The script runs inside another one, which holds the review and the return of the card (FACTS P4-5). */
  "called-by-other": (facts) => facts.calledFrom !== null,

  /** 署名用 is renewed or newly issued in this case (P2-3). */
  "with-signature": (facts) => certificates(facts) === "both" || certificates(facts) === "new-signature",
  /** 署名用 is still valid: its present 暗証番号 is typed (P2-9). */
  "present-signature": (facts) => certificates(facts) === "both",
  "not-present-signature": (facts) => certificates(facts) !== "both",
  /** 署名用 has lapsed or never was: the resident decides a new 暗証番号 for it (P2-3). */
  "new-signature": (facts) => certificates(facts) === "new-signature",

  /** What a new issue issues (P3-4): without the question, 署名用 alone has lapsed or never was. */
  "issues-user": (facts) => facts.answerTo("which-new") !== undefined,
  "issues-signature": (facts) => facts.answerTo("which-new") !== "user-only",
  "issues-user-and-signature": (facts) => facts.answerTo("which-new") === "user-and-signature",
  "issues-user-only": (facts) => facts.answerTo("which-new") === "user-only",
  "issues-signature-only": (facts) => facts.answerTo("which-new") === undefined,
  /** The grace is over, so the registration as 保険証 is gone and has to be redone (X2). */
  "insurance-has-lapsed": (facts) => facts.answerTo("insurance") === "grace-over",
  /** Only 住民基本台帳用 is typed in a new issue: the certificate's own 暗証番号 is decided there (P3-4). */
  "called-by-issue": (facts) => facts.calledFrom === "certificate-issue",

  /** The officer asked for the identity documents only: the application is sent already (P8-9). */
  "documents-sent-back": (facts) => facts.answerTo("sent-back") === "documents",
  /** Why the card is made again decides the fee (§2.6). */
  "additions-are-full": (facts) => facts.answerTo("reason") === "full",
  "lost-in-disaster": inDisaster,
  "reissue-is-paid": (facts) =>
    ["lost", "damaged"].includes(facts.answerTo("reason") ?? "") && !inDisaster(facts),
  /** The old card is there, is used until the pickup and given back then (P8-11). */
  "card-is-at-hand": (facts) => ["damaged", "full"].includes(facts.answerTo("reason") ?? ""),

  /** A 暗証番号 was set anew within this case, so its form goes to the officer too (P4-5). */
  "after-pin-reset": (facts) => facts.hasRun("pin-reset"),
  /** The body of the card runs out soon too (B2, P8). */
  "card-expires-soon": (facts) => facts.answerTo("expiry") === "in-window-card-soon",
  /** The officer asked for the form only: nothing at the terminal is done again (P2-12). */
  "form-sent-back": (facts) => facts.answerTo("sent-back") === "form",

  /** 変更: the resident knows the present 暗証番号. Otherwise 再設定 (K3). */
  "pin-is-known": asChange,
  "pin-is-unknown": (facts) => !asChange(facts),
  "sets-digits": (facts) => facts.answerTo("which-pin") !== "signature",
  "sets-signature": (facts) => facts.answerTo("which-pin") !== "digits",
  /** The doubt was about the second document, not about the card (U3). */
  "document-doubted": (facts) => facts.answerTo("second-document") === "doubt",
};
