type Given = readonly [stepId: string, answer: string];

/** The usual way of a renewal: everything at hand, both certificates, the 審査 approves. */
export const renewalAnswers: Readonly<Record<"beforeReview" | "afterReview", readonly Given[]>> = {
  beforeReview: [
    ["person", "self"],
    ["residence", "registered"],
    ["card-brought", "brought"],
    ["check-card", "matches"],
    ["expiry", "in-window"],
    ["which-certificates", "both"],
    ["pins-known", "known"],
    ["application", "filled"],
    ["terminal", "ready"],
    ["pin-entry", "entered"],
    ["writing", "written"],
    ["card-surface", "noted"],
  ],
  afterReview: [
    ["review", "approved"],
    ["return-card", "returned"],
    ["explanation", "explained"],
  ],
};
