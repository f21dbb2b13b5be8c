import { adminRoutes } from "./admin/routes.ts";
import { createCalendar } from "./calendar/calendar.ts";
import { calendarRoutes } from "./calendar/routes.ts";
import { createCalendarService } from "./calendar/service.ts";
import { chartRoutes } from "./charts/routes.ts";
import { createChartService } from "./charts/service.ts";
import type { ContentService } from "./content/service.ts";
import type { Deps } from "./deps.ts";
import type { DeviceService } from "./devices/service.ts";
import type { Route } from "./http/route.ts";
import { importRoutes } from "./imports/routes.ts";
import { createImportService } from "./imports/service.ts";
import type { Live } from "./live/live.ts";
import { manualRoutes } from "./manual/routes.ts";
import { createManualService } from "./manual/service.ts";
import { organisationChartRoutes } from "./organisation/chart-routes.ts";
import { organisationRoutes } from "./organisation/routes.ts";
import { reportLifeRoutes } from "./reports/life/routes.ts";
import type { ReportLife } from "./reports/life/service.ts";
import { monthlyRoutes } from "./reports/monthly/routes.ts";
import { createMonthlyService } from "./reports/monthly/service.ts";
import { reportRoutes } from "./reports/routes.ts";
import type { ReportService } from "./reports/service.ts";
import { shiftPrintRoutes } from "./shifts/print-routes.ts";
import { shiftRoutes } from "./shifts/routes.ts";
import { createShiftService } from "./shifts/service.ts";
import { watchRoutes } from "./watch/routes.ts";
import type { WatchService } from "./watch/service.ts";

/** What runs from the start on and is also spoken to from the office. */
export type OfficeParts = {
  readonly reports: ReportService;
  readonly life: ReportLife;
  readonly content: Pick<ContentService, "audit">;
  readonly live: Live;
  readonly devices: DeviceService;
  readonly watches: WatchService;
};

/**
 * What only the console asks for: reports, tables, settings, pictures. No counter waits for it, so that it is loaded by
 * its first request. Its paths share no first segment with those of the counters: a preflight is answered for all
 * methods of a path by one of the two.
 */
export function officeRoutes(deps: Deps, parts: OfficeParts): Route[] {
  const { reports, life, content, live, devices, watches } = parts;
  const shifts = createShiftService(deps);
  return [
    ...adminRoutes(deps, { ...live, ...devices }),
    ...organisationRoutes(deps, content.audit),
    ...organisationChartRoutes(deps),
    ...shiftRoutes(shifts),
    ...shiftPrintRoutes(deps, shifts),
    ...manualRoutes(createManualService(deps)),
    ...watchRoutes(watches),
    ...chartRoutes(deps.clock, createChartService(deps, createCalendar(deps.db.raw).openingOn)),
    ...calendarRoutes(createCalendarService(deps)),
    ...reportLifeRoutes(life),
    ...reportRoutes(deps, reports),
    ...monthlyRoutes(deps.clock, createMonthlyService(deps, reports)),
    ...importRoutes(createImportService(deps)),
  ];
}
