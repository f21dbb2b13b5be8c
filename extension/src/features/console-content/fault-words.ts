import type { ContentFault } from "@desk/shared/contract";
import { lineKinds } from "@desk/shared/procedures/lines";
import { lineLabels } from "../../ui/index.ts";

// The check speaks of places in the data; the lead sees fields of a form.
const ordinal = (index: string | undefined) => Number(index) + 1;
const places: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  ...lineKinds.map(
    (kind) =>
      [
        new RegExp(`(?:words\\.)?\\b${kind}\\.(\\d+)(?:\\.(?:text|when))?`, "g"),
        (_all: string, index?: string) => `「${lineLabels[kind]}」の${ordinal(index)}行目`,
      ] as const,
  ),
  [/\bsources\.(\d+)(?:\.\w+)?/g, (_all, index) => `根拠の${ordinal(index)}件目`],
  [/\boptions\.(\d+)(?:\.[\w.]+)?/g, (_all, index) => `選択肢${ordinal(index)}の行き先`],
  [/\boptions\.[\w-]+/g, () => "選択肢の表示"],
  [/(?<=言葉の )title\b/g, () => "見出し"],
  [/「」がありません$/, () => "が選ばれていません"],
];

/** What a fault says, in the names of the form's fields. */
export function faultText(message: string): string {
  // The message begins with the ids of procedure and step; where it stands is told beside it.
  const what = message.slice(message.indexOf("：") + 1);
  return places.reduce((text, [place, name]) => text.replace(place, name), what);
}

/** A fault of the form that says once more what another one of the same step says in plain words is left out. */
export function plainFaults(faults: readonly ContentFault[]): ContentFault[] {
  const keyOf = ({ id, stepId }: ContentFault) => `${id}/${stepId}`;
  const told = new Set(faults.filter(({ code }) => code !== "schema").map(keyOf));
  return faults.filter((fault) => fault.code !== "schema" || !told.has(keyOf(fault)));
}
