import { toJstIso } from "@desk/shared/calendar/business-date";
import { diffEntries, entryDiffSchema } from "@desk/shared/qa/diff";
import type { QaEntry } from "@desk/shared/qa/model";
import { type QaVersion, qaBookAnswerSchema, qaVersionSchema } from "@desk/shared/qa/version";
import {
  qaCandidatesAnswerSchema,
  qaDismissSchema,
  qaSavedSchema,
  qaSaveSchema,
  qaSearchAnswerSchema,
  qaVersionsAnswerSchema,
} from "@desk/shared/qa/version-requests";
import type { Kind } from "../content/kind.ts";
import type { VersionRow } from "../content/life.ts";
import type { ContentService } from "../content/service.ts";
import { leadOf, type Spoken, versionRoutes } from "../content/version-routes.ts";
import type { Deps } from "../deps.ts";
import { etagOf, jsonOnce } from "../http/etag.ts";
import { json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { bookOn } from "./book.ts";
import { createCandidateRepo } from "./candidate-repo.ts";
import { createQaIndex } from "./search-repo.ts";

export const loadQaKind = async (): Promise<Kind<QaEntry>> => (await import("./kind.ts")).qaKind;

const spokenQa: Spoken<QaEntry> = {
  base: "/api/qa",
  name: "質疑応答",
  load: loadQaKind,
  wire: ({ itemId, ...rest }: VersionRow<QaEntry>): QaVersion => ({ qaId: itemId, ...rest }),
  diff: diffEntries,
  schemas: {
    save: qaSaveSchema,
    saved: qaSavedSchema,
    version: qaVersionSchema,
    versions: qaVersionsAnswerSchema,
    diff: entryDiffSchema,
  },
};

/** 質疑応答集 (S §6(4)⑦): the book, the search in it, its versions, and the questions it did not answer. */
export function qaRoutes(deps: Deps, service: ContentService): Route[] {
  return [
    ...bookRoutes(deps, service),
    ...candidateRoutes(deps, service),
    ...versionRoutes(service, spokenQa),
  ];
}

/** Letters of a query: a long question, not a letter. */
const queryLimit = 200;

function bookRoutes(deps: Deps, service: ContentService): Route[] {
  const index = createQaIndex(deps.db.raw);
  let made: { readonly of: string; readonly text: string; readonly etag: string } | null = null;
  const current = async () => {
    const kind = await loadQaKind();
    const of = `${service.today()} ${service.audit.lastNumber()}`;
    if (made?.of === of) return made;
    const book = bookOn(kind, service.repo, service.today());
    index.fill(book.entries.map(({ content }) => content));
    const text = JSON.stringify(book);
    made = { of, text, etag: etagOf(text) };
    return made;
  };
  return [
    route({
      method: "GET",
      path: "/api/qa/book",
      access: "paired",
      summary: "適用中の質疑応答集（ETag あり）",
      answers: [
        { status: 200, description: "質疑応答集", schema: qaBookAnswerSchema },
        { status: 304, description: "変わっていない" },
      ],
      handle: async ({ headers }) => {
        const { text, etag } = await current();
        return jsonOnce(headers, text, etag);
      },
    }),
    route({
      method: "GET",
      path: "/api/qa",
      access: "paired",
      summary: "質疑応答集を探す（?q=こうしん、2文字から。漢字は1文字から）",
      answers: [{ status: 200, description: "見つかったもの", schema: qaSearchAnswerSchema }],
      handle: async ({ query }) => {
        const wanted = query.get("q") ?? "";
        if (wanted.length > queryLimit)
          return problem(
            "schema",
            `探す言葉は${queryLimit}文字までにしてください。受け取った長さ: ${wanted.length}文字`,
          );
        await current();
        return json({ ids: index.search(wanted).map(({ id }) => id) });
      },
    }),
  ];
}

/** Newest questions that the lead's list shows. */
const candidateLimit = 200;

function candidateRoutes(deps: Deps, service: ContentService): Route[] {
  const candidates = createCandidateRepo(deps.db.raw);
  return [
    route({
      method: "GET",
      path: "/api/qa/candidates",
      access: "console",
      summary: "答えがなかった質問",
      answers: [{ status: 200, description: "新しい順", schema: qaCandidatesAnswerSchema }],
      handle: () => json({ candidates: candidates.waiting(candidateLimit) }),
    }),
    route({
      method: "POST",
      path: "/api/qa/candidates/:id/dismiss",
      access: "lead",
      summary: "答えがなかった質問を処理済みにする（答える質疑応答があれば qaId）",
      body: { schema: qaDismissSchema },
      answers: [{ status: 200, description: "残りの質問", schema: qaCandidatesAnswerSchema }],
      handle: (asking) => {
        const { qaId = null } = asking.body;
        const id = asking.params.id ?? "";
        const by = { at: toJstIso(deps.clock.now()), staffId: leadOf(asking) };
        const done = deps.db.raw.transaction(() => {
          const outcome = candidates.finish(id, { ...by, qaId });
          if (outcome !== "finished") return outcome;
          const action = qaId === null ? "dismiss" : "take";
          const row = { ...by, action, kind: "candidate", itemId: id, version: null, detail: qaId } as const;
          const after = qaId === null ? "対応不要" : `質疑応答 ${qaId}で回答`;
          service.audit.note(row, { before: "未処理の質問", after });
          return outcome;
        })();
        if (done === "unknown") return problem("not-found", "この質問は記録されていません。");
        if (done === "done")
          return problem("conflict", "この質問は、別の画面ですでに処理されています。読み直してください。");
        return json({ candidates: candidates.waiting(candidateLimit) });
      },
    }),
  ];
}
