import type { DeskEvent, MonthlyAnswer } from "@desk/shared/contract";
import { contentDesk } from "../../content/content.testing.ts";
import type { Deps } from "../../deps.ts";
import { createIngest } from "../../events/ingest.ts";
import { caseOf } from "../day.testing.ts";
import { createReportRepo } from "../repo.ts";
import { createReportService } from "../service.ts";

export const month = "2026-06";
export const path = `/api/reports/monthly/${month}`;

/** Takes events in as their counters send them: late ones are taken, too, when their day is handed in. */
export async function record(deps: Deps, events: readonly DeskEvent[]): Promise<void> {
  const ingest = createIngest(deps);
  for (const [counterId, own] of Map.groupBy(events, (event) => event.counterId)) {
    const judged = own.map((event) => ({ ok: true as const, event }));
    for (const { status } of await ingest.record(judged, counterId))
      if (status !== "accepted") throw new Error(`expected an event to be accepted, it was ${status}`);
  }
}

/** Hands a day's report in as it stands; the files of days are another part's matter. */
export function handInDay(deps: Deps, date: string): void {
  const report = createReportService(deps).fresh(date);
  const stored = createReportRepo(deps.db.raw);
  const by = { at: report.compiledAt, staffId: "lead-1" };
  if (stored.read(date, report.revision) === null) stored.save(report);
  stored.confirm({ ...report, state: "confirmed" }, by);
  stored.submit({ ...report, state: "submitted" }, { ...by, way: "hand", folder: null });
}

/**
 * An agent that was installed on 2026-06-29, so that June has two days of reports (月 and 火): three cases on the
 * first, one on the second, both handed in. It is the morning of 07-02.
 */
export async function monthDesk() {
  const desk = contentDesk("2026-06-29T08:00:00+09:00");
  const { deps } = desk;
  await record(deps, [
    ...caseOf({ n: 1, date: "2026-06-29" }),
    ...caseOf({ n: 2, date: "2026-06-29", procedureId: "pin-reset", counterId: "window-2", minutes: 7 }),
    ...caseOf({ n: 3, date: "2026-06-29", finish: { outcome: "documents-missing" } }),
    ...caseOf({ n: 4, date: "2026-06-30", minutes: 30 }),
  ]);
  for (const date of ["2026-06-29", "2026-06-30"]) {
    deps.clock.set(`${date}T19:00:00+09:00`);
    handInDay(deps, date);
  }
  deps.clock.set("2026-07-02T09:00:00+09:00");
  const answer = async () => (await desk.ask<MonthlyAnswer>("GET", path)).body;
  return Object.assign(desk, {
    answer,
    saveSummary: async (summary = "6月は29日から運用を始めました。") => {
      const { textsRevision } = await answer();
      return desk.ask<MonthlyAnswer>("PUT", `${path}/texts`, { texts: { summary }, textsRevision });
    },
  });
}
