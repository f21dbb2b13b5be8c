import {
  jlisChangeUpdateSchema,
  type OverridesAnswer,
  overridesAnswerSchema,
  overrideUpdateSchema,
} from "@desk/shared/contract/calendar";
import { leadOf } from "../content/version-routes.ts";
import { json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import type { Verdict } from "../reports/life/verdict.ts";
import { refusalAnswer } from "../reports/life/verdict.ts";
import type { CalendarService } from "./service.ts";

const answers = [
  { status: 200, description: "開庁日・時間の臨時変更とJ-LISの停止", schema: overridesAnswerSchema },
];
const said = (verdict: Verdict<OverridesAnswer>) =>
  verdict.ok ? json(verdict.value) : refusalAnswer(verdict);

/** 臨時の開庁・閉庁・時間の変更, and J-LIS's announced stops (S 別紙1 ※2). */
export function calendarRoutes(calendar: CalendarService): Route[] {
  const [opening, stop] = ["/api/calendar/overrides/:date", "/api/calendar/jlis-stops/:date"];
  return [
    route({
      method: "GET",
      path: "/api/calendar/overrides",
      access: "paired",
      summary: "開庁日・時間の臨時変更とJ-LISの停止（日付順）",
      answers,
      handle: () => json(calendar.list()),
    }),
    route({
      method: "PUT",
      path: opening,
      access: "lead",
      summary: "ある日を臨時に開庁・閉庁にする、または開庁の種類や時間を変える",
      body: { schema: overrideUpdateSchema },
      answers,
      handle: (asking) => said(calendar.put(asking.params.date ?? "", asking.body, leadOf(asking))),
    }),
    route({
      method: "PUT",
      path: stop,
      access: "lead",
      summary: "ある日のJ-LISの停止時間を登録する（hours が null なら停止なし）",
      body: { schema: jlisChangeUpdateSchema },
      answers,
      handle: (asking) => said(calendar.putStop(asking.params.date ?? "", asking.body, leadOf(asking))),
    }),
    removal(opening, "臨時の変更を取り消す（?revision= に、画面にあった版を付ける）", calendar.remove),
    removal(
      stop,
      "登録したJ-LISの停止を取り消す（?revision= に、画面にあった版を付ける）",
      calendar.removeStop,
    ),
  ];
}

function removal(path: string, summary: string, remove: CalendarService["remove"]): Route {
  return route({
    method: "DELETE",
    path,
    access: "lead",
    summary,
    answers,
    handle: (asking) => {
      const revision = Number(asking.query.get("revision") ?? "");
      if (!Number.isInteger(revision) || revision < 1)
        return problem("schema", "取り消す変更の版を ?revision=1 のように付けてください。");
      return said(remove(asking.params.date ?? "", revision, leadOf(asking)));
    },
  });
}
