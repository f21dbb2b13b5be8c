import { instantOf } from "@desk/shared/calendar/business-date";
import type { Random } from "./random.ts";
import type { Who, WorkedCase } from "./record.ts";
import { arrivals, callMix, callOutcomes } from "./shape.ts";

/** A telephone and the times, JST, in which somebody answers it. */
export type PhonePlan = Who & {
  readonly deviceId: string;
  readonly hours: readonly (readonly [string, string])[];
};

/** Answers the day's calls; one that finds no free line is not ours (S §8: it goes on to the city's lines). */
export function workCalls(
  random: Random,
  date: string,
  plans: readonly PhonePlan[],
  calls: number,
): WorkedCase[] {
  const free = new Map(plans.map((plan) => [plan.counterId, 0]));
  const done: WorkedCase[] = [];
  // More ring than are answered; drawing stops when the wanted number has been.
  for (const ringMs of arrivals(random, date, calls * 2, 8)) {
    const plan = plans.find(
      (one) =>
        (free.get(one.counterId) ?? 0) <= ringMs &&
        one.hours.some(([from, to]) => ringMs >= instantOf(date, from) && ringMs < instantOf(date, to)),
    );
    if (plan === undefined || random.chance(0.42)) continue;
    const call = answer(random, plan, ringMs);
    done.push(call);
    free.set(plan.counterId, (call.finishMs ?? ringMs) + random.between(15, 90) * 1000);
  }
  return done;
}

function answer(random: Random, plan: PhonePlan, ringMs: number): WorkedCase {
  const procedureId = random.pick(callMix);
  const startMs = ringMs + random.between(2, 9) * 1000;
  const phases: WorkedCase["phases"][number][] = [];
  let now = startMs + random.between(70, 330) * 1000;
  if (random.chance(0.15)) {
    phases.push({ atMs: now, phase: "hold" });
    now += random.between(20, 75) * 1000;
    phases.push({ atMs: now, phase: "serving" });
    now += random.between(20, 80) * 1000;
  }
  phases.push({ atMs: now, phase: "wrap-up" });
  return {
    counterId: plan.counterId,
    staffId: plan.staffId,
    procedureId,
    startMs,
    phases,
    finishMs: now + random.between(25, 110) * 1000,
    outcome: random.pick(callOutcomes(procedureId)),
    deviceIds: [plan.deviceId],
    timeIsAccurate: true,
    quantity: 1,
  };
}
