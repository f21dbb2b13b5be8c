import type { CaseState } from "@desk/shared/figures/case";
import { foldTally, type TallyState } from "@desk/shared/figures/tally";
import type { Database } from "better-sqlite3";
import { perDatabase } from "../db/per-database.ts";
import { isUnreadable, readStored, type StoredEvent } from "../events/readable.ts";
import {
  type CaseRow,
  caseColumns,
  caseOfRow,
  type TallyRow,
  tallyColumns,
  tallyOfRow,
} from "./case-columns.ts";
import { createDayRepo, type DayRepo } from "./day-repo.ts";
import { createPeriodRepo, type PeriodRepo } from "./period-repo.ts";

export type { CountCell, HourCell, PeriodFigures, TimesCell } from "./period-repo.ts";

/** Reads the projected rows: single records, and the figures of a day or of any stretch of days. */
export type FiguresRepo = RecordsRepo & DayRepo & PeriodRepo;

type RecordsRepo = {
  casesOfDay(businessDate: string): CaseState[];
  talliesOfDay(businessDate: string): TallyState[];
  /** The first day in the range that has any case or tally but for those voided, a case that was not finished included. */
  firstRecordedDate(from: string, to: string): string | null;
  openCases(): CaseState[];
};

export const createFiguresRepo = perDatabase((raw): FiguresRepo => {
  const period = createPeriodRepo(raw);
  return { ...recordsOf(raw), ...period, ...createDayRepo(raw, period) };
});

/** Empty for one that has been damaged since; `UnreadableRepo` tells of it. */
function plainTally(row: StoredEvent): TallyState[] {
  const read = readStored(row);
  return isUnreadable(read) || read.type !== "TallyAdded" ? [] : [foldTally(read)];
}

function recordsOf(raw: Database): RecordsRepo {
  const cases = raw
    .prepare<[string], CaseRow>(`SELECT ${caseColumns} FROM case_row WHERE business_date = ?`)
    .raw();
  const changed = raw
    .prepare<[string], TallyRow>(`SELECT ${tallyColumns} FROM tally_row WHERE business_date = ?`)
    .raw();
  const plain = raw.prepare<{ date: string }, StoredEvent>(
    `SELECT seq, id, business_date AS "businessDate", body FROM event
     WHERE business_date = :date AND type = 'TallyAdded'
       AND id NOT IN (SELECT event_id FROM tally_row WHERE business_date = :date)`,
  );
  const first = raw
    .prepare<Record<string, string>, string | null>(
      `SELECT min(day) FROM (
         SELECT min(business_date) AS day FROM case_row WHERE business_date BETWEEN :from AND :to AND practice = 0
           AND voided = 0
         UNION ALL
         SELECT min(business_date) FROM event WHERE business_date BETWEEN :from AND :to AND type = 'TallyAdded'
           AND id NOT IN (SELECT event_id FROM tally_row WHERE business_date BETWEEN :from AND :to AND voided = 1))`,
    )
    .pluck();
  const open = raw
    .prepare<[], CaseRow>(
      `SELECT ${caseColumns} FROM case_row WHERE finished = 0 AND voided = 0 AND practice = 0
       ORDER BY business_date`,
    )
    .raw();
  return {
    casesOfDay: (date) => cases.all(date).map(caseOfRow),
    talliesOfDay: (date) => [
      ...changed.all(date).map(tallyOfRow),
      ...plain.all({ date }).flatMap(plainTally),
    ],
    firstRecordedDate: (from, to) => first.get({ from, to }) ?? null,
    openCases: () => open.all().map(caseOfRow),
  };
}
