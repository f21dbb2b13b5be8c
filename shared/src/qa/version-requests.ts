import * as z from "zod/mini";
import { contentFaultSchema, eventIdSchema, instantSchema, slugSchema } from "../contract/index.ts";
import { saveHead } from "../procedures/version-requests.ts";
import { draftEntrySchema, qaVersionSchema } from "./version.ts";

export const qaSavedSchema = z.object({ version: qaVersionSchema, faults: z.array(contentFaultSchema) });
export type QaSaved = z.infer<typeof qaSavedSchema>;

export const qaVersionsAnswerSchema = z.object({
  seed: z.nullable(z.object({ version: z.int(), content: draftEntrySchema })),
  versions: z.array(qaVersionSchema),
});
export type QaVersionsAnswer = z.infer<typeof qaVersionsAnswerSchema>;

export const qaSaveSchema = z.strictObject({ ...saveHead, content: draftEntrySchema });

/** The ids of the entries found, best first, as searchQa ranks them. */
export const qaSearchAnswerSchema = z.object({ ids: z.array(slugSchema) });
export type QaSearchAnswer = z.infer<typeof qaSearchAnswerSchema>;

/** 答えがなかった質問, newest first; those that were dealt with are left out. */
export const qaCandidatesAnswerSchema = z.object({
  candidates: z.array(
    z.object({
      id: eventIdSchema,
      question: z.string(),
      at: instantSchema,
      counterId: slugSchema,
      staffId: slugSchema,
      transactionId: z.nullable(eventIdSchema),
    }),
  ),
});
export type QaCandidatesAnswer = z.infer<typeof qaCandidatesAnswerSchema>;

/** `qaId`: the entry that answers it from now on; without it the question is set aside. */
export const qaDismissSchema = z.strictObject({ qaId: z.optional(slugSchema) });
