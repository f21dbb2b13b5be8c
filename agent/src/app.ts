import { Hono } from "hono";
import { createAuthenticate } from "./access/authenticate.ts";
import { createContacts } from "./access/contacts.ts";
import { createAccessRepo } from "./access/repo.ts";
import { accessRoutes } from "./access/routes.ts";
import { createStaffRepo } from "./access/staff-repo.ts";
import { createTokenRepo } from "./access/token-repo.ts";
import { createTargetTimes } from "./admin/targets.ts";
import { caseRoutes } from "./cases/routes.ts";
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
import type { AppEnv, Gate } from "./http/gate.ts";
import { mount } from "./http/mount.ts";
import { openApiRoute } from "./http/openapi.ts";
import { problem } from "./http/problem.ts";
import { createRateLimit } from "./http/rate-limit.ts";
import type { Route } from "./http/route.ts";
import { incidentRoutes } from "./incidents/routes.ts";
import { createIncidentService } from "./incidents/service.ts";
import { createLive } from "./live/live.ts";
import { liveRoutes } from "./live/routes.ts";
import { noticeRoutes } from "./notices/routes.ts";
import { createNotices, type NoticeOutside, type Notices } from "./notices/service.ts";
import { practiceRoutes } from "./practice/routes.ts";
import { procedureRoutes } from "./procedures/routes.ts";
import { loadQaKind, qaRoutes } from "./qa/routes.ts";
import { QueueFullError } from "./reports/document/queue.ts";
import { createReportLife, type ReportLife } from "./reports/life/service.ts";
import { createReportService, type ReportService } from "./reports/service.ts";
import { createSiteDirectory } from "./site/directory.ts";
import { createSiteRepo } from "./site/repo.ts";
import { siteRoutes } from "./site/routes.ts";
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
  const notices = createNotices(deps, { ...outside, site, due: life.due });
  const watches = createWatchService(deps, { contacts: live.counters });
  const devices = createDeviceService(deps, site);
  const routes: Route[] = [
    ...siteRoutes(deps, site),
    ...accessRoutes(deps, { access, staff }),
    ...procedureRoutes(content, createTargetTimes(deps.db.raw)),
    ...contentRoutes(content, loadQaKind),
    ...readsRoutes(deps, content, site),
    ...qaRoutes(deps, content),
    ...practiceRoutes(deps),
    ...eventRoutes(deps, createSiteDirectory(site), ingest),
    ...caseRoutes(deps),
    ...incidentRoutes(deps, createIncidentService(deps)),
    ...deviceRoutes(deps.clock, devices),
    ...liveRoutes(live),
    ...noticeRoutes(deps.clock, notices),
  ];
  const loadOffice = once(async () => {
    const { officeRoutes } = await import("./office.ts");
    return officeRoutes(deps, { reports, life, content, live, devices, watches });
  });
  const gate: Gate = {
    hosts: deps.hosts,
    authenticate: createAuthenticate(access, deps.clock),
    heard: createContacts(deps, createTokenRepo(deps.db.raw), live.heard),
    rate: createRateLimit({ clock: deps.wallClock, limit: rateLimit, windowMs: rateWindowMs }),
  };
  const office = once(async () => {
    const rooms = new Hono<AppEnv>();
    mount(rooms, await loadOffice(), gate);
    rooms.onError((error) => failed(deps, error));
    return rooms;
  });
  const app = new Hono<AppEnv>();
  const everyRoute = async () => [...routes, ...(await loadOffice())];
  mount(app, [...routes, openApiRoute(everyRoute, deps.version)], gate, async (c) =>
    (await office()).fetch(c.req.raw, c.env),
  );
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

/** Makes it when it is first asked for; what failed is tried again by the next who asks. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error) => {
      made = null;
      throw error;
    });
    return made;
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
