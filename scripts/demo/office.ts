import { instantOf, toJstIso } from "@desk/shared/calendar/business-date";
import type { DeskEvent } from "@desk/shared/contract";
import { type Random, seededUuid } from "./random.ts";
import type { Who } from "./record.ts";

/** Of what happens beside the cases, which a day has. */
export type Happenings = {
  readonly forgotten: boolean;
  readonly outage: boolean;
  readonly complaint: boolean;
  readonly question: boolean;
};

export const everything: Happenings = { forgotten: true, outage: true, complaint: true, question: true };

/** What a day of a month has: most days little. */
export function drawHappenings(random: Random): Happenings {
  return {
    forgotten: random.chance(0.2),
    outage: random.chance(0.25),
    complaint: random.chance(0.15),
    question: random.chance(0.3),
  };
}

type Seat = Who & { readonly from: string; readonly to: string };

/** 従事の開始・終了 of everybody, by the clock of their counter. */
export function presence(random: Random, date: string, seats: readonly Seat[]): DeskEvent[] {
  return seats.flatMap(({ counterId, staffId, from, to }) => {
    const beganMs = instantOf(date, from) - random.between(6, 14) * 60_000;
    // The demo sends them at the close, and an agent takes nothing that is ten minutes ahead of its clock.
    const endedMs = instantOf(date, to) + random.between(1, 8) * 60_000;
    const head = (atMs: number) => ({ id: seededUuid(random, atMs), at: toJstIso(atMs), counterId, staffId });
    return [
      { type: "StaffSignedIn", ...head(beganMs) },
      { type: "StaffSignedOut", ...head(endedMs) },
    ] satisfies DeskEvent[];
  });
}

/** Calls that nobody at the two telephones could take: most of them at the busy hours. */
export function missedCalls(random: Random, date: string, who: Who): DeskEvent[] {
  return Array.from({ length: random.between(1, 5) }, (): DeskEvent => {
    const hour = random.pick([
      ["09:00", 3],
      ["10:00", 4],
      ["13:00", 2],
      ["14:00", 2],
    ]);
    const atMs = instantOf(date, hour) + random.between(0, 3_599_999);
    const kind = random.chance(0.7) ? "missed" : "overflowed";
    return { type: "CallMissed", id: seededUuid(random, atMs), at: toJstIso(atMs), ...who, kind };
  });
}

/** A question that the 質疑応答集 did not answer. */
export function question(random: Random, date: string, who: Who): DeskEvent {
  const atMs = instantOf(date, "11:20") + random.between(0, 5_400_000);
  const asked = random.pick([
    ["海外転出中の家族のカードを更新できるか", 1],
    ["出張申請は町内会でも頼めるか", 1],
    ["スマホ用電子証明書は機種変更でどうなるか", 1],
  ]);
  return {
    type: "QuestionNoted",
    id: seededUuid(random, atMs),
    at: toJstIso(atMs),
    ...who,
    question: asked,
  };
}

/** A complaint about the waiting time, told to the city by the lead a little later. */
export function complaint(random: Random, date: string, who: Who, lead: Who): DeskEvent[] {
  const discoveredMs = instantOf(date, "10:35") + random.between(0, 3_600_000);
  const incidentId = seededUuid(random, discoveredMs);
  const head = (by: Who, atMs: number) => ({ id: seededUuid(random, atMs), at: toJstIso(atMs), ...by });
  const reportedMs = discoveredMs + random.between(6, 25) * 60_000;
  return [
    {
      type: "IncidentReported",
      ...head(who, discoveredMs + 120_000),
      incidentId,
      kind: "complaint",
      category: "waiting-time",
      discoveredAt: toJstIso(discoveredMs),
      summary: "審査待ちが長いとのお申し出。経過を説明し、お詫びした。",
      firstAid: "現場責任者が対応し、待ち時間の目安をお伝えした。",
    },
    {
      type: "IncidentUpdated",
      ...head(lead, reportedMs),
      incidentId,
      changes: {
        reportedAt: toJstIso(reportedMs),
        reportedTo: "city-desk",
        followUp: "ご理解をいただき終了。混雑時は待ち時間の目安を先に伝える。",
        state: "closed",
      },
    },
  ];
}
