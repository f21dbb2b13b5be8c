/** An event with the epoch milliseconds of its `at`, parsed once. */
export type Timed<E> = { readonly event: E; readonly ms: number };

/** Code-unit order: the same on every machine, unlike localeCompare. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Each event once, by instant and then by id: the one order in which figures read events, whatever the
 * order and number of their arrivals. UUIDv7 ids break ties as the counter made them.
 */
export function inOrder<E extends { id: string; at: string }>(events: readonly E[]): Timed<E>[] {
  const timed = events.map((event) => ({ event, ms: Date.parse(event.at) }));
  timed.sort((a, b) => a.ms - b.ms || compareText(a.event.id, b.event.id));
  // Copies of one event share instant and id, so they stand side by side.
  return timed.filter((entry, index) => timed[index - 1]?.event.id !== entry.event.id);
}
