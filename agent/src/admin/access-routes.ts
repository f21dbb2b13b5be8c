import {
  adminTokensSchema,
  pairingCodeAnswerSchema,
  pairingCodeRequestSchema,
} from "@desk/shared/contract/admin";
import { leadOf } from "../content/version-routes.ts";
import type { Deps } from "../deps.ts";
import { json } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { refusalAnswer } from "../reports/life/verdict.ts";
import type { AdminContext } from "./context.ts";
import { createTokens } from "./tokens.ts";

/** 端末の登録: codes, and the tokens that came of them. */
export function accessAdminRoutes(context: AdminContext, deps: Deps): Route[] {
  const tokens = createTokens(context, deps);
  const answers = [{ status: 200, description: "登録した端末", schema: adminTokensSchema }];
  return [
    route({
      method: "GET",
      path: "/api/admin/tokens",
      access: "lead",
      summary: "登録した端末の一覧（最終の通信と拡張機能の版）",
      answers,
      handle: ({ caller }) => json(tokens.list(caller.tokenHash)),
    }),
    route({
      method: "DELETE",
      path: "/api/admin/tokens/:id",
      access: "lead",
      summary: "端末の登録を解除する",
      answers,
      handle: (asking) => {
        const verdict = tokens.revoke(asking.params.id ?? "", asking.caller.tokenHash, leadOf(asking));
        return verdict.ok ? json(verdict.value) : refusalAnswer(verdict);
      },
    }),
    route({
      method: "POST",
      path: "/api/admin/pairing-codes",
      access: "lead",
      summary: "登録コードを発行する（10分間・1回限り）",
      body: { schema: pairingCodeRequestSchema },
      answers: [{ status: 201, description: "発行した", schema: pairingCodeAnswerSchema }],
      handle: async (asking) => {
        const verdict = await tokens.code(asking.body, leadOf(asking));
        return verdict.ok ? json(verdict.value, 201) : refusalAnswer(verdict);
      },
    }),
  ];
}
