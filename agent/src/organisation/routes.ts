import { toJstIso } from "@desk/shared/calendar/business-date";
import { type Organisation, organisationAnswerSchema, organisationUpdateSchema } from "@desk/shared/contract";
import type { AuditRepo } from "../content/repo.ts";
import { leadOf } from "../content/version-routes.ts";
import type { Deps } from "../deps.ts";
import { json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { createOrganisationRepo } from "./repo.ts";

/** Sixty members with every field at its longest are a third of it. */
const maxBytes = 128 * 1024;

/** 実施体制情報 (S §10(1)) for the manual. It holds workers' contacts, so only a signed-in lead may read it. */
export function organisationRoutes(deps: Deps, audit: AuditRepo): Route[] {
  const repo = createOrganisationRepo(deps.db.raw);
  return [
    route({
      method: "GET",
      path: "/api/organisation",
      access: "lead",
      summary: "実施体制情報（人数・役割・連絡先）",
      answers: [{ status: 200, description: "実施体制情報", schema: organisationAnswerSchema }],
      handle: () => json(repo.read()),
    }),
    route({
      method: "PUT",
      path: "/api/organisation",
      access: "lead",
      summary: "実施体制情報を保存する",
      body: { schema: organisationUpdateSchema, maxBytes },
      answers: [{ status: 200, description: "保存した", schema: organisationAnswerSchema }],
      handle: (asking) => {
        const { organisation, revision } = asking.body;
        const by = { at: toJstIso(deps.clock.now()), staffId: leadOf(asking) };
        const saved = deps.db.raw.transaction(() => {
          const before = inNumbers(repo.read().organisation);
          if (!repo.save(organisation, revision, by)) return false;
          const what = { action: "organisation", kind: "organisation", itemId: "organisation" } as const;
          const detail = `${organisation.members.length}名`;
          audit.note(
            { ...by, ...what, version: revision + 1, detail },
            { before, after: inNumbers(organisation) },
          );
          return true;
        })();
        if (saved) return json(repo.read());
        return problem(
          "conflict",
          "実施体制情報は、別の画面で先に保存されています。読み直してから、もう一度直してください。保存していません。",
        );
      },
    }),
  ];
}

/** The firm by its name; what else changed is personal to workers: the audit tells that and by whom. */
function inNumbers({ contractor, headcount, members }: Organisation): string {
  const { manager, lead, staff } = headcount;
  return `受託者${contractor === "" ? "なし" : `「${contractor}」`}、配置 業務責任者${manager}名・現場責任者${lead}名・担当者${staff}名、名簿${members.length}名`;
}
