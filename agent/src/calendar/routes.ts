import { overridesAnswerSchema, overrideUpdateSchema } from "@desk/shared/contract/report-life";
import { leadOf } from "../content/version-routes.ts";
import { json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { refusalAnswer } from "../reports/life/verdict.ts";
import type { CalendarService } from "./service.ts";

/** 臨時の開庁・閉庁 (S 別紙1 ※2). */
export function calendarRoutes(calendar: CalendarService): Route[] {
  const answers = [{ status: 200, description: "臨時の開庁・閉庁", schema: overridesAnswerSchema }];
  const path = "/api/calendar/overrides/:date";
  return [
    route({
      method: "GET",
      path: "/api/calendar/overrides",
      access: "paired",
      summary: "臨時の開庁・閉庁（日付順）",
      answers,
      handle: () => json(calendar.list()),
    }),
    route({
      method: "PUT",
      path,
      access: "lead",
      summary: "ある日を臨時に開庁・閉庁にする、または開庁の種類を変える",
      body: { schema: overrideUpdateSchema },
      answers,
      handle: (asking) => {
        const verdict = calendar.put(asking.params.date ?? "", asking.body, leadOf(asking));
        return verdict.ok ? json(verdict.value) : refusalAnswer(verdict);
      },
    }),
    route({
      method: "DELETE",
      path,
      access: "lead",
      summary: "臨時の変更を取り消す（?revision= に、画面にあった版を付ける）",
      answers,
      handle: (asking) => {
        const revision = Number(asking.query.get("revision") ?? "");
        if (!Number.isInteger(revision) || revision < 1)
          return problem("schema", "取り消す変更の版を ?revision=1 のように付けてください。");
        const verdict = calendar.remove(asking.params.date ?? "", revision, leadOf(asking));
        return verdict.ok ? json(verdict.value) : refusalAnswer(verdict);
      },
    }),
  ];
}
