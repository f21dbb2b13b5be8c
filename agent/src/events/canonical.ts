/**
 * JSON with every object's keys in order, so that equal contents are equal texts whatever order a client wrote
 * them in. For values that came from JSON and passed a schema.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inKeyOrder(value));
}

// Not as `replacer`: that makes JSON.stringify several times slower, and every event passes here.
function inKeyOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inKeyOrder);
  const source = value as Record<string, unknown>;
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(source).sort()) {
    const part = source[key];
    ordered[key] = typeof part === "object" ? inKeyOrder(part) : part;
  }
  return ordered;
}
