import { staffCreateSchema, staffSchema, staffUpdateSchema } from "@desk/shared/contract";
import type { Deps } from "../deps.ts";
import { json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { hashPin } from "./secrets.ts";
import type { StaffRepo } from "./staff-repo.ts";

/** What a site lead may change of the staff. Nobody is deleted: old records keep their names. */
export function staffRoutes(deps: Deps, repo: StaffRepo): Route[] {
  return [
    route({
      method: "POST",
      path: "/api/staff",
      access: "lead",
      summary: "担当者を加える",
      body: { schema: staffCreateSchema },
      answers: [{ status: 201, description: "加えた", schema: staffSchema }],
      handle: async ({ body, caller }) => {
        const staff = repo.add({
          name: body.name,
          role: body.role,
          pinHash: await hashPin(body.pin, deps.random),
        });
        deps.log.info({ by: caller.session?.staffId, staffId: staff.id }, "a member of staff was added");
        return json(staff, 201);
      },
    }),
    route({
      method: "PATCH",
      path: "/api/staff/:id",
      access: "lead",
      summary: "担当者の名前・在籍・暗証番号を変える",
      body: { schema: staffUpdateSchema },
      answers: [{ status: 200, description: "変えた", schema: staffSchema }],
      handle: async ({ body, params, caller }) => {
        const { pin, name, active } = body;
        const staff = repo.change(params.id ?? "", {
          ...(name === undefined ? {} : { name }),
          ...(active === undefined ? {} : { active }),
          ...(pin === undefined ? {} : { pinHash: await hashPin(pin, deps.random) }),
        });
        if (staff === "unknown") return problem("not-found", "この担当者は登録されていません。");
        if (staff === "last-lead")
          return problem(
            "conflict",
            "最後の現場責任者は外せません。先に別の現場責任者を加えてください。何も変更していません。",
          );
        deps.log.info({ by: caller.session?.staffId, staffId: staff.id }, "a member of staff was changed");
        return json(staff);
      },
    }),
  ];
}
