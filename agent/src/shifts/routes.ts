import {
  absenceUpdateSchema,
  type ShiftMonthAnswer,
  shiftMonthAnswerSchema,
  shiftPlanUpdateSchema,
  trainingUpdateSchema,
} from "@desk/shared/contract";
import { leadOf } from "../content/version-routes.ts";
import { json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { refusalAnswer, type Verdict } from "../reports/life/verdict.ts";
import type { ShiftService } from "./service.ts";

/** Four thousand entries with every field at its longest. */
const planBytes = 1024 * 1024;

const answers = [{ status: 200, description: "その月のシフト表", schema: shiftMonthAnswerSchema }];
const answerOf = (verdict: Verdict<ShiftMonthAnswer>) =>
  verdict.ok ? json(verdict.value) : refusalAnswer(verdict);

/** シフト表・欠員・研修: only a signed-in lead reads and writes them. Every answer is the whole month. */
export function shiftRoutes(shifts: ShiftService): Route[] {
  return [...planRoutes(shifts), ...absenceRoutes(shifts), ...trainingRoutes(shifts)];
}

function planRoutes(shifts: ShiftService): Route[] {
  const path = "/api/shifts/months/:month";
  return [
    route({
      method: "GET",
      path,
      access: "lead",
      summary: "シフト表（:month は 2026-05）",
      answers,
      handle: ({ params }) => answerOf(shifts.month(params.month ?? "")),
    }),
    route({
      method: "PUT",
      path,
      access: "lead",
      summary: "シフト表を月ごと保存する",
      body: { schema: shiftPlanUpdateSchema, maxBytes: planBytes },
      answers,
      handle: (asking) => {
        const { plan, revision } = asking.body;
        return answerOf(shifts.savePlan(asking.params.month ?? "", plan, revision, leadOf(asking)));
      },
    }),
  ];
}

function absenceRoutes(shifts: ShiftService): Route[] {
  return [
    route({
      method: "PUT",
      path: "/api/shifts/absences",
      access: "lead",
      summary: "欠員と交代を記録する（日付と担当者ごとに一つ）",
      body: { schema: absenceUpdateSchema },
      answers,
      handle: (asking) =>
        answerOf(shifts.saveAbsence(asking.body.absence, asking.body.revision, leadOf(asking))),
    }),
    route({
      method: "DELETE",
      path: "/api/shifts/absences/:date/:staffId",
      access: "lead",
      summary: "欠員の記録を取り消す（?revision= に、画面にあった版を付ける）",
      answers,
      handle: (asking) => {
        const { date = "", staffId = "" } = asking.params;
        const revision = revisionOf(asking.query);
        return revision === null
          ? noRevision()
          : answerOf(shifts.removeAbsence(date, staffId, revision, leadOf(asking)));
      },
    }),
  ];
}

function trainingRoutes(shifts: ShiftService): Route[] {
  const path = "/api/shifts/trainings/:id";
  return [
    route({
      method: "POST",
      path: "/api/shifts/trainings",
      access: "lead",
      summary: "研修の実施を記録する",
      body: { schema: trainingUpdateSchema },
      answers,
      handle: (asking) => answerOf(shifts.saveTraining(null, asking.body.training, 0, leadOf(asking))),
    }),
    route({
      method: "PUT",
      path,
      access: "lead",
      summary: "研修の記録を直す",
      body: { schema: trainingUpdateSchema },
      answers,
      handle: (asking) => {
        const { training, revision } = asking.body;
        return answerOf(shifts.saveTraining(idOf(asking.params), training, revision, leadOf(asking)));
      },
    }),
    route({
      method: "DELETE",
      path,
      access: "lead",
      summary: "研修の記録を削除する（?revision= に、画面にあった版を付ける）",
      answers,
      handle: (asking) => {
        const revision = revisionOf(asking.query);
        return revision === null
          ? noRevision()
          : answerOf(shifts.removeTraining(idOf(asking.params), revision, leadOf(asking)));
      },
    }),
  ];
}

/** 0, which no training has, for what is no number. */
const idOf = ({ id = "" }: Readonly<Record<string, string>>) => (/^\d{1,9}$/.test(id) ? Number(id) : 0);

function revisionOf(query: URLSearchParams): number | null {
  const text = query.get("revision") ?? "";
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

const noRevision = () => problem("schema", "取り消す記録の版を ?revision=1 のように付けてください。");
