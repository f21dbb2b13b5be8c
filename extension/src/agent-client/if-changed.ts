import { authorization, type Endpoint, refusalOf, unreachable } from "./request.ts";
import type { Result } from "./result.ts";

/** `body` is not parsed yet: the schemas of contents are large and loaded only when there is something new. */
export type Changed = { changed: false } | { changed: true; etag: string; body: unknown };

const timeoutMs = 20_000;

/** Asks for what may have changed since the answer that had this ETag. */
export async function requestIfChanged(
  endpoint: Endpoint,
  path: string,
  etag: string | null,
): Promise<Result<Changed>> {
  const headers = { ...authorization(endpoint), ...(etag === null ? {} : { "if-none-match": etag }) };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await endpoint.fetch(`${endpoint.baseUrl}${path}`, {
      headers,
      signal,
      cache: "no-store",
    });
    if (response.status === 304) return { ok: true, value: { changed: false } };
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) return refusalOf(response.status, body);
    return { ok: true, value: { changed: true, etag: response.headers.get("etag") ?? "", body } };
  } catch (error) {
    return unreachable(error);
  }
}
