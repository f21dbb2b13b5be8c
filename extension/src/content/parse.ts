import { contentAnswerSchema } from "@desk/shared/procedures/version";
import { qaBookAnswerSchema } from "@desk/shared/qa/version";
import * as z from "zod/mini";

/** An answer of `/api/content`, or null when it is none. */
export function parseContent(body: unknown) {
  return z.safeParse(contentAnswerSchema, body).data ?? null;
}

/** An answer of `/api/qa/book`, or null when it is none. */
export function parseBook(body: unknown) {
  return z.safeParse(qaBookAnswerSchema, body).data ?? null;
}
