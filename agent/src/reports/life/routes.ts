import {
  dayCheckAnswerSchema,
  dayConfirmSchema,
  dayDiscardSchema,
  dayListAnswerSchema,
  dayReviseSchema,
  daySubmitSchema,
  dayTextsUpdateSchema,
  differenceAnswerSchema,
  dueAnswerSchema,
  reportAuditAnswerSchema,
  reportSettingsAnswerSchema,
  reportSettingsUpdateSchema,
} from "@desk/shared/contract/report-life";
import { leadOf } from "../../content/version-routes.ts";
import { json } from "../../http/problem.ts";
import { type Answer, type Route, route } from "../../http/route.ts";
import type { ReportLife } from "./service.ts";
import { refusalAnswer, type Verdict } from "./verdict.ts";

/** 600 characters in each of three texts are less than half of it. */
const textsBytes = 16 * 1024;

const daily = "/api/reports/daily/:date";
const stand: Answer[] = [{ status: 200, description: "日報のいまの状態", schema: dayCheckAnswerSchema }];

function answer<T>(verdict: Verdict<T>): Response {
  return verdict.ok ? json(verdict.value) : refusalAnswer(verdict);
}

/** 日報の確認・提出・差替え, the day list, what is due, and the settings. */
export function reportLifeRoutes(life: ReportLife): Route[] {
  return [...readRoutes(life), ...stepRoutes(life), ...settingsRoutes(life)];
}

function readRoutes(life: ReportLife): Route[] {
  return [
    route({
      method: "GET",
      path: "/api/reports/daily",
      access: "console",
      summary: "日報の一覧（?month=2026-05。なければ今月）",
      answers: [{ status: 200, description: "日ごとの状態", schema: dayListAnswerSchema }],
      handle: ({ query }) => answer(life.list(query.get("month"))),
    }),
    route({
      method: "GET",
      path: `${daily}/check`,
      access: "console",
      summary: "日報のいまの状態と、確認の前に答えること",
      answers: stand,
      handle: ({ params }) => answer(life.check(params.date ?? "")),
    }),
    route({
      method: "GET",
      path: `${daily}/difference`,
      access: "console",
      summary: "提出した日報と、いまの記録との違い",
      answers: [{ status: 200, description: "違い", schema: differenceAnswerSchema }],
      handle: ({ params }) => answer(life.difference(params.date ?? "")),
    }),
    route({
      method: "GET",
      path: "/api/due",
      access: "paired",
      summary: "提出期限のある報告書（日報・月報）",
      answers: [{ status: 200, description: "期限の順", schema: dueAnswerSchema }],
      handle: () => json(life.due()),
    }),
    route({
      method: "GET",
      path: "/api/reports/audit",
      access: "lead",
      summary: "報告書・開庁日・設定に、誰がいつ何をしたか（?date=2026-05-14。なければすべて）",
      answers: [{ status: 200, description: "新しい順", schema: reportAuditAnswerSchema }],
      handle: ({ query }) => json(life.audit(query.get("date"))),
    }),
  ];
}

function stepRoutes(life: ReportLife): Route[] {
  return [
    route({
      method: "POST",
      path: `${daily}/confirm`,
      access: "lead",
      summary: "日報を確認する",
      body: { schema: dayConfirmSchema, maxBytes: textsBytes },
      answers: stand,
      handle: async (asking) =>
        answer(await life.confirm(asking.params.date ?? "", asking.body, leadOf(asking))),
    }),
    route({
      method: "POST",
      path: `${daily}/submit`,
      access: "lead",
      summary: "日報を提出する（この版は、もう変えられない）",
      body: { schema: daySubmitSchema },
      answers: stand,
      handle: async (asking) =>
        answer(await life.submit(asking.params.date ?? "", asking.body, leadOf(asking))),
    }),
    route({
      method: "POST",
      path: `${daily}/revise`,
      access: "lead",
      summary: "差替えを始める（次の版を下書きとして作る）",
      body: { schema: dayReviseSchema },
      answers: stand,
      handle: async (asking) =>
        answer(await life.revise(asking.params.date ?? "", asking.body, leadOf(asking))),
    }),
    route({
      method: "POST",
      path: `${daily}/discard`,
      access: "lead",
      summary: "差替えを取りやめる（提出前の差替え版を破棄し、提出済みの版に戻す）",
      body: { schema: dayDiscardSchema },
      answers: stand,
      handle: async (asking) =>
        answer(await life.discard(asking.params.date ?? "", asking.body, leadOf(asking))),
    }),
    route({
      method: "PUT",
      path: `${daily}/texts`,
      access: "lead",
      summary: "特記事項・引継ぎ・延長の理由を保存する",
      body: { schema: dayTextsUpdateSchema, maxBytes: textsBytes },
      answers: stand,
      handle: async (asking) =>
        answer(await life.saveTexts(asking.params.date ?? "", asking.body, leadOf(asking))),
    }),
  ];
}

function settingsRoutes(life: ReportLife): Route[] {
  const path = "/api/reports/settings";
  const answers: Answer[] = [{ status: 200, description: "設定", schema: reportSettingsAnswerSchema }];
  return [
    route({
      method: "GET",
      path,
      access: "lead",
      summary: "報告書の設定（共有フォルダー）",
      answers,
      handle: () => json(life.settings()),
    }),
    route({
      method: "PUT",
      path,
      access: "lead",
      summary: "報告書の設定を保存する",
      body: { schema: reportSettingsUpdateSchema },
      answers,
      handle: async (asking) => answer(await life.saveSettings(asking.body, leadOf(asking))),
    }),
  ];
}
