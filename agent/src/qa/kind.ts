import { slugSchema } from "@desk/shared/contract";
import { checkEntry } from "@desk/shared/qa/check";
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
  faults: ({ contents }) =>
    [...contents.values()].flatMap((entry) =>
      checkEntry(entry).map((fault) => ({ ...fault, id: entry.id, stepId: null })),
    ),
};
