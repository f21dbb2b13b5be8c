import { auditAnswerSchema, auditQuerySchema } from "@desk/shared/contract/admin";
import { commonHeaders, json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { createAuditList } from "./audit-list.ts";
import type { AdminContext } from "./context.ts";

/** 操作の記録: read only, there is no way to change it. */
export function auditRoutes(context: AdminContext): Route[] {
  const list = createAuditList(context);
  return [
    route({
      method: "GET",
      path: "/api/admin/audit",
      access: "lead",
      summary: "操作の記録（?from=&to=&kind=&staff=&q=&offset=）",
      answers: [{ status: 200, description: "新しい順", schema: auditAnswerSchema }],
      handle: ({ query }) => {
        const asked = queryOf(query);
        const offset = Number(query.get("offset") ?? "0");
        if (asked === null || !Number.isInteger(offset) || offset < 0) return wrongQuery();
        return json(list.page(asked, offset));
      },
    }),
    route({
      method: "GET",
      path: "/api/admin/audit.csv",
      access: "lead",
      summary: "操作の記録（Excel用CSV）",
      answers: [{ status: 200, description: "BOM付きUTF-8", contentType: "text/csv" }],
      handle: ({ query }) => {
        const asked = queryOf(query);
        if (asked === null) return wrongQuery();
        const headers = { "content-type": "text/csv; charset=utf-8", ...commonHeaders };
        return new Response(list.csv(asked), { headers });
      },
    }),
  ];
}

function queryOf(query: URLSearchParams) {
  const text = (name: string) => query.get(name) ?? "";
  const parsed = auditQuerySchema.safeParse({
    from: text("from"),
    to: text("to"),
    kind: text("kind"),
    staff: text("staff"),
    q: text("q"),
  });
  return parsed.success ? parsed.data : null;
}

function wrongQuery(): Response {
  return problem(
    "schema",
    "期間は 2026-05-14 の形の日付、語は100文字までで指定してください。何も読み取っていません。",
  );
}
