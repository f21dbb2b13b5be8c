import { isBusinessDate, toJstIso } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { contractPeriod } from "@desk/shared/calendar/opening";
import { dailyReportSchema } from "@desk/shared/contract";
import type { Clock } from "../clock.ts";
import { commonHeaders, json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import type { ReportService } from "./service.ts";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `GET /api/reports/daily/2026-05-14` (figures), `….html` and `….xlsx` (the form). */
export function reportRoutes(clock: Clock, reports: ReportService): Route[] {
  return [
    route({
      method: "GET",
      path: "/api/reports/daily/:name",
      access: "paired",
      summary: "日次報告書（:name は 2026-05-14、2026-05-14.html、2026-05-14.xlsx のいずれか）",
      answers: [{ status: 200, description: "集計値、または様式のファイル", schema: dailyReportSchema }],
      handle: ({ params }) => answer(params.name ?? "", toJstIso(clock.now()).slice(0, 10), reports),
    }),
  ];
}

async function answer(name: string, today: string, reports: ReportService): Promise<Response> {
  const [date = "", ...extension] = name.split(".");
  const refusal = checkDate(date, today);
  if (refusal !== null) return refusal;
  switch (extension.join(".")) {
    case "":
      return json(reports.daily(date));
    case "html":
      return file(reports.html(reports.daily(date)), "text/html; charset=utf-8", `daily-${date}.html`);
    case "xlsx":
      return file(await reports.xlsx(reports.daily(date)), xlsxType, `daily-${date}.xlsx`);
    default:
      return problem("not-found", `日次報告書は .html と .xlsx で取り出せます。求められたもの: 「${name}」`);
  }
}

/** Why there can be no report of that day, or null. */
function checkDate(date: string, today: string): Response | null {
  const given = date.slice(0, 30);
  if (!isBusinessDate(date))
    return problem(
      "schema",
      `日付は 2026-05-14 の形で、実在する日を指定してください。指定された値: 「${given}」`,
    );
  if (date < contractPeriod.from || date > contractPeriod.to)
    return problem(
      "outside-contract",
      `報告書があるのは${formatWareki(contractPeriod.from)}から${formatWareki(contractPeriod.to)}までです。指定された日: ${formatWareki(date)}`,
    );
  if (date > today)
    return problem(
      "not-found",
      `${formatWareki(date)}はまだ来ていません。今日は${formatWareki(today)}です。`,
    );
  return null;
}

function file(body: string | Uint8Array, type: string, name: string): Response {
  const bytes = typeof body === "string" ? body : new Uint8Array(body);
  return new Response(bytes, {
    headers: { ...commonHeaders, "content-type": type, "content-disposition": `inline; filename="${name}"` },
  });
}
