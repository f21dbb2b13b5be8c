import { instantOf } from "@desk/shared/calendar/business-date";
import type { ProcedureId } from "@desk/shared/procedures/catalogue";
import type { Random } from "./random.ts";
import type { Who, WorkedCase } from "./record.ts";
import { arrivals, windowDurations, windowMix, windowOutcomes } from "./shape.ts";

/** A window with its shift and its lunch, in JST. The long Thursday is worked in two shifts. */
export type WindowPlan = Who & {
  readonly from: string;
  readonly to: string;
  readonly lunch: readonly [string, string];
  readonly deviceIds: readonly string[];
};

/** 統合端末 out of order between two instants. */
export type Outage = { readonly deviceId: string; readonly fromMs: number; readonly toMs: number };

/** How many cases one window has open at a time: one in hand, the others wait for the officer. */
export const openLimit = 3;

type Waiting = { readonly draft: WorkedCase; readonly readyMs: number; readonly afterMs: number };
type Desk = { readonly plan: WindowPlan; freeMs: number; readonly waiting: Waiting[] };

/** Works off the day's visitors at the windows. One pair of hands each, so servings never overlap. */
export function workWindows(
  random: Random,
  date: string,
  plans: readonly WindowPlan[],
  visitors: number,
  outage: Outage | null,
): WorkedCase[] {
  const queue = arrivals(random, date, visitors, 25);
  const desks = plans.map((plan): Desk => ({ plan, freeMs: instantOf(date, plan.from), waiting: [] }));
  const done: WorkedCase[] = [];
  for (;;) {
    const desk = desks
      .filter((one) => one.freeMs < Number.POSITIVE_INFINITY)
      .sort((a, b) => a.freeMs - b.freeMs)[0];
    if (desk === undefined) return done;
    step(random, date, desk, queue, outage, done);
  }
}

/** The next thing a member of staff does: a reviewed card goes back first, then the next visitor is called. */
function step(
  random: Random,
  date: string,
  desk: Desk,
  queue: number[],
  outage: Outage | null,
  done: WorkedCase[],
): void {
  const { plan } = desk;
  const now = desk.freeMs;
  desk.waiting.sort((a, b) => a.readyMs - b.readyMs);
  const ready = desk.waiting[0];
  if (ready !== undefined && ready.readyMs <= now) {
    desk.waiting.shift();
    const finishMs = now + ready.afterMs;
    done.push({ ...ready.draft, phases: [...ready.draft.phases, { atMs: now, phase: "serving" }], finishMs });
    desk.freeMs = finishMs + random.between(8, 40) * 1000;
    return;
  }
  const [lunchFrom, lunchTo] = plan.lunch.map((time) => instantOf(date, time)) as [number, number];
  const next = queue[0];
  const atLunch = now >= lunchFrom && now < lunchTo;
  const takes =
    !atLunch && next !== undefined && desk.waiting.length < openLimit - 1 && now < instantOf(date, plan.to);
  if (takes && next <= now) {
    queue.shift();
    serve(random, desk, outage, done);
    return;
  }
  // Nothing to do yet: on to whatever comes first.
  const wake = [ready?.readyMs, takes ? next : undefined, atLunch ? lunchTo : undefined].filter(
    (ms) => ms !== undefined,
  );
  desk.freeMs = wake.length === 0 ? Number.POSITIVE_INFINITY : Math.max(now + 1000, Math.min(...wake));
}

function serve(random: Random, desk: Desk, outage: Outage | null, done: WorkedCase[]): void {
  const { plan } = desk;
  const procedureId = random.pick(windowMix);
  const { before, review, after } = durationsOf(procedureId);
  const startMs = desk.freeMs + random.between(5, 25) * 1000;
  const outcome = random.pick(windowOutcomes);
  const usesTerminal = review !== undefined;
  const deviceIds = usesTerminal ? plan.deviceIds : [];
  const draft: WorkedCase = {
    counterId: plan.counterId,
    staffId: plan.staffId,
    procedureId,
    startMs,
    phases: [],
    finishMs: null,
    outcome,
    deviceIds,
    timeIsAccurate: true,
    quantity: procedureId === "back-office" ? random.between(1, 4) : 1,
  };
  const servedMs = startMs + random.between(...before) * 1000;
  const hit =
    usesTerminal &&
    outage !== null &&
    plan.deviceIds.includes(outage.deviceId) &&
    startMs < outage.toMs &&
    servedMs > outage.fromMs;
  if (hit) {
    const finishMs = Math.max(startMs, outage.fromMs) + random.between(90, 240) * 1000;
    close(random, desk, done, { ...draft, outcome: "system-down", finishMs });
  } else if (outcome !== "completed" && outcome !== "handed-over") {
    // Turned away at the check of the papers: much shorter, and nothing to review.
    close(random, desk, done, { ...draft, finishMs: startMs + Math.round((servedMs - startMs) * 0.45) });
  } else if (review === undefined || after === undefined) {
    close(random, desk, done, { ...draft, finishMs: servedMs });
  } else {
    const inReview: WorkedCase = { ...draft, phases: [{ atMs: servedMs, phase: "review" }] };
    const readyMs = servedMs + random.between(...review) * 1000;
    desk.waiting.push({ draft: inReview, readyMs, afterMs: random.between(...after) * 1000 });
    desk.freeMs = servedMs + random.between(5, 30) * 1000;
  }
}

function close(random: Random, desk: Desk, done: WorkedCase[], one: WorkedCase & { finishMs: number }): void {
  done.push(one);
  desk.freeMs = one.finishMs + random.between(10, 60) * 1000;
}

function durationsOf(procedureId: ProcedureId) {
  const found = windowDurations[procedureId];
  if (found === undefined) throw new Error(`no durations are given for ${procedureId}`);
  return found;
}
