import { monthTextMaxLength } from "@desk/shared/contract/monthly";
import type { MonthlyAnswer } from "@desk/shared/contract/monthly-calls";
import { isOvertaken, sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { fieldsOf, filledOf, type TextFields, useTextFields } from "../../ui/editing/index.ts";

const keys = ["summary", "proposals", "nextMonth"] as const;
export type MonthTexts = TextFields<(typeof keys)[number]>;

const savedOf = ({ report, textsRevision }: MonthlyAnswer) => ({
  fields: fieldsOf(keys, report.texts),
  revision: textsRevision,
});

/** The lead's texts of a month. */
export function useMonthTexts(answer: MonthlyAnswer, reload: () => void): MonthTexts {
  const { months } = useLeadAgent();
  return useTextFields({
    saved: savedOf(answer),
    maxLength: monthTextMaxLength,
    reload,
    save: async (fields, revision) => {
      const result = await months.saveTexts(answer.report.month, filledOf(fields), revision);
      if (result.ok) return { ok: true, saved: savedOf(result.value) };
      return { ok: false, text: sentenceOf(result), overtaken: isOvertaken(result) };
    },
  });
}
