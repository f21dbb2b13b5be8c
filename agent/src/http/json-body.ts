import type * as z from "zod/mini";
import { describeIssues } from "./issues.ts";
import { problem } from "./problem.ts";

export type BodyRule = { readonly schema: z.ZodMiniType; readonly maxBytes: number };
export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Response };

/**
 * Reads a JSON body, and only after its headers have been found right: type, then length, then the bytes.
 * Hono's `bodyLimit` is not used, because it reads the raw body and halves the throughput.
 */
export async function readBody(request: Request, rule: BodyRule): Promise<Body> {
  const refusal = checkHeaders(request.headers, rule.maxBytes);
  if (refusal !== null) return { ok: false, refusal };
  const text = await request.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      ok: false,
      refusal: problem("malformed-json", "本文を JSON として読み取れません。記録していません。"),
    };
  }
  const parsed = rule.schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    refusal: problem("schema", `${describeIssues(parsed.error.issues)}記録していません。`),
  };
}

function checkHeaders(headers: Headers, maxBytes: number): Response | null {
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json" || headers.has("content-encoding"))
    return problem("not-json", "Content-Type: application/json の、圧縮していない本文だけを受け付けます。");
  const length = headers.get("content-length");
  if (length === null || !/^\d+$/.test(length) || headers.has("transfer-encoding"))
    return problem("length-required", "Content-Length が1つ必要です（分割送信は受け付けません）。");
  if (Number(length) > maxBytes)
    return problem("too-large", `本文は ${maxBytes} バイトまでです。受け取った長さ: ${length} バイト`, {
      // The rest of the body is not wanted on this connection.
      headers: { connection: "close" },
    });
  return null;
}
