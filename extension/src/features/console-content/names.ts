import { catalogue, catalogueEntry, divisionLabels, supportTitles } from "@desk/shared/procedures/catalogue";
import type { ProcedureContent } from "@desk/shared/procedures/version";
import { words } from "./words.ts";

/** The name of a procedure as people know it. */
export function procedureTitle(procedureId: string): string {
  return catalogueEntry(procedureId)?.title ?? supportTitles[procedureId] ?? procedureId;
}

/** Its division of the contract (S §6). */
export function divisionOf(procedureId: string): string {
  const entry = catalogueEntry(procedureId);
  return entry === undefined ? words.support : divisionLabels[entry.division];
}

/** All that may have a script, in the order of the contract. */
export const allProcedureIds: readonly string[] = [
  ...catalogue.map(({ id }) => id),
  ...Object.keys(supportTitles),
];

/** 「3 カードの持参」: the number as the lists count it. */
export function stepName({ procedure, words: texts }: ProcedureContent, stepId: string): string {
  const index = procedure.steps.findIndex(({ id }) => id === stepId);
  const title = texts[stepId]?.title ?? "";
  if (index < 0) return words.noSuchStep(stepId);
  return `${index + 1} ${title === "" ? words.untitled : title}`;
}
