import type { Caller } from "../demo/http.ts";

/** Panels without a screen: each keeps its line to the agent open, as a counter PC that is switched on does. */
export function keepLines(url: string, callers: readonly Caller[]): Disposable {
  const over = new AbortController();
  for (const { token = "" } of callers) void listen(url, token, over.signal).catch(() => undefined);
  return { [Symbol.dispose]: () => over.abort() };
}

async function listen(url: string, token: string, signal: AbortSignal): Promise<void> {
  const { body } = await fetch(`${url}/api/live`, { headers: { authorization: `Bearer ${token}` }, signal });
  // Read away: a listener that reads nothing is cut off.
  await body?.pipeTo(new WritableStream(), { signal });
}
