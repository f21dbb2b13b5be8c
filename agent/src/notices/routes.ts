import { toJstIso } from "@desk/shared/calendar/business-date";
import { noticesAnswerSchema } from "@desk/shared/contract/notice";
import type { Clock } from "../clock.ts";
import { json } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import type { Notices } from "./service.ts";

/** `GET /api/notices`: what a paired PC tells by itself, without anybody signed in. */
export function noticeRoutes(clock: Clock, notices: Pick<Notices, "look">): Route[] {
  return [
    route({
      method: "GET",
      path: "/api/notices",
      access: "paired",
      summary:
        "いま知らせること（機器の停止・復旧、長引く案件、終え忘れ、提出期限、事故の報告、バックアップ、ディスク）",
      answers: [{ status: 200, description: "急ぐものから順", schema: noticesAnswerSchema }],
      handle: async () => {
        const found = await notices.look();
        return json({ now: toJstIso(clock.now()), notices: found });
      },
    }),
  ];
}
