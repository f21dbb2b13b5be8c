import * as z from "zod/mini";
import { instantSchema, slugSchema } from "./ids.ts";
import { monthSchema } from "./shift.ts";

/** The longest CSV, in characters: two years, every procedure at every counter, is a tenth of it. */
export const importMaxLength = 400_000;

/** `POST /api/imports/monthly-totals`: a preview, or with `commit` the same judged again and taken in whole. */
export const monthlyTotalsRequestSchema = z.strictObject({
  csv: z.string().check(z.maxLength(importMaxLength)),
  commit: z.boolean(),
});

/** One line of the file as it was understood. */
export const importedLineSchema = z.object({
  /** From 1; the head is line 1. */
  line: z.int(),
  month: monthSchema,
  procedureId: slugSchema,
  /** null = not told apart by counter. */
  counterId: z.nullable(slugSchema),
  count: z.int(),
});
export type ImportedLine = z.infer<typeof importedLineSchema>;

export const importAnswerSchema = z.object({
  committed: z.boolean(),
  lines: z.array(importedLineSchema),
  /** Lines that were refused; one is enough to take in nothing. */
  refused: z.array(z.object({ line: z.int(), reasons: z.array(z.string()) })),
  /** What is odd and still taken in, one Japanese sentence each. */
  warnings: z.array(z.string()),
  /** By month: what would be, or was, taken in. */
  months: z.array(
    z.object({
      month: monthSchema,
      total: z.int(),
      /** An earlier import of the same month that this one replaces. */
      replaces: z.nullable(z.object({ total: z.int(), importedAt: instantSchema })),
    }),
  ),
});
export type ImportAnswer = z.infer<typeof importAnswerSchema>;

/** `GET /api/imports/monthly-totals`: what has been taken in so far, and the earlier imports. */
export const importHistoryAnswerSchema = z.object({
  months: z.array(
    z.object({
      month: monthSchema,
      total: z.int(),
      byProcedure: z.record(slugSchema, z.int()),
      importedAt: instantSchema,
      importedBy: slugSchema,
      /** How often it has been imported. */
      times: z.int(),
    }),
  ),
});
export type ImportHistoryAnswer = z.infer<typeof importHistoryAnswerSchema>;
