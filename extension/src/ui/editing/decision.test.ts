import { expect, test } from "vitest";
import { type DecisionForm, decisionOf } from "./decision.ts";

const form: DecisionForm = {
  kind: "approved",
  date: "2026-05-14",
  approverTitle: " 市民課長 ",
  number: "",
  memo: "",
  effectiveFrom: "2026-05-15",
};
const problemOf = (change: Partial<DecisionForm>) => {
  const read = decisionOf({ ...form, ...change });
  return read.ok ? null : read.problem;
};

test("an approval is sent with its 適用日, a refusal without", () => {
  expect(decisionOf(form)).toEqual({
    ok: true,
    decision: {
      kind: "approved",
      date: "2026-05-14",
      approverTitle: "市民課長",
      effectiveFrom: "2026-05-15",
    },
  });
  const refused = decisionOf({ ...form, kind: "refused", memo: "文言を直すこと", effectiveFrom: "" });
  expect(refused).toEqual({
    ok: true,
    decision: { kind: "refused", date: "2026-05-14", approverTitle: "市民課長", memo: "文言を直すこと" },
  });
});

test("what is missing is named", () => {
  expect(problemOf({ date: "" })).toContain("決定の日付");
  expect(problemOf({ approverTitle: " " })).toContain("職名");
  expect(problemOf({ effectiveFrom: "" })).toContain("適用日");
  expect(problemOf({ effectiveFrom: "2026-05-13" })).toContain("承認の日以後");
});

test("a phone number in the memo is refused here already", () => {
  expect(problemOf({ memo: "連絡先は 090-1234-5678" })).not.toBeNull();
});
