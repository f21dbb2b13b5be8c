/** The value of an answer that had to succeed. @throws with the agent's own words when it did not */
export function granted<T>(result: { ok: true; value: T } | { ok: false; kind: string }): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result));
}
