import { slugSchema } from "@desk/shared/contract";
import { catalogue, catalogueEntry } from "@desk/shared/procedures/catalogue";
import { procedureSchema } from "@desk/shared/procedures/model";
import * as z from "zod/mini";
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
  script: z.nullable(procedureSchema),
  words: z.nullable(z.unknown()),
});

/** The procedures of the contract and their scripts; the texts are read only when somebody asks. */
export function procedureRoutes(): Route[] {
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
        const { procedureVersion } = await import("@desk/shared/procedures/scripts");
        return json({ procedures: catalogue.map((one) => ({ ...one, version: procedureVersion(one.id) })) });
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
        const { procedures, procedureVersion, words } = await import("@desk/shared/procedures/scripts");
        return json({
          ...entry,
          version: procedureVersion(entry.id),
          script: procedures[entry.id] ?? null,
          words: words[entry.id] ?? null,
        });
      },
    }),
  ];
}
