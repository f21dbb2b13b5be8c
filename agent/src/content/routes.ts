import { contentAnswerSchema } from "@desk/shared/procedures/version";
import {
  auditAnswerSchema,
  decisionsRequestSchema,
  importRequestSchema,
  procedureSavedSchema,
  submissionsRequestSchema,
  versionHeadsAnswerSchema,
} from "@desk/shared/procedures/version-requests";
import type { QaEntry } from "@desk/shared/qa/model";
import { etagOf, jsonOnce } from "../http/etag.ts";
import { commonHeaders, json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { itemOf } from "./execute.ts";
import { readProcedureFile } from "./import.ts";
import type { Kind } from "./kind.ts";
import type { VersionRow } from "./life.ts";
import { contentAnswer, faultsOfOne, procedureKind, spokenProcedures, wireProcedure } from "./procedures.ts";
import type { ContentKind } from "./repo.ts";
import type { ContentService, Named, Together } from "./service.ts";
import { answerOf, contentBytes, leadOf, refusal, versionRoutes } from "./version-routes.ts";

/** Newest changes that the console lists. */
const auditLimit = 500;

/** Everything about the scripts' versions; the 質疑応答集 has its own in agent/src/qa. */
export function contentRoutes(service: ContentService, qaKind: () => Promise<Kind<QaEntry>>): Route[] {
  return [
    currentRoute(service),
    ...listRoutes(service),
    ...togetherRoutes(service, qaKind),
    ...fileRoutes(service),
    ...versionRoutes(service, spokenProcedures),
  ];
}

function currentRoute(service: ContentService): Route {
  // The answer is some hundred kilobytes, asked for by every counter; it changes with an approval or with the day.
  let made: { readonly of: string; readonly text: string; readonly etag: string } | null = null;
  const current = async () => {
    const kind = await procedureKind();
    const of = `${service.today()} ${service.audit.lastNumber()}`;
    if (made?.of === of) return made;
    const text = JSON.stringify(contentAnswer(kind, service.repo, service.today()));
    made = { of, text, etag: etagOf(text) };
    return made;
  };
  return route({
    method: "GET",
    path: "/api/content",
    access: "paired",
    summary: "適用中の手順と、適用日を待つ手順（ETag あり）",
    answers: [
      { status: 200, description: "手順", schema: contentAnswerSchema },
      { status: 304, description: "変わっていない" },
    ],
    handle: async ({ headers }) => {
      const { text, etag } = await current();
      return jsonOnce(headers, text, etag);
    },
  });
}

function listRoutes(service: ContentService): Route[] {
  const states = ["draft", "submitted", "approved", "refused"] as const;
  const heads = (kind: ContentKind) =>
    service.repo
      .inState(kind, states)
      .map(({ itemId, content: _content, ...head }: VersionRow<unknown>) => ({ kind, id: itemId, ...head }));
  return [
    route({
      method: "GET",
      path: "/api/content/versions",
      access: "console",
      summary: "手順と質疑応答集のすべての版（中身を除く）",
      answers: [{ status: 200, description: "版", schema: versionHeadsAnswerSchema }],
      handle: () => json({ heads: [...heads("procedure"), ...heads("qa")] }),
    }),
    route({
      method: "GET",
      path: "/api/content/audit",
      access: "lead",
      summary: `誰が、いつ、何を変えたか（新しい順に ${auditLimit} 件まで）`,
      answers: [{ status: 200, description: "変更の記録", schema: auditAnswerSchema }],
      handle: () => json({ rows: service.audit.newest(auditLimit) }),
    }),
  ];
}

function togetherRoutes(service: ContentService, qaKind: () => Promise<Kind<QaEntry>>): Route[] {
  type Items = readonly { kind: ContentKind; id: string; version: number }[];
  const carryOut = async (items: Items, asked: Together, staffId: string) => {
    const kinds = { procedure: await procedureKind(), qa: await qaKind() };
    // Each content goes back to the very kind that it came from.
    const named = items.map((one) => ({ ...one, kind: kinds[one.kind] }) as unknown as Named);
    const refused = service.runTogether(named, asked, staffId);
    if (refused !== null) return refusal(refused);
    const stored = items.flatMap(({ kind, id, version }) =>
      service.repo
        .versionsOf(kind, id)
        .filter((row) => row.version === version)
        .map((row) => ({ kind, row })),
    );
    return json({
      heads: stored.map(({ kind, row: { itemId, content: _, ...head } }) => ({ kind, id: itemId, ...head })),
    });
  };
  const answers = [{ status: 200, description: "記録した版", schema: versionHeadsAnswerSchema }];
  return [
    route({
      method: "POST",
      path: "/api/content/submissions",
      access: "lead",
      summary: "いくつかの版をまとめて市へ提出する（すべてか、なしか）",
      body: { schema: submissionsRequestSchema, maxBytes: contentBytes },
      answers,
      handle: (asking) => carryOut(asking.body.items, { do: "submit" }, leadOf(asking)),
    }),
    route({
      method: "POST",
      path: "/api/content/decisions",
      access: "lead",
      summary: "いくつかの版への市の承認・差戻しをまとめて記録する（すべてか、なしか）",
      body: { schema: decisionsRequestSchema, maxBytes: contentBytes },
      answers,
      handle: (asking) => {
        const { effectiveFrom, ...decision } = asking.body.decision;
        return carryOut(asking.body.items, { do: "decide", decision, effectiveFrom }, leadOf(asking));
      },
    }),
  ];
}

function fileRoutes(service: ContentService): Route[] {
  return [
    route({
      method: "POST",
      path: "/api/procedures/import",
      access: "lead",
      summary: "手順ファイルから下書きを作る（誤りがあれば、行と文字の位置を示して全体を断る）",
      body: { schema: importRequestSchema, maxBytes: contentBytes },
      answers: [{ status: 201, description: "下書き", schema: procedureSavedSchema }],
      handle: async (asking) => {
        const { file, changeNote } = asking.body;
        const kind = await procedureKind();
        const read = readProcedureFile(file, (content) =>
          faultsOfOne(content, (contents) => service.faults(kind, { contents, from: null })),
        );
        if (!read.ok) return refusal(read);
        const { content } = read;
        const command = { do: "import", content, changeNote } as const;
        const verdict = service.run(kind, content.procedure.id, command, leadOf(asking));
        return answerOf(service, kind, wireProcedure, verdict, 201);
      },
    }),
    route({
      method: "GET",
      path: "/api/procedures/:id/versions/:v/export",
      access: "console",
      summary: "版を手順ファイルとして取り出す（0 は出荷時の内容）",
      answers: [{ status: 200, description: "手順ファイル", contentType: "application/json" }],
      handle: async ({ params }) => {
        const { versions, seed } = itemOf(await procedureKind(), service.repo, params.id ?? "");
        const version = Number(params.v);
        const row = versions.find((one) => one.version === version);
        const content =
          row?.content ?? (version === 0 || version === seed?.version ? seed?.content : undefined);
        if (content === undefined) return problem("not-found", "この版はありません。");
        const name = `${content.procedure.id}-v${content.procedure.version}.json`;
        return new Response(`${JSON.stringify(content, null, 2)}\n`, {
          headers: {
            ...commonHeaders,
            "content-type": "application/json; charset=utf-8",
            "content-disposition": `attachment; filename="${name}"`,
          },
        });
      },
    }),
  ];
}
