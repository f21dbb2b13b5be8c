import { type DailyTexts, reportTextMaxLength } from "@desk/shared/contract";
import { noteProblem } from "../../ui/index.ts";

/** What stands in the fields: never undefined, so that a field can be emptied. */
export type TextFields = Record<keyof DailyTexts, string>;

const keys = ["remarks", "handover", "extensionReason"] as const satisfies readonly (keyof DailyTexts)[];

export function fieldsOf(texts: DailyTexts): TextFields {
  return {
    remarks: texts.remarks ?? "",
    handover: texts.handover ?? "",
    extensionReason: texts.extensionReason ?? "",
  };
}

/** As they are saved: an empty field is left out, and prints なし. */
export function textsOf(fields: TextFields): DailyTexts {
  return Object.fromEntries(keys.flatMap((key) => (fields[key].trim() ? [[key, fields[key].trim()]] : [])));
}

/** Whether saving `fields` would change anything. */
export function differs(fields: TextFields, saved: DailyTexts): boolean {
  const [mine, theirs] = [textsOf(fields), fieldsOf(saved)];
  return keys.some((key) => (mine[key] ?? "") !== theirs[key]);
}

/** The first reason why a text may not be recorded, or null. */
export function problemIn(fields: TextFields): string | null {
  for (const key of keys) {
    const problem = noteProblem(fields[key], reportTextMaxLength);
    if (problem !== null) return problem;
  }
  return null;
}
