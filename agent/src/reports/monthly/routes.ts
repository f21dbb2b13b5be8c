import { toJstIso } from "@desk/shared/calendar/business-date";
import { contractPeriod } from "@desk/shared/calendar/opening";
import {
  billingAnswerSchema,
  billingUpdateSchema,
  monthListAnswerSchema,
  monthlyAnswerSchema,
  monthlyDiscardSchema,
  monthlyReviseSchema,
  monthlySubmitSchema,
  monthlyTextsUpdateSchema,
  monthSchema,
} from "@desk/shared/contract";
import type { Clock } from "../../clock.ts";
import { leadOf } from "../../content/version-routes.ts";
import { commonHeaders, json, problem } from "../../http/problem.ts";
import { type Answer, type Route, route } from "../../http/route.ts";
import { monthLabel } from "../../imports/template.ts";
import { refusalAnswer, type Verdict } from "../life/verdict.ts";
import { isContractMonth } from "./blockers.ts";
import { contentTypes, type MonthFormat, monthFormats } from "./files.ts";
import type { MonthlyService } from "./service.ts";

/** Three texts at their longest, three bytes a character, escaped: less than half of it. */
const textsBytes = 32 * 1024;

const monthly = "/api/reports/monthly";
const stand: Answer[] = [{ status: 200, description: "月報のいまの状態", schema: monthlyAnswerSchema }];

const answer = <T>(verdict: Verdict<T>): Response =>
  verdict.ok ? json(verdict.value) : refusalAnswer(verdict);

/** `GET /api/reports/monthly/2026-05` (figures), `….html .pdf .xlsx .csv` (the form), its steps, and the invoice's settings. */
export function monthlyRoutes(clock: Clock, service: MonthlyService): Route[] {
  return [...readRoutes(clock, service), ...stepRoutes(clock, service), ...billingRoutes(service)];
}

function readRoutes(clock: Clock, service: MonthlyService): Route[] {
  return [
    route({
      method: "GET",
      path: monthly,
      access: "console",
      summary: "月報の一覧（契約期間の各月）",
      answers: [{ status: 200, description: "月ごとの状態", schema: monthListAnswerSchema }],
      handle: () => json(service.list()),
    }),
    route({
      method: "GET",
      path: `${monthly}/:name`,
      access: "console",
      summary:
        "月次報告書（:name は 2026-05、2026-05.html、.pdf、.xlsx、.csv のいずれか。?revision=1 で提出済みの版）",
      answers: [{ status: 200, description: "集計値、または様式のファイル", schema: monthlyAnswerSchema }],
      handle: ({ params, query }) => read(params.name ?? "", query.get("revision"), { clock, service }),
    }),
  ];
}

type Context = { readonly clock: Clock; readonly service: MonthlyService };

async function read(name: string, asked: string | null, { clock, service }: Context): Promise<Response> {
  const [month = "", ...rest] = name.split(".");
  const refusal = checkMonth(month, clock);
  if (refusal !== null) return refusal;
  const extension = rest.join(".");
  if (extension === "") return json(await service.answer(month));
  if (!isMonthFormat(extension))
    return problem(
      "not-found",
      `月次報告書は .html、.pdf、.xlsx、.csv で取り出せます。求められたもの: 「${name.slice(0, 30)}」`,
    );
  if (asked !== null && !/^[1-9]\d{0,3}$/.test(asked))
    return problem("schema", "版は 1 からの整数で指定してください。");
  const revision = asked === null ? null : Number(asked);
  const file = await service.file(month, extension, revision);
  if (file === null)
    return problem(
      "not-found",
      `${monthLabel(month)}の月次報告書に、第${asked}版の .${extension} はありません。`,
    );
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      ...commonHeaders,
      "content-type": contentTypes[extension],
      "content-disposition": `inline; filename="monthly-${month}.${extension}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
  });
}

function isMonthFormat(extension: string): extension is MonthFormat {
  return (monthFormats as readonly string[]).includes(extension);
}

/** Why there can be no report of that month, or null. */
function checkMonth(month: string, clock: Clock): Response | null {
  if (!monthSchema.safeParse(month).success)
    return problem("schema", `月は 2026-05 の形で指定してください。指定された値: 「${month.slice(0, 30)}」`);
  if (!isContractMonth(month)) {
    const [first, last] = [contractPeriod.from, contractPeriod.to].map((date) =>
      monthLabel(date.slice(0, 7)),
    );
    return problem(
      "outside-contract",
      `月次報告書があるのは、契約期間の${first}から${last}までです。指定された月: ${monthLabel(month)}`,
    );
  }
  const current = toJstIso(clock.now()).slice(0, 7);
  if (month > current)
    return problem("not-found", `${monthLabel(month)}はまだ来ていません。今は${monthLabel(current)}です。`);
  return null;
}

function stepRoutes(clock: Clock, service: MonthlyService): Route[] {
  const on = async (month: string, work: () => Promise<Verdict<unknown>>) =>
    checkMonth(month, clock) ?? answer(await work());
  return [
    route({
      method: "PUT",
      path: `${monthly}/:month/texts`,
      access: "lead",
      summary: "総括・課題と改善提案・翌月の予定を保存する",
      body: { schema: monthlyTextsUpdateSchema, maxBytes: textsBytes },
      answers: stand,
      handle: (asking) => {
        const month = asking.params.month ?? "";
        return on(month, () => service.saveTexts(month, asking.body, leadOf(asking)));
      },
    }),
    route({
      method: "POST",
      path: `${monthly}/:month/submit`,
      access: "lead",
      summary: "月報を提出する（この版は、もう変えられない）",
      body: { schema: monthlySubmitSchema },
      answers: stand,
      handle: (asking) => {
        const month = asking.params.month ?? "";
        return on(month, () => service.submit(month, asking.body, leadOf(asking)));
      },
    }),
    route({
      method: "POST",
      path: `${monthly}/:month/revise`,
      access: "lead",
      summary: "月報の差替えを始める（次の版を下書きとして作る）",
      body: { schema: monthlyReviseSchema },
      answers: stand,
      handle: (asking) => {
        const month = asking.params.month ?? "";
        return on(month, () => service.revise(month, asking.body, leadOf(asking)));
      },
    }),
    route({
      method: "POST",
      path: `${monthly}/:month/discard`,
      access: "lead",
      summary: "月報の差替えを取りやめる（提出前の差替え版を破棄する）",
      body: { schema: monthlyDiscardSchema },
      answers: stand,
      handle: (asking) => {
        const month = asking.params.month ?? "";
        return on(month, () => service.discard(month, asking.body, leadOf(asking)));
      },
    }),
  ];
}

function billingRoutes(service: MonthlyService): Route[] {
  const answers: Answer[] = [{ status: 200, description: "請求の設定", schema: billingAnswerSchema }];
  return [
    route({
      method: "GET",
      path: "/api/billing",
      access: "lead",
      summary: "請求の設定（年度の委託金額・登録番号）",
      answers,
      handle: () => json(service.billing()),
    }),
    route({
      method: "PUT",
      path: "/api/billing",
      access: "lead",
      summary: "請求の設定を保存する",
      body: { schema: billingUpdateSchema },
      answers,
      handle: (asking) => answer(service.saveBilling(asking.body, leadOf(asking))),
    }),
  ];
}
