/**
 * JSON with every object's keys in order, so that equal contents are equal texts whatever order a client wrote
 * them in. For values that came from JSON and passed a schema.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, inKeyOrder);
}

function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
