import type { DecisionRequest } from "@desk/shared/procedures/version-requests";
import { noteProblem } from "../screened-text.tsx";

/** What stands in the form of a decision, typed or not. */
export type DecisionForm = {
  kind: "approved" | "refused";
  date: string;
  approverTitle: string;
  number: string;
  memo: string;
  effectiveFrom: string;
};

/** The decision as it is sent, or what is missing, in Japanese. */
export function decisionOf(
  form: DecisionForm,
): { ok: true; decision: DecisionRequest } | { ok: false; problem: string } {
  const [approverTitle, number, memo] = [form.approverTitle, form.number, form.memo].map((text) =>
    text.trim(),
  ) as [string, string, string];
  const wrong = (problem: string) => ({ ok: false as const, problem });
  if (form.date === "") return wrong("決定の日付を入れてください。");
  if (approverTitle === "") return wrong("承認者の職名を入れてください（例：市民課長）。");
  if (approverTitle.length > 40 || number.length > 40)
    return wrong("職名と承認番号は、それぞれ40文字までにしてください。");
  const screened = [approverTitle, number, memo]
    .map((text) => noteProblem(text))
    .find((problem) => problem !== null);
  if (screened !== undefined) return wrong(screened);
  if (form.kind === "approved") {
    if (form.effectiveFrom === "") return wrong("適用日を入れてください。");
    if (form.effectiveFrom < form.date) return wrong("適用日は、承認の日以後にしてください。");
  }
  const decision: DecisionRequest = {
    kind: form.kind,
    date: form.date,
    approverTitle,
    ...(number === "" ? {} : { number }),
    ...(memo === "" ? {} : { memo }),
    ...(form.kind === "approved" ? { effectiveFrom: form.effectiveFrom } : {}),
  };
  return { ok: true, decision };
}
