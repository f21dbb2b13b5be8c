import { businessDateOf } from "@desk/shared/calendar/business-date";
import type { DeskEvent } from "@desk/shared/contract";
import type { Timed } from "@desk/shared/figures/order";
import type { Batch } from "./projection.ts";
import type { ProjectionRepo } from "./projection-repo.ts";

/** What events tell by themselves: the newest of each counter, and what is no part of a case. */
export function noteTraces(
  rows: ProjectionRepo,
  timed: readonly Timed<DeskEvent>[],
  batch: Pick<Batch, "dates" | "edges">,
): void {
  const newest = new Map<string, { event: DeskEvent; atMs: number }>();
  for (const { event, ms: atMs } of timed) {
    const known = newest.get(event.counterId);
    if (known === undefined || atMs > known.atMs || (atMs === known.atMs && event.id > known.event.id))
      newest.set(event.counterId, { event, atMs });
    for (const date of noteOne(rows, event, atMs)) batch.dates.add(date);
    if (isPresence(event)) batch.edges.see(businessDateOf(event.at), { staffId: event.staffId, ms: atMs });
  }
  for (const { event, atMs } of newest.values()) rows.seeCounter(event, atMs, businessDateOf(event.at));
}

/** Each kind has rows of its own. Returns the days concerned. */
function noteOne(rows: ProjectionRepo, event: DeskEvent, atMs: number): readonly string[] {
  switch (event.type) {
    case "DeviceStatusReported": {
      const date = businessDateOf(event.at);
      rows.devices.addReport(event, atMs, date);
      return [date];
    }
    case "DeviceEpisodeRelabelled": {
      const date = businessDateOf(event.at);
      rows.devices.addRelabel(event);
      return [date, ...rows.episodeDays(event.reportId, date)];
    }
    case "StaffSignedIn":
    case "StaffSignedOut": {
      const date = businessDateOf(event.at);
      rows.addPresence(event, atMs, date);
      return [date];
    }
    case "CallMissed": {
      const date = businessDateOf(event.at);
      rows.addMissedCall(event, date);
      return [date];
    }
    case "TransactionVoided": {
      const date = rows.voidMissedCall(event.transactionId);
      return date === undefined ? none : [date];
    }
    case "IncidentReported":
    case "IncidentUpdated":
      return rows.addIncidentEvent(event);
    case "QuestionNoted":
      return [businessDateOf(event.at)];
    default:
      return none;
  }
}

const isPresence = ({ type }: DeskEvent) => type === "StaffSignedIn" || type === "StaffSignedOut";

const none: readonly string[] = [];
