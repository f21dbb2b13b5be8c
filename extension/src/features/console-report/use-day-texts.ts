import { reportTextMaxLength } from "@desk/shared/contract";
import type { DayCheckAnswer } from "@desk/shared/contract/report-life";
import { isOvertaken, sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { fieldsOf, filledOf, type TextFields, useTextFields } from "../../ui/editing/index.ts";

const keys = ["remarks", "handover", "extensionReason"] as const;
export type DayTexts = TextFields<(typeof keys)[number]>;

const savedOf = ({ report, textsRevision }: DayCheckAnswer) => ({
  fields: fieldsOf(keys, report.texts),
  revision: textsRevision,
});

/** The lead's texts of a day. */
export function useDayTexts(answer: DayCheckAnswer, reload: () => void): DayTexts {
  const { reports } = useLeadAgent();
  return useTextFields({
    saved: savedOf(answer),
    maxLength: reportTextMaxLength,
    reload,
    save: async (fields, revision) => {
      const result = await reports.saveTexts(answer.report.businessDate, filledOf(fields), revision);
      if (result.ok) return { ok: true, saved: savedOf(result.value) };
      return { ok: false, text: sentenceOf(result), overtaken: isOvertaken(result) };
    },
  });
}
