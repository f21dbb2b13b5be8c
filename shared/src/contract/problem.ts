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
  "faulty-content",
  "faulty-shifts",
  "report-submitted",
  "report-incomplete",
  "folder-unusable",
  "unreadable-event",
  "internal",
] as const;
export const problemCodeSchema = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** A fault of a script or an entry; line and column (from 1) where it came from a file. */
export const contentFaultSchema = z.object({
  code: z.string(),
  /** The procedure or the entry. */
  id: z.string(),
  stepId: z.nullable(z.string()),
  message: z.string(),
  line: z.optional(z.int()),
  column: z.optional(z.int()),
});
export type ContentFault = z.infer<typeof contentFaultSchema>;

/** One error format for every route: `title` and `detail` are Japanese, for the person at the screen. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: problemCodeSchema,
  detail: z.optional(z.string()),
  /** With `faulty-content`: everything that is wrong, the first of it also in `detail`. */
  faults: z.optional(z.array(contentFaultSchema)),
});
export type Problem = z.infer<typeof problemSchema>;
