import type { ContentFault } from "@desk/shared/contract";
import { draftContentSchema, type ProcedureContent } from "@desk/shared/procedures/version";
import { describeIssues } from "../http/issues.ts";
import { type Place, readJsonFile } from "./json-place.ts";
import { type ContentRefusal, refuse } from "./life.ts";

export type Import = { readonly ok: true; readonly content: ProcedureContent } | ContentRefusal;

/**
 * Reads a procedure file: taken whole, or refused whole with the line and column of every fault, in the order of
 * the lines. `faultsOf` says what is wrong with a content of the right form.
 */
export function readProcedureFile(
  text: string,
  faultsOf: (content: ProcedureContent) => readonly ContentFault[],
): Import {
  const file = readJsonFile(text);
  if (!file.ok) return refuseWhole([faultAt(file.place, file.message)]);
  const parsed = draftContentSchema.safeParse(file.value, { reportInput: true });
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) =>
      faultAt(file.placeOf(issue.path), describeIssues([issue])),
    );
    return refuseWhole(faults);
  }
  const content = parsed.data;
  const faults = faultsOf(content).map((fault) => ({ ...fault, ...file.placeOf(pathOf(content, fault)) }));
  return faults.length === 0 ? { ok: true, content } : refuseWhole(faults);
}

/** A text of a step is mended among the words, everything else in the definition. */
const wordCodes = new Set(["extra-words", "missing-label", "extra-label", "words-too-long", "nothing-to-do"]);

function pathOf({ procedure, words }: ProcedureContent, { id, stepId, code }: ContentFault): PropertyKey[] {
  if (id !== procedure.id || stepId === null) return ["procedure"];
  if (wordCodes.has(code) && Object.hasOwn(words, stepId)) return ["words", stepId];
  const index = procedure.steps.findLastIndex((step) => step.id === stepId);
  return index < 0 ? ["procedure"] : ["procedure", "steps", index];
}

function faultAt(place: Place, message: string): ContentFault {
  return { code: "file", id: "", stepId: null, message, ...place };
}

function refuseWhole(found: readonly ContentFault[]): ContentRefusal {
  const faults = found.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const [first] = faults;
  const more = faults.length > 1 ? `ほかに${faults.length - 1}件あります。` : "";
  const where = `${first?.line ?? 1}行目・${first?.column ?? 1}文字目`;
  return refuse(
    "faulty-content",
    `手順ファイルを読み込めません。${where}: ${first?.message ?? ""}${more}何も取り込んでいません。`,
    faults,
  );
}
