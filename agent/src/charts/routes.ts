import { isBusinessDate, toJstIso } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { contractPeriod } from "@desk/shared/calendar/opening";
import { dayChartsSchema, weekChartsSchema } from "@desk/shared/contract/charts";
import type { Clock } from "../clock.ts";
import { json, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import type { ChartService } from "./service.ts";

/** 図表: figures without any person, so that a board on the wall may show them without a sign-in. */
export function chartRoutes(clock: Clock, charts: ChartService): Route[] {
  const today = () => toJstIso(clock.now()).slice(0, 10);
  return [
    route({
      method: "GET",
      path: "/api/charts/day/:date",
      access: "console",
      summary: "一日の図表（時間帯別件数といつもの日、審査待ち、機器の稼働）",
      answers: [{ status: 200, description: "一日の図表", schema: dayChartsSchema }],
      handle: ({ params }) => {
        const date = params.date ?? "";
        return dayProblem("日付", date, today()) ?? json(charts.day(date));
      },
    }),
    route({
      method: "GET",
      path: "/api/charts/weeks",
      access: "console",
      summary: "週ごとの手続別件数と日ごとの機器の稼働（?from=2026-04-01&to=2026-06-30、両端を含む）",
      answers: [{ status: 200, description: "期間の図表", schema: weekChartsSchema }],
      handle: ({ query }) => {
        const [from, to] = [query.get("from") ?? "", query.get("to") ?? ""];
        return rangeProblem(from, to, today()) ?? json(charts.weeks(from, to));
      },
    }),
  ];
}

function rangeProblem(from: string, to: string, today: string): Response | null {
  const wrong = dayProblem("期間の初日（from）", from, today) ?? shapeProblem("期間の末日（to）", to);
  if (wrong !== null) return wrong;
  if (from <= to) return null;
  return problem(
    "schema",
    `期間の初日は末日以前の日にしてください。指定された期間: ${formatWareki(from)}から${formatWareki(to)}まで`,
  );
}

function dayProblem(name: string, date: string, today: string): Response | null {
  const wrong = shapeProblem(name, date);
  if (wrong !== null) return wrong;
  if (date <= today) return null;
  return problem("not-found", `${formatWareki(date)}はまだ来ていません。今日は${formatWareki(today)}です。`);
}

function shapeProblem(name: string, date: string): Response | null {
  const given = date.slice(0, 30);
  if (!isBusinessDate(date))
    return problem(
      "schema",
      `${name}は 2026-05-14 の形で、実在する日を指定してください。指定された値: 「${given}」`,
    );
  if (date >= contractPeriod.from && date <= contractPeriod.to) return null;
  const { from, to } = contractPeriod;
  return problem(
    "outside-contract",
    `図表があるのは${formatWareki(from)}から${formatWareki(to)}までです。指定された日: ${formatWareki(date)}`,
  );
}
