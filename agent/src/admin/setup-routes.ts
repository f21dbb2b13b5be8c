import { setupRequestSchema, setupStateSchema } from "@desk/shared/contract/admin";
import { leadOf } from "../content/version-routes.ts";
import type { Deps } from "../deps.ts";
import { json } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { refusalAnswer } from "../reports/life/verdict.ts";
import type { AdminContext } from "./context.ts";
import { createSetup } from "./setup.ts";

/** 初期設定 of a fresh site. */
export function setupRoutes(context: AdminContext, deps: Deps): Route[] {
  const setup = createSetup(context, deps);
  const path = "/api/admin/setup";
  const answers = [{ status: 200, description: "初期設定がまだか", schema: setupStateSchema }];
  return [
    route({
      method: "GET",
      path,
      access: "lead",
      summary: "初期設定がまだか",
      answers,
      handle: () => json(setup.state()),
    }),
    route({
      method: "POST",
      path,
      access: "lead",
      summary: "初期設定を行う、または省略する（1回限り）",
      body: { schema: setupRequestSchema },
      answers,
      handle: async (asking) => {
        const by = { staffId: leadOf(asking), session: asking.caller.session?.hash ?? null };
        const verdict = await setup.run(asking.body, by);
        return verdict.ok ? json(verdict.value) : refusalAnswer(verdict);
      },
    }),
  ];
}
