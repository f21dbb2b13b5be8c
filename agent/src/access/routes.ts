import { toJstIso } from "@desk/shared/calendar/business-date";
import {
  type PairingAnswer,
  pairingAnswerSchema,
  pairingRequestSchema,
  sessionAnswerSchema,
  sessionRequestSchema,
} from "@desk/shared/contract";
import { createAdminAudit } from "../admin/audit-repo.ts";
import type { Deps } from "../deps.ts";
import { json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { createSiteRepo } from "../site/repo.ts";
import { codeLifeMs, pair, wrongTriesLimit } from "./pairing.ts";
import type { AccessRepo } from "./repo.ts";
import { signIn } from "./sign-in.ts";
import type { StaffRepo } from "./staff-repo.ts";

export type AccessRepos = { readonly access: AccessRepo; readonly staff: StaffRepo };

export function accessRoutes(deps: Deps, repos: AccessRepos): Route[] {
  return [
    route({
      method: "POST",
      path: "/api/pairings",
      access: "open",
      summary: "登録コードで端末を登録する",
      body: { schema: pairingRequestSchema },
      answers: [{ status: 201, description: "登録した", schema: pairingAnswerSchema }],
      handle: async ({ body }) => {
        const outcome = await pair(deps, repos.access, body.code);
        switch (outcome.kind) {
          case "refused":
            return problem(
              "pairing-refused",
              "登録コードが違うか、使用済みか、期限（10分）が過ぎています。新しいコードを発行してください（desk pair）。",
            );
          case "too-many":
            return tooMany(
              `登録コードの間違いが ${wrongTriesLimit} 回続きました。最長 ${codeLifeMs / 60_000} 分待ってから、新しいコードでやり直してください。`,
              outcome.waitS,
            );
          case "paired": {
            const { role, counterId } = outcome.holder;
            notePaired(deps, counterId);
            deps.log.info({ role, counterId }, "a PC has been paired");
            const answer: PairingAnswer = {
              token: outcome.token,
              role,
              ...(counterId === null ? {} : { counterId }),
            };
            return json(answer, 201);
          }
          default:
            return outcome satisfies never;
        }
      },
    }),
    sessionRoute(deps, repos),
  ];
}

/** Who had the code is not known here: the row before it tells who made it. */
function notePaired({ db, clock }: Deps, counterId: string | null): void {
  const label = createSiteRepo(db.raw)
    .everyCounter()
    .find(({ id }) => id === counterId)?.label;
  createAdminAudit(db.raw).note({
    at: toJstIso(clock.now()),
    staffId: null,
    kind: "access",
    subject: label ?? "責任者画面",
    action: "paired",
    before: null,
    after: null,
  });
}

function sessionRoute(deps: Deps, repos: AccessRepos): Route {
  return route({
    method: "POST",
    path: "/api/sessions",
    access: "paired",
    summary: "担当者としてサインインする",
    body: { schema: sessionRequestSchema },
    answers: [{ status: 201, description: "サインインした", schema: sessionAnswerSchema }],
    handle: async ({ body, caller }) => {
      const outcome = await signIn(deps, repos, { ...body, tokenHash: caller.tokenHash });
      switch (outcome.kind) {
        case "wrong":
          return problem(
            "wrong-pin",
            "暗証番号が違うか、まだ設定されていません。現場責任者に確認してください。",
          );
        case "stopped":
          return problem(
            "wrong-pin",
            "この担当者のサインインは、現場責任者が止めています。現場責任者に確認してください。",
          );
        case "locked":
          return tooMany(
            `暗証番号の間違いが続いたため、${outcome.waitS} 秒間サインインできません。`,
            outcome.waitS,
          );
        case "signed-in":
          return json(outcome.answer, 201);
        default:
          return outcome satisfies never;
      }
    },
  });
}

function tooMany(detail: string, waitS: number): Response {
  return problem("too-many-attempts", detail, { headers: { "retry-after": String(waitS) } });
}
