import type { DeskEvent } from "@desk/shared/contract";
import type { Random } from "./random.ts";

/** One request of one counter. */
export type Delivery = { readonly counterId: string; readonly events: readonly DeskEvent[] };

const batchSize = 30;

/**
 * The events as they reach the agent: each counter sends its own in batches, out of order within a batch and
 * between neighbouring ones, and sends a sixth of the batches twice (its answer was lost on the way).
 */
export function deliveries(random: Random, events: readonly DeskEvent[]): Delivery[] {
  const byCounter = Map.groupBy(events, (event) => event.counterId);
  const batches: Delivery[] = [];
  for (const [counterId, own] of byCounter) {
    const sorted = own.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    for (let from = 0; from < sorted.length; from += batchSize) {
      const events = undosFirst(random.shuffle(sorted.slice(from, from + batchSize)));
      batches.push({ counterId, events });
    }
  }
  const inTime = batches.toSorted((a, b) => lastAt(a) - lastAt(b));
  for (let i = 3; i < inTime.length; i += 4) {
    const [earlier, later] = [inTime[i - 1], inTime[i]];
    if (earlier !== undefined && later !== undefined) [inTime[i - 1], inTime[i]] = [later, earlier];
  }
  return inTime.flatMap((batch, index) => (index % 6 === 2 ? [batch, batch] : [batch]));
}

/**
 * A finish that another has overtaken is refused unless the agent knows that it was taken back (`events/once.ts`): what
 * takes it back never comes last of the three.
 */
function undosFirst(events: readonly DeskEvent[]): DeskEvent[] {
  return events.toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ type }: DeskEvent) => (type === "TransactionReopened" ? 0 : 1);

/** The events as a panel's outbox sends them: each counter its own, one after the other. */
export function inOrder(events: readonly DeskEvent[]): Delivery[] {
  const sorted = events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const byCounter = Map.groupBy(sorted, (event) => event.counterId);
  return [...byCounter].map(([counterId, own]) => ({ counterId, events: own }));
}

function lastAt(batch: Delivery): number {
  return Math.max(...batch.events.map((event) => Date.parse(event.at)));
}
