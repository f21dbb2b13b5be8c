import { createHash } from "node:crypto";
import { commonHeaders } from "./problem.ts";

/** By content, so that a new version of this program with other texts is told apart as well. */
export function etagOf(text: string): string {
  return `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
}

/** A JSON answer that is sent only to those who do not have it yet; `text` is the JSON of `etag`. */
export function jsonOnce(request: Headers, text: string, etag: string): Response {
  const headers = { etag, ...commonHeaders };
  if (request.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
  });
}
