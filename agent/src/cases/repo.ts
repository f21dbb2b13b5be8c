import type { DeskEvent } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import { foldTally, type TallyState } from "@desk/shared/figures/tally";
import type { Database } from "better-sqlite3";
import { isUnreadable, readStored, type StoredEvent } from "../events/readable.ts";
import { createEventRepo } from "../events/repo.ts";
import {
  type CaseRow,
  caseColumns,
  caseOfRow,
  type TallyRow,
  tallyColumns,
  tallyOfRow,
} from "../figures/case-columns.ts";

export type LoggedEvent = { readonly event: DeskEvent; readonly recordedAt: string };

/** Reads single records: their projected state, and their events as they came. */
export type CasesRepo = {
  case(transactionId: string): CaseState | null;
  tally(eventId: string): TallyState | null;
  /** Of a case or a tally, in the order in which the agent had them; without damaged ones, as in the fold. */
  eventsOf(recordId: string): LoggedEvent[];
};

export function createCasesRepo(raw: Database): CasesRepo {
  const oneCase = raw
    .prepare<[string], CaseRow>(`SELECT ${caseColumns} FROM case_row WHERE transaction_id = ?`)
    .raw();
  const oneTally = raw
    .prepare<{ id: string }, TallyRow>(
      `SELECT ${tallyColumns} FROM tally_row
       WHERE business_date = (SELECT business_date FROM event WHERE id = :id) AND event_id = :id`,
    )
    .raw();
  const log = createEventRepo(raw);
  // Two indexes, one each: an OR over both columns would read the whole log.
  const columns = `seq, id, business_date AS "businessDate", body, recorded_at AS "recordedAt"`;
  const events = raw.prepare<[string, string], StoredEvent & { readonly recordedAt: string }>(
    `SELECT ${columns} FROM event WHERE transaction_id = ?
     UNION SELECT ${columns} FROM event WHERE id = ? AND type = 'TallyAdded'
     ORDER BY seq`,
  );
  return {
    case(id) {
      const row = oneCase.get(id);
      return row === undefined ? null : caseOfRow(row);
    },
    tally(id) {
      const row = oneTally.get({ id });
      if (row !== undefined) return tallyOfRow(row);
      const added = log.tally(id);
      return added === undefined ? null : foldTally(added);
    },
    eventsOf: (id) =>
      events.all(id, id).flatMap(({ recordedAt, ...row }) => {
        const event = readStored(row);
        return isUnreadable(event) ? [] : [{ event, recordedAt }];
      }),
  };
}
