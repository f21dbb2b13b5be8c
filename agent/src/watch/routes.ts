import {
  watchAnswerSchema,
  watchCheckSchema,
  watchListSchema,
  watchTrySchema,
  watchUpdateSchema,
} from "@desk/shared/contract";
import { leadOf } from "../content/version-routes.ts";
import { json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { refusalAnswer, type Verdict } from "../reports/life/verdict.ts";
import type { WatchService } from "./service.ts";

const path = "/api/devices/:id/watch";
const answers = [{ status: 200, description: "機器の自動点検", schema: watchAnswerSchema }];
const answerOf = (verdict: Verdict<unknown>) => (verdict.ok ? json(verdict.value) : refusalAnswer(verdict));

/** 自動点検: addresses inside the city hall's network, so only a signed-in lead reads and writes them. */
export function watchRoutes(watches: WatchService): Route[] {
  return [
    route({
      method: "GET",
      path: "/api/watches",
      access: "lead",
      summary: "自動点検できる機器の一覧と、その設定",
      answers: [{ status: 200, description: "拠点の機器の順", schema: watchListSchema }],
      handle: () => json({ watches: watches.all() }),
    }),
    route({
      method: "GET",
      path,
      access: "lead",
      summary: "機器の自動点検の設定と、点検の結果",
      answers,
      handle: ({ params }) => answerOf(watches.read(params.id ?? "")),
    }),
    route({
      method: "PUT",
      path,
      access: "lead",
      summary: "機器の自動点検を設定する（統合端末には設定できない）",
      body: { schema: watchUpdateSchema },
      answers,
      handle: async (asking) => {
        const { watch, revision } = asking.body;
        return answerOf(await watches.save(asking.params.id ?? "", watch, revision, leadOf(asking)));
      },
    }),
    route({
      method: "DELETE",
      path,
      access: "lead",
      summary: "機器の自動点検をやめる（?revision= に、画面にあった版を付ける）",
      answers,
      handle: (asking) => {
        const text = asking.query.get("revision") ?? "";
        if (!/^[1-9]\d{0,8}$/.test(text))
          return problem("schema", "やめる自動点検の版を ?revision=1 のように付けてください。");
        return answerOf(watches.remove(asking.params.id ?? "", Number(text), leadOf(asking)));
      },
    }),
    route({
      method: "POST",
      path: `${path}/try`,
      access: "lead",
      summary: "いま一度だけ確かめる（記録には残さない）",
      body: { schema: watchTrySchema },
      answers: [{ status: 200, description: "点検の結果", schema: watchCheckSchema }],
      handle: async ({ params, body }) => answerOf(await watches.tryNow(params.id ?? "", body.watch)),
    }),
  ];
}
