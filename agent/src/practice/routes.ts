import { addDays, isBusinessDate, toJstIso } from "@desk/shared/calendar/business-date";
import { practiceAnswerSchema } from "@desk/shared/procedures/version-requests";
import type { Deps } from "../deps.ts";
import { json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { createPracticeRepo } from "./repo.ts";

/** Without `from`: the days before today that are listed. */
const usualDays = 60;

export function practiceRoutes(deps: Deps): Route[] {
  const repo = createPracticeRepo(deps.db.raw);
  return [
    route({
      method: "GET",
      path: "/api/practice",
      access: "lead",
      summary: `練習の一覧（?from=2026-05-01&to=2026-05-14、なければ直近${usualDays}日）`,
      answers: [{ status: 200, description: "新しい順", schema: practiceAnswerSchema }],
      handle: ({ query }) => {
        const today = toJstIso(deps.clock.now()).slice(0, 10);
        const to = query.get("to") ?? today;
        if (!isBusinessDate(to)) return wrongDate();
        const from = query.get("from") ?? addDays(to, -usualDays);
        return isBusinessDate(from) ? json({ cases: repo.cases(from, to) }) : wrongDate();
      },
    }),
  ];
}

function wrongDate(): Response {
  return problem("schema", "日付は ?from=2026-05-01&to=2026-05-14 の形で、実在する日を指定してください。");
}
