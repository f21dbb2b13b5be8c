import { slugSchema } from "@desk/shared/contract";
import { checkEntry } from "@desk/shared/qa/check";
import { diffEntries, type EntryDiff } from "@desk/shared/qa/diff";
import type { QaEntry } from "@desk/shared/qa/model";
import { qaSeed } from "@desk/shared/qa/seed";
import type { Kind } from "../content/kind.ts";

export const qaKind: Kind<QaEntry> = {
  kind: "qa",
  seeds: new Map(qaSeed.map((content) => [content.id, { version: 1, content }])),
  blank: (id) =>
    slugSchema.safeParse(id).success
      ? { id, category: "visit", question: "", answer: [], keywords: [], sources: [] }
      : null,
  idOf: ({ id }) => id,
  numbered: (content) => content,
  size: ({ answer, keywords }) => `回答${answer.length}行・検索語${keywords.length}語`,
  changes: (before, after) => {
    const parts = diffEntries(before, after).texts.map(({ part }) => `「${partLabels[part]}」`);
    return parts.length === 0 ? "" : `${parts.join("")}を変更`;
  },
  faults: ({ contents }) =>
    [...contents.values()].flatMap((entry) =>
      checkEntry(entry).map((fault) => ({ ...fault, id: entry.id, stepId: null })),
    ),
};

const partLabels: Record<EntryDiff["texts"][number]["part"], string> = {
  category: "分類",
  question: "質問",
  answer: "回答",
  keywords: "検索語",
  sources: "出典",
  unconfirmed: "市に確認中の項目",
  retired: "掲載",
};
