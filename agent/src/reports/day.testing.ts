import { addDays } from "@desk/shared/calendar/business-date";
import { nextBusinessDate } from "@desk/shared/calendar/due";
import { openingOn } from "@desk/shared/calendar/opening";
import type { DailyReport, DeskEvent, DeskEventOf } from "@desk/shared/contract";
import { withLooks } from "@desk/shared/figures/device-looks";
import { deviceDay, deviceLines, heldUpApart } from "@desk/shared/figures/devices";
import { foldDay } from "@desk/shared/figures/events";
import { preset } from "../db/preset.ts";
import { id } from "../deps.testing.ts";
import { compileDaily } from "./compile.ts";
import type { FormSite } from "./daily/form.ts";

export const site: FormSite = {
  ...{ counters: preset.counters, devices: preset.devices, leadName: "現場 花子" },
  staff: [{ id: "lead-1", name: "現場 花子" }],
};

type CaseOf = {
  n: number;
  date: string;
  procedureId?: string;
  counterId?: string;
  minutes?: number;
  finish?: Partial<DeskEventOf<"TransactionFinished">> | null;
};

/** A case that starts at 9:00 plus `n` minutes. */
export function caseOf({
  n,
  date,
  procedureId = "certificate-renewal",
  counterId = "window-1",
  minutes = 12,
  finish = {},
}: CaseOf): DeskEvent[] {
  const at = (minute: number) =>
    new Date(Date.parse(`${date}T09:00:00+09:00`) + minute * 60_000).toISOString();
  const of = { counterId, staffId: "lead-1", transactionId: id(n * 10) };
  const started: DeskEvent = {
    type: "TransactionStarted",
    ...of,
    id: id(n * 10),
    at: at(n),
    procedureId,
    procedureVersion: 1,
    channel: "counter",
  };
  if (finish === null) return [started];
  return [
    started,
    {
      type: "TransactionFinished",
      ...of,
      id: id(n * 10 + 1),
      at: at(n + minutes),
      outcome: "completed",
      path: [],
      deviceIds: [],
      timeIsAccurate: true,
      quantity: 1,
      ...finish,
    },
  ];
}

/** The report that raw events give, without a database. */
export function reportOf(
  events: readonly DeskEvent[],
  date: string,
  over: Partial<Parameters<typeof compileDaily>[0]> = {},
): DailyReport {
  const opening = openingOn(date);
  const figures = foldDay(events, date);
  const time = (of: string) => `${date}T${of}:00+09:00`;
  const window =
    opening.kind === "closed"
      ? null
      : {
          opensAt: time(opening.opensAt),
          closesAt: time(opening.closesAt),
          untilAt: `${addDays(date, 1)}T00:00:00+09:00`,
        };
  const reports = events.filter((event) => event.type === "DeviceStatusReported");
  const deviceIds = site.devices.map((device) => device.id);
  const facts = { kinds: new Map(preset.devices.map(({ id, kind }) => [id, kind])) };
  const counts = Object.entries(figures.transactions.byProcedure).map(([of, row]) => [of, row.count]);
  return compileDaily({
    figures,
    devices: withLooks(deviceDay(reports, window, deviceIds, figures.heldUp, facts), reports, window),
    heldUpApart: heldUpApart(figures.heldUp, deviceLines(reports, deviceIds, facts)),
    opening,
    dueDate: nextBusinessDate(date),
    monthToDate: { from: date, counts: Object.fromEntries(counts) },
    staffNames: new Map([["lead-1", "現場 花子"]]),
    compiledAt: time("19:30"),
    revision: 1,
    rehearsal: false,
    ...over,
  });
}
