import { toJstIso } from "@desk/shared/calendar/business-date";
import { contractPeriod } from "@desk/shared/calendar/opening";
import {
  type HealthAnswer,
  healthAnswerSchema,
  type SiteAnswer,
  siteAnswerSchema,
} from "@desk/shared/contract";
import { createSettingsReader } from "../admin/settings.ts";
import { createTargetTimes } from "../admin/targets.ts";
import { type Calendar, createCalendar } from "../calendar/calendar.ts";
import type { Deps } from "../deps.ts";
import { json } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import type { SiteRepo } from "./repo.ts";

export function siteRoutes(deps: Deps, repo: SiteRepo): Route[] {
  return [
    route({
      method: "GET",
      path: "/api/health",
      access: "open",
      summary: "動作確認",
      answers: [{ status: 200, description: "動いている", schema: healthAnswerSchema }],
      handle: () => {
        const now = toJstIso(deps.clock.now());
        return json({
          status: "ok",
          version: deps.version,
          businessDate: now.slice(0, 10),
          now,
        } satisfies HealthAnswer);
      },
    }),
    route({
      method: "GET",
      path: "/api/site",
      access: "paired",
      summary: "窓口・端末・担当者・本日の開庁",
      answers: [{ status: 200, description: "拠点の設定", schema: siteAnswerSchema }],
      handle: () => json(describeSite(deps, repo)),
    }),
  ];
}

function retiredOf(repo: SiteRepo): Pick<SiteAnswer, "retired"> {
  const counters = repo.everyCounter().filter(({ retired }) => retired);
  const devices = repo.everyDevice().filter(({ retired }) => retired);
  return counters.length + devices.length === 0 ? {} : { retired: { counters, devices } };
}

function dayOf(calendar: Calendar, date: string): SiteAnswer["today"] {
  const opening = calendar.openingOn(date);
  const { kind, opensAt, closesAt, detail } = opening;
  const stop = calendar.jlisStopOn(date);
  const isChanged = detail !== undefined && (kind !== "closed" || opening.reason === "override");
  return {
    ...{ date, kind },
    ...(opensAt === undefined ? {} : { opensAt, closesAt }),
    ...(isChanged ? { reason: detail } : {}),
    ...(stop === null ? {} : { jlisStop: { ...stop.hours, note: stop.note } }),
  };
}

function describeSite(deps: Deps, repo: SiteRepo): SiteAnswer {
  const now = toJstIso(deps.clock.now());
  const date = now.slice(0, 10);
  const calendar = createCalendar(deps.db.raw);
  const { thresholds } = createSettingsReader(deps.db.raw)();
  const isComing = (entry: { readonly date: string }) => entry.date >= date;
  return {
    name: repo.name(),
    now,
    rehearsal: deps.db.identity.mode === "rehearsal",
    contract: contractPeriod,
    today: dayOf(calendar, date),
    nextOpeningDate: calendar.nextOpeningDate(date),
    overrides: calendar
      .overrides()
      .filter(isComing)
      .map(({ date: day, kind, hours, reason }) => ({ date: day, kind, ...(hours && { hours }), reason })),
    jlisChanges: calendar
      .jlisChanges()
      .filter(isComing)
      .map(({ date: day, hours, reason }) => ({ date: day, hours, reason })),
    counters: repo.counters(),
    devices: repo.devices(),
    staff: repo.staff(),
    board: { heldLongMin: thresholds.heldLongMin, reviewLongMin: thresholds.reviewLongMin },
    targets: createTargetTimes(deps.db.raw)(),
    ...retiredOf(repo),
  };
}
