import { instantOf } from "@desk/shared/calendar/business-date";
import { openingOn } from "@desk/shared/calendar/opening";
import type { DeskEvent } from "@desk/shared/contract";
import { type PhonePlan, workCalls } from "./calls.ts";
import { type Delivery, deliveries } from "./deliver.ts";
import { deviceReports, disturb, mend } from "./happenings.ts";
import { complaint, everything, type Happenings, missedCalls, presence, question } from "./office.ts";
import { type Random, seededRandom } from "./random.ts";
import { recordCase, recordTally, type Who, type WorkedCase } from "./record.ts";
import { arrivals } from "./shape.ts";
import { type WindowPlan, workWindows } from "./windows.ts";

export const demoDate = "2026-05-14";
export const demoSeed = 20260514;
export const demoCounters = ["window-1", "window-2", "window-3", "window-4", "call-1", "call-2"] as const;

export type DemoSite = {
  /** Who sits at which counter; the lead records for the console. */
  readonly staff: Readonly<Record<(typeof demoCounters)[number], string>>;
  readonly leadId: string;
  readonly deviceIds: readonly string[];
};

export type DemoDay = {
  /** Every event once. */
  readonly events: readonly DeskEvent[];
  /** As they reach the agent before and at the close. */
  readonly deliveries: readonly Delivery[];
  /** The finish of an evening case whose counter was cut off until after the close. */
  readonly late: Delivery;
};

const visitors = 96;
const calls = 44;
const guidanceTaps = 30;

/** A made-up but realistic day of the six counters. Pure: the same seed gives the same day. */
export function demoDay(
  seed: number,
  date: string,
  site: DemoSite,
  happenings: Happenings = everything,
): DemoDay {
  const random = seededRandom(seed);
  const outage = happenings.outage
    ? { deviceId: "terminal-2", fromMs: instantOf(date, "14:05"), toMs: instantOf(date, "14:40") }
    : null;
  const worked = [
    ...workWindows(random, date, windowPlans(site), visitors, outage),
    ...workCalls(random, date, phonePlans(site), calls),
  ].sort((a, b) => a.startMs - b.startMs);
  const cases = [...disturb(random, worked, date, happenings.forgotten), practice(date, site)];
  const recorded = cases.map((one) => recordCase(random, one));
  const tallies = guidance(random, date, site);
  const lastTally = tallies[7];
  if (lastTally === undefined) throw new Error("the generated day has too few tallies");
  const events: DeskEvent[] = [
    ...recorded.flatMap((one) => one.events),
    ...mend(random, recorded, lastTally),
    ...tallies,
    ...deviceReports(random, date, leadOf(site), site.deviceIds, happenings.outage),
    ...office(random, date, site, happenings),
  ];
  const late = latest(events);
  return {
    events,
    deliveries: deliveries(
      random,
      events.filter((event) => event !== late),
    ),
    late: { counterId: late.counterId, events: [late] },
  };
}

const leadOf = (site: DemoSite): Who => ({ counterId: "console", staffId: site.leadId });

/** What is recorded beside cases, counts and devices. */
function office(random: Random, date: string, site: DemoSite, happenings: Happenings): DeskEvent[] {
  const { closesAt } = openingOn(date);
  if (closesAt === undefined) throw new Error(`the demo day has to be an opening day, got ${date}`);
  const at = (counterId: keyof DemoSite["staff"]): Who => ({ counterId, staffId: site.staff[counterId] });
  const seats = demoCounters.map((id) => ({ ...at(id), from: "08:30", to: closesAt }));
  return [
    ...presence(random, date, seats),
    ...missedCalls(random, date, at("call-1")),
    ...(happenings.question ? [question(random, date, at("call-2"))] : []),
    ...(happenings.complaint ? complaint(random, date, at("window-3"), leadOf(site)) : []),
  ];
}

function windowPlans(site: DemoSite): WindowPlan[] {
  const plan = (
    counterId: "window-1" | "window-2" | "window-3" | "window-4",
    hours: readonly [string, string],
    lunch: readonly [string, string],
    terminal: string,
  ): WindowPlan => ({
    counterId,
    staffId: site.staff[counterId],
    from: hours[0],
    to: hours[1],
    lunch,
    deviceIds: [terminal],
  });
  return [
    plan("window-1", ["08:30", "17:15"], ["11:45", "12:30"], "terminal-1"),
    plan("window-2", ["08:30", "18:45"], ["12:30", "13:15"], "terminal-2"),
    plan("window-3", ["08:30", "17:15"], ["13:15", "14:00"], "terminal-3"),
    plan("window-4", ["10:00", "18:45"], ["14:00", "14:45"], "terminal-1"),
  ];
}

function phonePlans(site: DemoSite): PhonePlan[] {
  return [
    {
      counterId: "call-1",
      staffId: site.staff["call-1"],
      deviceId: "phone-1",
      hours: [
        ["08:30", "12:00"],
        ["12:45", "19:00"],
      ],
    },
    {
      counterId: "call-2",
      staffId: site.staff["call-2"],
      deviceId: "phone-2",
      hours: [
        ["09:00", "12:30"],
        ["13:15", "17:15"],
      ],
    },
  ];
}

/** Somebody tries the script before the doors open; it must count nowhere. */
function practice(date: string, site: DemoSite): WorkedCase {
  const startMs = instantOf(date, "08:20");
  const who: Who = { counterId: "window-1", staffId: site.staff["window-1"] };
  return {
    ...who,
    procedureId: "certificate-renewal",
    startMs,
    phases: [],
    finishMs: startMs + 240_000,
    outcome: "completed",
    deviceIds: [],
    timeIsAccurate: true,
    quantity: 1,
    practice: true,
  };
}

function guidance(random: Random, date: string, site: DemoSite) {
  const who: Who = { counterId: "window-1", staffId: site.staff["window-1"] };
  return arrivals(random, date, guidanceTaps, 20)
    .filter((atMs) => atMs < instantOf(date, "17:15"))
    .map((atMs) =>
      recordTally(
        random,
        who,
        atMs,
        random.pick([
          [1, 6],
          [2, 3],
          [3, 1],
        ]),
      ),
    );
}

function latest(events: readonly DeskEvent[]): DeskEvent {
  const finishes = events.filter(
    (event) => event.type === "TransactionFinished" && event.counterId.startsWith("window"),
  );
  const last = finishes.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  if (last === undefined) throw new Error("the generated day has no finished case");
  return last;
}
