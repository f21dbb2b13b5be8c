// Lists are edited as values: each of these answers a new one.

export function replaceAt<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((one, at) => (at === index ? item : one));
}

export function removeAt<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index);
}

/** Moves one by `by` places; one that stands at the end already stays there. */
export function moveBy<T>(list: readonly T[], index: number, by: number): T[] {
  const to = Math.min(Math.max(index + by, 0), list.length - 1);
  const rest = removeAt(list, index);
  return [...rest.slice(0, to), ...list.slice(index, index + 1), ...rest.slice(to)];
}
