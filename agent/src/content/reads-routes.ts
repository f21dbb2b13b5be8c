import type { ProcedureContent } from "@desk/shared/procedures/version";
import { readsAnswerSchema } from "@desk/shared/procedures/version-requests";
import type { Deps } from "../deps.ts";
import { json } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import type { SiteRepo } from "../site/repo.ts";
import { readsOf } from "./reads.ts";
import { createReadRepo } from "./reads-repo.ts";
import type { ContentService } from "./service.ts";

export function readsRoutes(deps: Deps, service: ContentService, site: SiteRepo): Route[] {
  const reads = createReadRepo(deps.db.raw);
  return [
    route({
      method: "GET",
      path: "/api/reads",
      access: "lead",
      summary: "変更点を読んだ人と、まだの人",
      answers: [{ status: 200, description: "変更ごと、新しい順", schema: readsAnswerSchema }],
      handle: () => {
        const approved = service.repo.inState<ProcedureContent>("procedure", ["approved"]);
        return json(readsOf(approved, reads.all(), site.staff()));
      },
    }),
  ];
}
