import { toJstIso } from "@desk/shared/calendar/business-date";
import type { DailyReport } from "@desk/shared/contract";
import { dailyReportSchema } from "@desk/shared/contract";
import type { ReportFormat } from "@desk/shared/contract/report-life";
import { createCalendar } from "../calendar/calendar.ts";
import type { Deps } from "../deps.ts";
import { commonHeaders, json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { wrongReportDay } from "./life/date-check.ts";
import { createDayRepo } from "./life/day-repo.ts";
import { refusalAnswer } from "./life/verdict.ts";
import { formatTypes, isReportFormat } from "./render.ts";
import { createReportRepo } from "./repo.ts";
import type { ReportService } from "./service.ts";

/**
 * `GET /api/reports/daily/2026-05-14` (figures), `….html`, `….pdf`, `….xlsx` and `….csv` (the form). `?revision=1`
 * names a revision that was handed in. A counter gets them without the reasons of absences, which are the employer's.
 */
export function reportRoutes(deps: Pick<Deps, "db" | "clock">, reports: ReportService): Route[] {
  const days = { calendar: createCalendar(deps.db.raw), days: createDayRepo(deps.db.raw) };
  const stored = createReportRepo(deps.db.raw);
  const find = (date: string, asked: string | null): DailyReport | Response => {
    if (asked === null) return reports.daily(date);
    const revision = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
    const found = stored.read(date, revision);
    // A revision that is still on its way is shown as it stands.
    if (found !== null) return found.state === "submitted" ? found : reports.daily(date);
    return problem("not-found", `この日の日次報告書に、版「${asked.slice(0, 10)}」はありません。`);
  };
  return [
    route({
      method: "GET",
      path: "/api/reports/daily/:name",
      access: "paired",
      summary: "日次報告書（:name は 2026-05-14、または 2026-05-14.html など。?revision= で提出した版）",
      answers: [{ status: 200, description: "集計値、または様式のファイル", schema: dailyReportSchema }],
      handle: async ({ params, query, caller }) => {
        const [date = "", ...extension] = (params.name ?? "").split(".");
        const wrong = wrongReportDay(date, toJstIso(deps.clock.now()).slice(0, 10), days);
        if (wrong !== null) return refusalAnswer(wrong);
        const format = extension.join(".");
        const report = find(date, query.get("revision"));
        if (report instanceof Response) return report;
        const atCounter = caller.role === "counter";
        const shown = atCounter ? withoutReasons(report) : report;
        if (format === "") return json(shown);
        if (!isReportFormat(format)) return unknownFormat(params.name ?? "");
        const body = await (atCounter ? reports.print(shown, format) : reports.file(report, format));
        return file(body, format, `daily-${date}.${format}`);
      },
    }),
  ];
}

/** That somebody is absent stays, since it is counted; why, is the lead's and the city's to know. */
function withoutReasons(report: DailyReport): DailyReport {
  const staff = report.staff.map((one) =>
    one.absence === null ? one : { ...one, absence: { ...one.absence, reason: "理由は責任者画面" } },
  );
  return { ...report, staff };
}

function unknownFormat(name: string): Response {
  const endings = Object.keys(formatTypes)
    .map((one) => `.${one}`)
    .join("・");
  return problem(
    "not-found",
    `日次報告書は ${endings} で取り出せます。求められたもの: 「${name.slice(0, 40)}」`,
  );
}

function file(body: Uint8Array, format: ReportFormat, name: string): Response {
  return new Response(new Uint8Array(body), {
    headers: {
      ...commonHeaders,
      "content-type": formatTypes[format],
      "content-disposition": `inline; filename="${name}"`,
    },
  });
}
