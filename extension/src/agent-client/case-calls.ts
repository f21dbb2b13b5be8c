import { caseAnswerSchema, casesAnswerSchema } from "@desk/shared/contract/cases";
import { type Endpoint, request } from "./request.ts";

/** What a list of records is narrowed by; an empty text narrows nothing. */
export type CaseQuery = {
  readonly counterId: string;
  readonly procedureId: string;
  readonly outcome: string;
  readonly staffId: string;
  /** Unfinished ones only. */
  readonly open: boolean;
  /** A part of a note or of a reason. */
  readonly text: string;
  readonly offset: number;
};

/** The records of a day, for correcting them. */
export function caseCalls(endpoint: Endpoint) {
  return {
    list: (date: string, { open, offset, ...fields }: CaseQuery) => {
      const query = new URLSearchParams({ date, ...fields, offset: String(offset), open: open ? "1" : "" });
      return request(endpoint, { path: `/api/cases?${query}` }, casesAnswerSchema);
    },
    one: (transactionId: string) =>
      request(endpoint, { path: `/api/cases/${encodeURIComponent(transactionId)}` }, caseAnswerSchema),
  };
}
