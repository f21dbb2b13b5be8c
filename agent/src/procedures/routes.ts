import { slugSchema, type TargetTimes } from "@desk/shared/contract";
import { catalogue, catalogueEntry } from "@desk/shared/procedures/catalogue";
import { effectiveVersion } from "@desk/shared/procedures/version";
import * as z from "zod/mini";
import { contentAnswer, procedureKind } from "../content/procedures.ts";
import type { ContentService } from "../content/service.ts";
import { json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";

const entrySchema = z.object({
  id: slugSchema,
  division: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  channel: z.enum(["counter", "phone"]),
  targetMinutes: z.nullable(z.number()),
  /** What a case of this procedure is stamped with. */
  version: z.int(),
});
const detailSchema = z.extend(entrySchema, {
  /** Null where a case is logged without steps. */
  script: z.nullable(z.unknown()),
  words: z.nullable(z.unknown()),
});

/** The procedures of the contract with the script that is in force; the texts are read only when somebody asks. */
export function procedureRoutes(service: ContentService, targets: () => TargetTimes): Route[] {
  const inForce = async () => {
    const { versions } = contentAnswer(await procedureKind(), service.repo, service.today());
    return (id: string) => effectiveVersion(versions, id, service.today());
  };
  return [
    route({
      method: "GET",
      path: "/api/procedures",
      access: "paired",
      summary: "手続の一覧",
      answers: [
        { status: 200, description: "契約の順", schema: z.object({ procedures: z.array(entrySchema) }) },
      ],
      handle: async () => {
        const current = await inForce();
        return json({
          procedures: catalogue.map((one) => ({
            ...one,
            targetMinutes: targets()[one.id]?.minutes ?? null,
            version: current(one.id)?.version ?? 1,
          })),
        });
      },
    }),
    route({
      method: "GET",
      path: "/api/procedures/:id",
      access: "paired",
      summary: "手続1つとその台本",
      answers: [{ status: 200, description: "手続", schema: detailSchema }],
      handle: async ({ params }) => {
        const entry = catalogueEntry(params.id ?? "");
        if (entry === undefined) return problem("not-found", "この手続は業務にありません。");
        const current = (await inForce())(entry.id);
        return json({
          ...entry,
          targetMinutes: targets()[entry.id]?.minutes ?? null,
          version: current?.version ?? 1,
          script: current?.content.procedure ?? null,
          words: current?.content.words ?? null,
        });
      },
    }),
  ];
}
