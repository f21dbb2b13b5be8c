import * as z from "zod/mini";
import { diffLines, lineChangeSchema } from "../procedures/diff.ts";
import { type QaEntry, qaCategoryLabels } from "./model.ts";

export const entryDiffSchema = z.object({
  /** The parts that differ, line by line. */
  texts: z.array(
    z.object({
      part: z.enum(["category", "question", "answer", "keywords", "sources", "unconfirmed", "retired"]),
      lines: z.array(lineChangeSchema),
    }),
  ),
});
export type EntryDiff = z.infer<typeof entryDiffSchema>;

/** What a version of an entry changes; parts that stayed as they were are left out. */
export function diffEntries(before: QaEntry, after: QaEntry): EntryDiff {
  const [was, is] = [partsOf(before), partsOf(after)];
  const parts = ["category", "question", "answer", "keywords", "sources", "unconfirmed", "retired"] as const;
  return {
    texts: parts.flatMap((part) => {
      const lines = diffLines(was[part], is[part]);
      return lines.every(({ op }) => op === "same") ? [] : [{ part, lines }];
    }),
  };
}

function partsOf({ category, question, answer, keywords, sources, unconfirmed, retired }: QaEntry) {
  return {
    category: [qaCategoryLabels[category]],
    question: question === "" ? [] : [question],
    answer,
    keywords,
    sources: sources.map(({ fact, tag }) => `${fact}[${tag}]`),
    unconfirmed: unconfirmed ?? [],
    retired: retired === true ? ["掲載をやめる"] : [],
  };
}
