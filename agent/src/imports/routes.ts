import {
  importAnswerSchema,
  importHistoryAnswerSchema,
  importMaxLength,
  monthlyTotalsRequestSchema,
} from "@desk/shared/contract";
import { leadOf } from "../content/version-routes.ts";
import { commonHeaders, json } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import type { ImportService } from "./service.ts";

const path = "/api/imports/monthly-totals";

/** Earlier months' totals from a CSV: template, preview and commit, and what has been taken in. */
export function importRoutes(imports: ImportService): Route[] {
  return [
    route({
      method: "GET",
      path: `${path}/template.csv`,
      access: "lead",
      summary: "過去の月次合計のひな形（CSV）",
      answers: [{ status: 200, description: "CSV（BOM付き）", contentType: "text/csv" }],
      handle: () =>
        new Response(imports.template(), {
          headers: {
            ...commonHeaders,
            "content-type": "text/csv; charset=utf-8",
            "content-disposition": 'attachment; filename="monthly-totals.csv"',
          },
        }),
    }),
    route({
      method: "GET",
      path,
      access: "lead",
      summary: "取り込んだ過去の月次合計",
      answers: [{ status: 200, description: "月ごとの合計", schema: importHistoryAnswerSchema }],
      handle: () => json(imports.history()),
    }),
    route({
      method: "POST",
      path,
      access: "lead",
      summary: "過去の月次合計を確かめる、または取り込む",
      // A character takes up to three bytes, and JSON escapes line breaks and quotes.
      body: { schema: monthlyTotalsRequestSchema, maxBytes: importMaxLength * 4 },
      answers: [{ status: 200, description: "行ごとの結果", schema: importAnswerSchema }],
      handle: (asking) => {
        const { csv, commit } = asking.body;
        return json(imports.read(csv, commit, leadOf(asking)));
      },
    }),
  ];
}
