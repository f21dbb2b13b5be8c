import { jlisStopOn } from "@desk/shared/calendar/jlis";
import { openingOn } from "@desk/shared/calendar/opening";
import type { DailyReport, DeskEvent } from "@desk/shared/contract";
import { foldEvents } from "@desk/shared/figures/events";
import { timeFigures, timesByProcedure } from "@desk/shared/figures/times";
import { reportOf } from "../day.testing.ts";
import type { MonthSource } from "./source.ts";

/** A month made of raw events, without a database: its days are handed in as they were recorded. */
export function sourceOf(
  events: readonly DeskEvent[],
  dates: readonly string[],
  over: Partial<MonthSource> = {},
): MonthSource {
  const month = dates[0]?.slice(0, 7) ?? "";
  const measured = foldEvents(events).cases.filter(
    (one) => one.businessDate.startsWith(month) && !one.voided && one.finished?.timeIsAccurate === true,
  );
  const phone = measured.filter(({ channel }) => channel === "phone");
  return {
    month,
    days: dates.map((date) => {
      const recorded = reportOf(events, date);
      return { recorded, stored: { ...recorded, state: "submitted" }, needsReplacement: false };
    }),
    times: {
      handling: timesByProcedure(measured, "servingMs"),
      review: { all: timeFigures([]) },
      wrapUp: { all: timeFigures([]) },
      calls: {
        talk: timeFigures(phone.map(({ times }) => times.servingMs)),
        afterCall: timeFigures(phone.map(({ times }) => times.wrapUpMs).filter((ms) => ms > 0)),
      },
      measured: measured.map(({ times, channel }) => ({
        serving: Float64Array.of(times.servingMs),
        channel,
      })),
    },
    previousMonth: null,
    lastYear: null,
    openingOn,
    overrides: [],
    jlisStopOn: (date) => jlisStopOn(date, []),
    organisation: { contractor: "", headcount: { manager: 0, lead: 0, staff: 0 }, members: [] },
    leadName: null,
    incidents: [],
    contentChanges: [],
    replaced: [],
    trainings: [],
    planned: null,
    staffName: (id) => id,
    targets: {},
    texts: {},
    billing: { yearNet: {}, registrationNumber: null },
    revision: 1,
    revisionReason: null,
    compiledAt: "2026-06-02T09:00:00.000+09:00",
    rehearsal: false,
    ...over,
  };
}

/** The same day as somebody signed it, with other figures than its records. */
export function signedAs(recorded: DailyReport, change: (report: DailyReport) => void): DailyReport {
  const signed = structuredClone(recorded);
  change(signed);
  return { ...signed, state: "submitted" };
}
