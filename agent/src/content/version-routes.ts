import { decisionRequestSchema, draftRequestSchema } from "@desk/shared/procedures/version-requests";
import type * as z from "zod/mini";
import { json, problem } from "../http/problem.ts";
import {
  type Access,
  type Answer,
  type Caller,
  type Route,
  type RouteRequest,
  route,
} from "../http/route.ts";
import { itemOf } from "./execute.ts";
import type { Kind } from "./kind.ts";
import type { Command, ContentRefusal, Verdict, VersionRow } from "./life.ts";
import type { ContentService } from "./service.ts";

/** Bytes of a procedure with all its words: the longest one has a twentieth. */
export const contentBytes = 2 * 1024 * 1024;

/** How a kind of content is spoken of over HTTP. */
export type Spoken<C> = {
  /** `/api/procedures` */
  readonly base: string;
  /** 手順 */
  readonly name: string;
  /** The kind with its seeds: read only when somebody asks, like the texts themselves. */
  readonly load: () => Promise<Kind<C>>;
  readonly wire: (row: VersionRow<C>) => unknown;
  readonly diff: (before: C, after: C) => unknown;
  readonly schemas: {
    readonly save: z.ZodMiniType<{ revision: number; changeNote: string; content: C }>;
    readonly saved: z.ZodMiniType;
    readonly version: z.ZodMiniType;
    readonly versions: z.ZodMiniType;
    readonly diff: z.ZodMiniType;
  };
};

/** The routes of a life of versions; every write needs a signed-in site lead. */
export function versionRoutes<C>(service: ContentService, spoken: Spoken<C>): Route[] {
  return [
    ...readRoutes(service, spoken),
    ...draftRoutes(service, spoken),
    ...decisionRoutes(service, spoken),
  ];
}

type Asking<Body> = RouteRequest<Body, Caller>;
const idOf = ({ params }: Asking<unknown>) => params.id ?? "";
/** NaN, which no version is, for what is no number. */
const versionOf = ({ params }: Asking<unknown>) =>
  /^\d{1,6}$/.test(params.v ?? "") ? Number(params.v) : Number.NaN;

function readRoutes<C>(
  service: ContentService,
  { base, name, load, wire, diff, schemas }: Spoken<C>,
): Route[] {
  const read = (path: string, access: Access, summary: string, schema: z.ZodMiniType) => ({
    method: "GET" as const,
    path: `${base}/:id/${path}`,
    access: access as "paired",
    summary: `${name}${summary}`,
    answers: [{ status: 200, description: "版", schema }] satisfies Answer[],
  });
  const find = async (id: string) => itemOf(await load(), service.repo, id);
  return [
    route({
      ...read("versions", "console", "のすべての版", schemas.versions),
      handle: async (asking) => {
        const { seed, versions, blank } = await find(idOf(asking));
        if (seed === null && blank === null && versions.length === 0) return unknown(name);
        return json({ seed, versions: versions.map(wire) });
      },
    }),
    route({
      ...read("versions/:v", "paired", "の1つの版", schemas.version),
      handle: async (asking) => {
        const { versions } = await find(idOf(asking));
        const row = versions.find((one) => one.version === versionOf(asking));
        return row === undefined ? unknown(`${name}の版`) : json(wire(row));
      },
    }),
    route({
      ...read("diff", "console", "の2つの版の違い（?from=1&to=2、0 は出荷時の内容）", schemas.diff),
      handle: async (asking) => {
        const { seed, versions } = await find(idOf(asking));
        const content = (key: string) => {
          const version = Number(asking.query.get(key) ?? Number.NaN);
          const row = versions.find((one) => one.version === version);
          return row?.content ?? (version === 0 || version === seed?.version ? seed?.content : undefined);
        };
        const [before, after] = [content("from"), content("to")];
        if (before === undefined || after === undefined)
          return problem(
            "not-found",
            "比べる2つの版を ?from=1&to=2 のように、ある版の番号で指定してください。",
          );
        return json(diff(before, after));
      },
    }),
  ];
}

function draftRoutes<C>(service: ContentService, spoken: Spoken<C>): Route[] {
  const { base, name, schemas } = spoken;
  const answers = (status: number): Answer[] => [
    { status, description: "保存した版", schema: schemas.saved },
  ];
  return [
    route({
      method: "POST",
      path: `${base}/:id/drafts`,
      access: "lead",
      summary: `${name}の下書きを作る`,
      body: { schema: draftRequestSchema },
      answers: answers(201),
      handle: (asking) => carryOut(service, spoken, asking, { do: "draft", from: asking.body.from }, 201),
    }),
    route({
      method: "PUT",
      path: `${base}/:id/versions/:v`,
      access: "lead",
      summary: `${name}の下書きを保存する`,
      body: { schema: schemas.save, maxBytes: contentBytes },
      answers: answers(200),
      handle: (asking) =>
        carryOut(service, spoken, asking, { do: "save", version: versionOf(asking), ...asking.body }),
    }),
    route({
      method: "DELETE",
      path: `${base}/:id/versions/:v`,
      access: "lead",
      summary: `${name}の下書きを取り消す`,
      answers: answers(200),
      handle: (asking) => carryOut(service, spoken, asking, { do: "discard", version: versionOf(asking) }),
    }),
  ];
}

function decisionRoutes<C>(service: ContentService, spoken: Spoken<C>): Route[] {
  const { base, name, schemas } = spoken;
  const answers: Answer[] = [{ status: 200, description: "記録した", schema: schemas.saved }];
  return [
    route({
      method: "POST",
      path: `${base}/:id/versions/:v/submit`,
      access: "lead",
      summary: `${name}の版を市へ提出する`,
      answers,
      handle: (asking) => carryOut(service, spoken, asking, { do: "submit", version: versionOf(asking) }),
    }),
    route({
      method: "POST",
      path: `${base}/:id/versions/:v/decision`,
      access: "lead",
      summary: `${name}の版への市の承認・差戻しを記録する`,
      body: { schema: decisionRequestSchema },
      answers,
      handle: (asking) => {
        const { effectiveFrom, ...decision } = asking.body;
        const version = versionOf(asking);
        return carryOut(service, spoken, asking, { do: "decide", version, decision, effectiveFrom });
      },
    }),
  ];
}

async function carryOut<C>(
  service: ContentService,
  { load, wire }: Spoken<C>,
  asking: Asking<unknown>,
  command: Command<C>,
  status = 200,
): Promise<Response> {
  const kind = await load();
  const verdict = service.run(kind, idOf(asking), command, leadOf(asking));
  return answerOf(service, kind, wire, verdict, status);
}

/** The signed-in lead, whom the gate has asked for. */
export function leadOf({ caller }: { readonly caller: Caller }): string {
  if (caller.session === null) throw new Error("a write of the content needs a lead's session");
  return caller.session.staffId;
}

export function answerOf<C>(
  service: ContentService,
  kind: Kind<C>,
  wire: (row: VersionRow<C>) => unknown,
  verdict: Verdict<C>,
  status: number,
): Response {
  if (!verdict.ok) return refusal(verdict);
  const { row } = verdict;
  const contents = new Map([[row.itemId, row.content]]);
  const faults = row.state === "draft" ? service.faults(kind, { contents, from: null }) : [];
  return json({ version: wire(row), faults }, status);
}

export function refusal({ code, message, faults }: ContentRefusal): Response {
  return problem(code, message, faults === undefined ? {} : { faults });
}

function unknown(what: string): Response {
  return problem("not-found", `この${what}は登録されていません。`);
}
