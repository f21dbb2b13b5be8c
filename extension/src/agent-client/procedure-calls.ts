import { type ContentDiff, contentDiffSchema } from "@desk/shared/procedures/diff";
import { contentAnswerSchema, type ProcedureContent } from "@desk/shared/procedures/version";
import {
  type DecisionRequest,
  type ProcedureSaved,
  type ProcedureVersionsAnswer,
  practiceAnswerSchema,
  procedureSavedSchema,
  procedureVersionsAnswerSchema,
  readsAnswerSchema,
  versionHeadsAnswerSchema,
} from "@desk/shared/procedures/version-requests";
import { type Endpoint, request, requestBlob } from "./request.ts";
import { versionCalls } from "./versions.ts";

/** One of several versions that are handed in, or decided about, together. */
export type NamedVersion = { kind: "procedure" | "qa"; id: string; version: number };

/** The scripts, their versions and what became of them. */
export function procedureCalls(endpoint: Endpoint) {
  const post = (path: string, body: unknown) => ({ method: "POST" as const, path, body, timeoutMs: 20_000 });
  return {
    ...versionCalls<ProcedureContent, ProcedureSaved, ProcedureVersionsAnswer, ContentDiff>(
      endpoint,
      "/api/procedures",
      { saved: procedureSavedSchema, versions: procedureVersionsAnswerSchema, diff: contentDiffSchema },
    ),
    /** What the counters follow. */
    content: () => request(endpoint, { path: "/api/content", timeoutMs: 20_000 }, contentAnswerSchema),
    /** Every version of every procedure and entry, without the contents. */
    heads: () => request(endpoint, { path: "/api/content/versions" }, versionHeadsAnswerSchema),
    submitTogether: (items: readonly NamedVersion[]) =>
      request(endpoint, post("/api/content/submissions", { items }), versionHeadsAnswerSchema),
    decideTogether: (items: readonly NamedVersion[], decision: DecisionRequest) =>
      request(endpoint, post("/api/content/decisions", { items, decision }), versionHeadsAnswerSchema),
    /** The text of an exported file, changed or not, becomes a draft. */
    importFile: (file: string, changeNote: string) =>
      request(endpoint, post("/api/procedures/import", { file, changeNote }), procedureSavedSchema),
    exportFile: (id: string, version: number) =>
      requestBlob(endpoint, { path: `/api/procedures/${encodeURIComponent(id)}/versions/${version}/export` }),
    reads: () => request(endpoint, { path: "/api/reads" }, readsAnswerSchema),
    practice: () => request(endpoint, { path: "/api/practice" }, practiceAnswerSchema),
  };
}
