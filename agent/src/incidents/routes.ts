import { eventIdSchema } from "@desk/shared/contract";
import {
  incidentAnswerSchema,
  incidentSettingsAnswerSchema,
  incidentSettingsSchema,
  incidentsAnswerSchema,
} from "@desk/shared/contract/incidents";
import { createCasesRepo } from "../cases/repo.ts";
import type { Deps } from "../deps.ts";
import { commonHeaders, json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { createOrganisationRepo } from "../organisation/repo.ts";
import { documentFile, documentTypes } from "../reports/document/make.ts";
import { refusalAnswer, type Verdict } from "../reports/life/verdict.ts";
import { createSiteRepo } from "../site/repo.ts";
import type { incidentDocument } from "./document.ts";
import type { IncidentService } from "./service.ts";

const formats = { html: "html", pdf: "pdf" } as const;
const isFormat = (text: string): text is keyof typeof formats => Object.hasOwn(formats, text);

/** 苦情・トラブル・事故: the list, one with its 経過, and the 事故報告書 to print. For the lead only. */
export function incidentRoutes(deps: Pick<Deps, "db">, incidents: IncidentService): Route[] {
  return [
    route({
      method: "GET",
      path: "/api/incidents",
      access: "lead",
      summary:
        "苦情・トラブル・事故の一覧（?open=1 は対応中のものだけ、?month=2026-05 はその月。なければ対応中）",
      answers: [{ status: 200, description: "発見の新しい順", schema: incidentsAnswerSchema }],
      handle: ({ query }) => answer(incidents.list(query.get("open") === "1" ? null : query.get("month"))),
    }),
    route({
      method: "PUT",
      path: "/api/incidents/settings",
      access: "lead",
      summary: "苦情・トラブルを「遅滞なく」報告する目安（分）を保存する",
      body: { schema: incidentSettingsSchema },
      answers: [{ status: 200, description: "保存した目安", schema: incidentSettingsAnswerSchema }],
      handle: ({ body, caller }) => answer(incidents.saveSettings(body, caller.session?.staffId ?? "")),
    }),
    route({
      method: "GET",
      path: "/api/incidents/:name",
      access: "lead",
      summary: "1件の内容と経過（:name は番号。番号.html、番号.pdf は報告書）",
      answers: [{ status: 200, description: "内容と経過、または報告書", schema: incidentAnswerSchema }],
      handle: async ({ params }) => {
        const [id = "", ...rest] = (params.name ?? "").split(".");
        const read = incidents.one(eventIdSchema.safeParse(id).success ? id : "");
        if (!read.ok) return refusalAnswer(read);
        if (rest.length === 0) return json(read.value);
        const format = rest.join(".");
        if (!isFormat(format)) return problem("not-found", "報告書は .html、.pdf で取り出せます。");
        return printed(deps, read.value, format);
      },
    }),
  ];
}

async function printed(
  { db }: Pick<Deps, "db">,
  answered: Parameters<typeof incidentDocument>[0]["answer"],
  format: keyof typeof formats,
): Promise<Response> {
  const site = createSiteRepo(db.raw);
  const { transactionId } = answered.incident;
  const ofCase = transactionId === undefined ? null : createCasesRepo(db.raw).case(transactionId);
  const { incidentDocument: compose } = await import("./document.ts");
  const document = compose({
    answer: answered,
    ...{ counters: site.everyCounter(), devices: site.everyDevice(), staff: site.staff() },
    procedureId: ofCase?.procedureId ?? null,
    contractor: createOrganisationRepo(db.raw).read().organisation.contractor,
    rehearsal: db.identity.mode === "rehearsal",
  });
  const bytes = await documentFile(document, format);
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...commonHeaders,
      "content-type": documentTypes[format],
      "content-disposition": `inline; filename="${document.fileName}.${format}"`,
    },
  });
}

function answer<T>(verdict: Verdict<T>): Response {
  return verdict.ok ? json(verdict.value) : refusalAnswer(verdict);
}
