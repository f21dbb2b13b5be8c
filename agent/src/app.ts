import { Hono } from "hono";
import { createAuthenticate } from "./access/authenticate.ts";
import { createContacts } from "./access/contacts.ts";
import { createAccessRepo } from "./access/repo.ts";
import { accessRoutes } from "./access/routes.ts";
import { createStaffRepo } from "./access/staff-repo.ts";
import { createTokenRepo } from "./access/token-repo.ts";
import { adminRoutes } from "./admin/routes.ts";
import { createCalendar } from "./calendar/calendar.ts";
import { calendarRoutes } from "./calendar/routes.ts";
import { createCalendarService } from "./calendar/service.ts";
import { caseRoutes } from "./cases/routes.ts";
import { chartRoutes } from "./charts/routes.ts";
import { createChartService } from "./charts/service.ts";
import { readsRoutes } from "./content/reads-routes.ts";
import { contentRoutes } from "./content/routes.ts";
import { createContentService } from "./content/service.ts";
import type { Deps } from "./deps.ts";
import { deviceRoutes } from "./devices/routes.ts";
import { createDeviceService } from "./devices/service.ts";
import { createIngest, type Ingest } from "./events/ingest.ts";
import { eventRoutes } from "./events/routes.ts";
import { UnreadableEventError } from "./events/unreadable-repo.ts";
import { createFiguresRepo } from "./figures/repo.ts";
import type { AppEnv } from "./http/gate.ts";
import { mount } from "./http/mount.ts";
import { openApiRoute } from "./http/openapi.ts";
import { problem } from "./http/problem.ts";
import { createRateLimit } from "./http/rate-limit.ts";
import type { Route } from "./http/route.ts";
import { importRoutes } from "./imports/routes.ts";
import { createImportService } from "./imports/service.ts";
import { incidentRoutes } from "./incidents/routes.ts";
import { createIncidentService } from "./incidents/service.ts";
import { createLive } from "./live/live.ts";
import { liveRoutes } from "./live/routes.ts";
import { manualRoutes } from "./manual/routes.ts";
import { createManualService } from "./manual/service.ts";
import { noticeRoutes } from "./notices/routes.ts";
import { createNotices, type NoticeOutside, type Notices } from "./notices/service.ts";
import { organisationChartRoutes } from "./organisation/chart-routes.ts";
import { organisationRoutes } from "./organisation/routes.ts";
import { practiceRoutes } from "./practice/routes.ts";
import { procedureRoutes } from "./procedures/routes.ts";
import { loadQaKind, qaRoutes } from "./qa/routes.ts";
import { QueueFullError } from "./reports/document/queue.ts";
import { reportLifeRoutes } from "./reports/life/routes.ts";
import { createReportLife, type ReportLife } from "./reports/life/service.ts";
import { monthlyRoutes } from "./reports/monthly/routes.ts";
import { createMonthlyService } from "./reports/monthly/service.ts";
import { reportRoutes } from "./reports/routes.ts";
import { createReportService, type ReportService } from "./reports/service.ts";
import { shiftPrintRoutes } from "./shifts/print-routes.ts";
import { shiftRoutes } from "./shifts/routes.ts";
import { createShiftService } from "./shifts/service.ts";
import { createSiteDirectory } from "./site/directory.ts";
import { createSiteRepo } from "./site/repo.ts";
import { siteRoutes } from "./site/routes.ts";
import { watchRoutes } from "./watch/routes.ts";
import { createWatchService, type WatchService } from "./watch/service.ts";

/** Requests of one paired PC within `rateWindowMs`: far above a busy day, far below a run-away loop. */
const rateLimit = 60_000;
const rateWindowMs = 10_000;

export type Agent = {
  readonly app: Hono<AppEnv>;
  /** For the jobs, which share its locks. */
  readonly reports: ReportService;
  readonly life: ReportLife;
  readonly ingest: Ingest;
  /** Looked after from `start` on. */
  readonly notices: Notices;
  /** Looks at nothing until it is started. */
  readonly watches: Pick<WatchService, "start">;
  /** Finishes what has been taken in and ends the live lines; the database stays open. */
  close(): Promise<void>;
};

/** Puts the nouns together. Opens nothing and starts no timer that would keep a process alive. */
export function createAgent(deps: Deps, outside: Pick<NoticeOutside, "freeBytes"> = {}): Agent {
  const access = createAccessRepo(deps.db.raw);
  const staff = createStaffRepo(deps.db.raw);
  const site = createSiteRepo(deps.db.raw);
  const ingest = createIngest(deps);
  const live = createLive(deps, { site, figures: createFiguresRepo(deps.db.raw) });
  const content = createContentService(deps, site);
  const reports = createReportService(deps);
  const life = createReportLife(deps, { reports, contacts: live.counters });
  const shifts = createShiftService(deps);
  const notices = createNotices(deps, { ...outside, site, due: life.due });
  const watches = createWatchService(deps, { contacts: live.counters });
  const devices = createDeviceService(deps, site);
  const routes: Route[] = [
    ...siteRoutes(deps, site),
    ...accessRoutes(deps, { access, staff }),
    ...adminRoutes(deps, { ...live, ...devices }),
    ...procedureRoutes(content),
    ...contentRoutes(content, loadQaKind),
    ...readsRoutes(deps, content, site),
    ...qaRoutes(deps, content),
    ...organisationRoutes(deps, content.audit),
    ...organisationChartRoutes(deps),
    ...shiftRoutes(shifts),
    ...shiftPrintRoutes(deps, shifts),
    ...manualRoutes(createManualService(deps)),
    ...practiceRoutes(deps),
    ...eventRoutes(deps, createSiteDirectory(site), ingest),
    ...caseRoutes(deps),
    ...incidentRoutes(deps, createIncidentService(deps)),
    ...deviceRoutes(deps.clock, devices),
    ...watchRoutes(watches),
    ...liveRoutes(live),
    ...noticeRoutes(deps.clock, notices),
    ...chartRoutes(deps.clock, createChartService(deps, createCalendar(deps.db.raw).openingOn)),
    ...calendarRoutes(createCalendarService(deps)),
    ...reportLifeRoutes(life),
    ...reportRoutes(deps, reports),
    ...monthlyRoutes(deps.clock, createMonthlyService(deps, reports)),
    ...importRoutes(createImportService(deps)),
  ];
  const app = new Hono<AppEnv>();
  mount(app, [...routes, openApiRoute(routes, deps.version)], {
    hosts: deps.hosts,
    authenticate: createAuthenticate(access, deps.clock),
    heard: createContacts(deps, createTokenRepo(deps.db.raw), live.heard),
    rate: createRateLimit({ clock: deps.wallClock, limit: rateLimit, windowMs: rateWindowMs }),
  });
  app.onError((error) => failed(deps, error));
  return {
    ...{ app, reports, life, ingest, notices, watches },
    async close() {
      ingest.close();
      live.close();
      await Promise.all([watches.stop(), notices.stop()]);
    },
  };
}

function failed({ log }: Deps, error: Error): Response {
  if (error instanceof UnreadableEventError) return problem(error.code, error.message);
  if (error instanceof QueueFullError)
    return problem("internal", error.message, { status: 503, headers: { "retry-after": "30" } });
  log.error({ err: error }, "a request failed");
  return problem(
    "internal",
    "窓口デスクの内部でエラーが起きました。未送信の窓口の記録は端末に残っています。ほかの操作は、画面を読み直して結果を確かめ、済んでいなければもう一度行ってください。",
  );
}

/** The app alone, for `app.request` and `app.fetch`. */
export function createApp(deps: Deps): Hono<AppEnv> {
  return createAgent(deps).app;
}
