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

/** Policy by name: scripts and words refer to these, so that a rule of the desk changes in one place. */
export const predicates: Readonly<Record<string, Predicate>> = {
  /** The script runs inside another one, which holds the review and the return of the card. */
  "called-by-other": (facts) => facts.calledFrom !== null,

  /** 署名用電子証明書 is renewed or issued in this case. */
  "with-signature": (facts) => facts.answerTo("which-certificates") !== "user-only",

  /** 署名用 has lapsed or never was: the resident decides a new 暗証番号 for it. */
  "new-signature": (facts) => facts.answerTo("which-certificates") === "new-signature",

  /** 署名用 still valid: its present 暗証番号 is typed. */
  "present-signature": (facts) => facts.answerTo("which-certificates") === "both",

  /** A 暗証番号 was set anew within this case, so two forms go to the officer. */
  "after-pin-reset": (facts) => facts.hasRun("pin-reset"),

  /** The body of the card runs out soon too (FACTS B2, P8). */
  "card-expires-soon": (facts) => facts.answerTo("expiry") === "in-window-card-soon",

  /** The resident knows the present 暗証番号: 変更, else 再設定. */
  "pin-is-known": (facts) => facts.answerTo("known-or-not") === "known",
};
