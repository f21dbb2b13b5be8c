import { type EntryDiff, entryDiffSchema } from "@desk/shared/qa/diff";
import type { QaEntry } from "@desk/shared/qa/model";
import { qaBookAnswerSchema } from "@desk/shared/qa/version";
import {
  type QaSaved,
  type QaVersionsAnswer,
  qaCandidatesAnswerSchema,
  qaSavedSchema,
  qaVersionsAnswerSchema,
} from "@desk/shared/qa/version-requests";
import { type Endpoint, request } from "./request.ts";
import { versionCalls } from "./versions.ts";

/** 質疑応答集 (S §6(4)⑦). */
export function qaCalls(endpoint: Endpoint) {
  return {
    ...versionCalls<QaEntry, QaSaved, QaVersionsAnswer, EntryDiff>(endpoint, "/api/qa", {
      saved: qaSavedSchema,
      versions: qaVersionsAnswerSchema,
      diff: entryDiffSchema,
    }),
    book: () => request(endpoint, { path: "/api/qa/book", timeoutMs: 20_000 }, qaBookAnswerSchema),
    candidates: () => request(endpoint, { path: "/api/qa/candidates" }, qaCandidatesAnswerSchema),
    /** `qaId`: the entry that answers the question from now on; without it the question is set aside. */
    dismiss: (id: string, qaId?: string) =>
      request(
        endpoint,
        {
          method: "POST",
          path: `/api/qa/candidates/${encodeURIComponent(id)}/dismiss`,
          body: qaId === undefined ? {} : { qaId },
        },
        qaCandidatesAnswerSchema,
      ),
  };
}
