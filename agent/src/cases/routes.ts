import { businessDateOf, isBusinessDate, toJstIso } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { contractPeriod } from "@desk/shared/calendar/opening";
import { eventIdSchema, outcomes } from "@desk/shared/contract";
import {
  type CaseAnswer,
  type CasesAnswer,
  caseAnswerSchema,
  casesAnswerSchema,
  casesPageMax,
} from "@desk/shared/contract/cases";
import type { Deps } from "../deps.ts";
import { createPermissionRepo, type PermissionRepo } from "../events/permission-repo.ts";
import { createFiguresRepo, type FiguresRepo } from "../figures/repo.ts";
import { json, problem } from "../http/problem.ts";
import { type Caller, type Route, route } from "../http/route.ts";
import { type CasesRepo, createCasesRepo } from "./repo.ts";
import { type CaseFilter, rowOfCase, rowOfTally, rowsOfDay, timelineOf } from "./rows.ts";

/** The records of a day, for those who may correct them: the lead all, a counter its own of today. */
export function caseRoutes(deps: Deps): Route[] {
  const read: Reading = {
    today: () => toJstIso(deps.clock.now()).slice(0, 10),
    cases: createCasesRepo(deps.db.raw),
    figures: createFiguresRepo(deps.db.raw),
    reports: createPermissionRepo(deps.db.raw),
  };
  return [
    route({
      method: "GET",
      path: "/api/cases",
      access: "paired",
      summary: `1日の記録（?date=2026-05-14&counterId=&procedureId=&outcome=&staffId=&open=1&text=&offset=。窓口の端末は自分の窓口の今日だけ。1回に${casesPageMax}件まで）`,
      answers: [{ status: 200, description: "開始順、訂正後の内容", schema: casesAnswerSchema }],
      handle: ({ query, caller }) => refusalOf(caller) ?? listed(read, query, caller),
    }),
    route({
      method: "GET",
      path: "/api/cases/:id",
      access: "paired",
      summary: "1件の記録と、その経過",
      answers: [{ status: 200, description: "訂正後の内容と、記録の順", schema: caseAnswerSchema }],
      handle: ({ params, caller }) => refusalOf(caller) ?? single(read, params.id ?? "", caller),
    }),
  ];
}

type Reading = {
  readonly today: () => string;
  readonly cases: CasesRepo;
  readonly figures: FiguresRepo;
  readonly reports: PermissionRepo;
};

function listed(read: Reading, query: URLSearchParams, caller: Caller): Response {
  const today = read.today();
  const date = query.get("date") ?? today;
  const refusal = wrongDate(date, today);
  if (refusal !== null) return refusal;
  const given = filterOf(query);
  if (given instanceof Response) return given;
  const filter = { ...given, counterId: given.counterId ?? caller.counterId };
  const strange = ofStranger(caller, filter.counterId, date, today);
  if (strange !== null) return strange;
  const offset = Number(query.get("offset") || 0);
  if (!Number.isSafeInteger(offset) || offset < 0)
    return problem("schema", "offset は 0 以上の整数で指定してください。");
  const rows = rowsOfDay(read.figures.casesOfDay(date), read.figures.talliesOfDay(date), filter);
  const answer: CasesAnswer = {
    businessDate: date,
    report: read.reports.reportOf(date),
    total: rows.length,
    offset,
    rows: rows.slice(offset, offset + casesPageMax),
  };
  return json(answer);
}

function single(read: Reading, id: string, caller: Caller): Response {
  if (!eventIdSchema.safeParse(id).success) return notFound();
  const state = read.cases.case(id);
  const tally = state === null ? read.cases.tally(id) : null;
  const row = state !== null ? rowOfCase(state) : tally !== null ? rowOfTally(tally) : null;
  if (row === null || state?.practice) return notFound();
  const businessDate = businessDateOf(row.startedAt);
  const strange = ofStranger(caller, row.counterId, businessDate, read.today());
  if (strange !== null) return strange;
  const logged = read.cases.eventsOf(id);
  const answer: CaseAnswer = {
    businessDate,
    report: read.reports.reportOf(businessDate),
    row,
    timeline: timelineOf(logged),
    latestId: logged.at(-1)?.event.id ?? id,
  };
  return json(answer);
}

/** A console reads with its lead's session only. */
function refusalOf({ counterId, session }: Caller): Response | null {
  if (counterId !== null) return null;
  if (session === null)
    return problem("session-required", "案件を見るには、現場責任者としてサインインしてください。");
  return session.role === "lead" ? null : problem("lead-required", "案件を見られるのは現場責任者だけです。");
}

function ofStranger(caller: Caller, counterId: string | null, date: string, today: string): Response | null {
  if (caller.counterId === null || (caller.counterId === counterId && date === today)) return null;
  return problem(
    "role-not-allowed",
    "窓口の端末から見られるのは、その窓口の今日の記録だけです。ほかの記録は現場責任者に依頼してください。",
  );
}

/** Why there are no records of that day, or null. */
function wrongDate(date: string, today: string): Response | null {
  const given = date.slice(0, 30);
  if (!isBusinessDate(date))
    return problem(
      "schema",
      `日付は ?date=2026-05-14 の形で、実在する日を指定してください。指定された値: 「${given}」`,
    );
  if (date < contractPeriod.from || date > contractPeriod.to)
    return problem(
      "outside-contract",
      `記録があるのは${formatWareki(contractPeriod.from)}から${formatWareki(contractPeriod.to)}までです。指定された日: ${formatWareki(date)}`,
    );
  if (date > today)
    return problem(
      "not-found",
      `${formatWareki(date)}はまだ来ていません。今日は${formatWareki(today)}です。`,
    );
  return null;
}

function filterOf(query: URLSearchParams): CaseFilter | Response {
  // An empty field of a form narrows nothing.
  const given = (name: string) => query.get(name) || null;
  const outcome = given("outcome");
  const known = outcomes.find((one) => one === outcome) ?? null;
  if (outcome !== null && known === null)
    return problem(
      "schema",
      `結果は completed などの決められた値で指定してください。指定された値: 「${outcome.slice(0, 30)}」`,
    );
  return {
    counterId: given("counterId"),
    procedureId: given("procedureId"),
    outcome: known,
    staffId: given("staffId"),
    open: query.get("open") === "1",
    text: given("text"),
  };
}

function notFound(): Response {
  return problem("not-found", "その番号の記録はありません。一覧を開き直してください。");
}
