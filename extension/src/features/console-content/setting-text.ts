import { conditionText } from "@desk/shared/procedures/conditions";
import { scenes } from "@desk/shared/procedures/documents";
import { feeTable } from "@desk/shared/procedures/fees";
import { type Step, stepSchema } from "@desk/shared/procedures/model";
import { openQuestions } from "@desk/shared/procedures/unconfirmed";
import * as z from "zod/mini";
import { deviceLabels, phaseChoices, toolLabels, whoChoices } from "./edit-words.ts";

const settingsSchema = z.partial(stepSchema);

/** A setting of a step as people read it, from its JSON in a diff; null when it is not set. */
export function settingText(name: string, json: string | null): string[] | null {
  if (json === null) return null;
  const parsed = z.safeParse(settingsSchema, { [name]: JSON.parse(json) });
  // A draft may hold what the form would not take; it is shown as it is.
  return parsed.success ? describe(parsed.data as Partial<Step>) : [json];
}

function describe({ phase, who, device, tool, scene, fees, sources, unconfirmed }: Partial<Step>): string[] {
  const labelIn = (choices: readonly (readonly [string, string])[], value: string) =>
    choices.find(([one]) => one === value)?.[1] ?? value;
  if (phase !== undefined) return [labelIn(phaseChoices, phase)];
  if (who !== undefined) return [labelIn(whoChoices, who)];
  if (device !== undefined) return [deviceLabels[device]];
  if (tool !== undefined) return [toolLabels[tool]];
  if (scene !== undefined) return [scenes[scene].label];
  if (sources !== undefined) return [sources.map(({ fact, tag }) => `${fact}[${tag}]`).join("、")];
  if (unconfirmed !== undefined) return unconfirmed.map((id) => `${id} ${openQuestions[id]?.question ?? ""}`);
  if (fees !== undefined) {
    const label = (id: string) => feeTable.find((row) => row.case === id)?.label ?? id;
    return fees.map(({ fee, when }) => label(fee) + (when === undefined ? "" : `（${conditionText(when)}）`));
  }
  return ["あり"];
}
