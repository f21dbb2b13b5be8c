import * as z from "zod/mini";

/** Stable codes of refusals over HTTP (RFC 9457 `code`). */
export const problemCodes = [
  "misdirected-host",
  "foreign-page",
  "not-paired",
  "session-required",
  "lead-required",
  "role-not-allowed",
  "too-many-attempts",
  "wrong-pin",
  "pairing-refused",
  "length-required",
  "too-large",
  "not-json",
  "malformed-json",
  "schema",
  "not-found",
  "method-not-allowed",
  "outside-contract",
  "conflict",
  "internal",
] as const;
export const problemCodeSchema = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** One error format for every route: `title` and `detail` are Japanese, for the person at the screen. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: problemCodeSchema,
  detail: z.optional(z.string()),
});
export type Problem = z.infer<typeof problemSchema>;
