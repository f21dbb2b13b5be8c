import type { DecisionRequest } from "@desk/shared/procedures/version-requests";
import type * as z from "zod/mini";
import { type Endpoint, request } from "./request.ts";
import type { Result } from "./result.ts";

/** The answers of one kind of content, as schemas. */
type Schemas<Saved, Versions, Diff> = {
  readonly saved: z.ZodMiniType<Saved>;
  readonly versions: z.ZodMiniType<Versions>;
  readonly diff: z.ZodMiniType<Diff>;
};

/** What a save names: the content, the 変更点, and the revision that it was made on. */
export type Save<Content> = { revision: number; changeNote: string; content: Content };

/** The life of versions under `base`, the same for procedures and for the 質疑応答集. All but reading: lead only. */
export function versionCalls<Content, Saved, Versions, Diff>(
  endpoint: Endpoint,
  base: string,
  schemas: Schemas<Saved, Versions, Diff>,
) {
  const pathOf = (id: string, version: number) => `${base}/${encodeURIComponent(id)}/versions/${version}`;
  return {
    versions: (id: string): Promise<Result<Versions>> =>
      request(endpoint, { path: `${base}/${encodeURIComponent(id)}/versions` }, schemas.versions),
    /** `from` and `to`: numbers of versions; 0 = the content as it was delivered. */
    diff: (id: string, from: number, to: number): Promise<Result<Diff>> =>
      request(
        endpoint,
        { path: `${base}/${encodeURIComponent(id)}/diff?from=${from}&to=${to}` },
        schemas.diff,
      ),
    /** Begins a draft on the newest version, or on `from`. */
    draft: (id: string, from?: number): Promise<Result<Saved>> =>
      request(
        endpoint,
        {
          method: "POST",
          path: `${base}/${encodeURIComponent(id)}/drafts`,
          body: from === undefined ? {} : { from },
        },
        schemas.saved,
      ),
    save: (id: string, version: number, save: Save<Content>): Promise<Result<Saved>> =>
      request(endpoint, { method: "PUT", path: pathOf(id, version), body: save }, schemas.saved),
    discard: (id: string, version: number): Promise<Result<Saved>> =>
      request(endpoint, { method: "DELETE", path: pathOf(id, version) }, schemas.saved),
    submit: (id: string, version: number): Promise<Result<Saved>> =>
      request(endpoint, { method: "POST", path: `${pathOf(id, version)}/submit`, body: {} }, schemas.saved),
    decide: (id: string, version: number, decision: DecisionRequest): Promise<Result<Saved>> =>
      request(
        endpoint,
        { method: "POST", path: `${pathOf(id, version)}/decision`, body: decision },
        schemas.saved,
      ),
  };
}
