import { toJstIso } from "@desk/shared/calendar/business-date";
import { correctionList, unfinishedList } from "@desk/shared/figures/day";
import { type HeldUpCase, heldUpOf } from "@desk/shared/figures/held-up";
import { presenceOf, type Sighting } from "@desk/shared/figures/presence";
import type { DayFigures } from "@desk/shared/figures/types";
import type { Database } from "better-sqlite3";
import {
  type CaseRow,
  caseColumns,
  caseOfRow,
  type TallyRow,
  tallyColumns,
  tallyOfRow,
} from "./case-columns.ts";
import type { PeriodRepo } from "./period-repo.ts";

export type DayRepo = {
  /** What `dayFigures` makes of the day's records, from their sums and indexes: a busy day costs a millisecond. */
  day(businessDate: string): DayFigures;
};

export function createDayRepo(raw: Database, { period }: Pick<PeriodRepo, "period">): DayRepo {
  const lists = listsOf(raw);
  const signs = signsOf(raw);
  return {
    day(date) {
      const openCases = unfinishedList(lists.open(date));
      const lastMs = signs.lastFinishMs(date);
      return {
        ...period(date, date),
        open: openCases.map(({ transactionId }) => transactionId),
        openCases,
        corrections: correctionList(lists.marked(date)),
        staff: presenceOf(signs.sightings(date)),
        lastFinishAt: lastMs === null ? null : toJstIso(lastMs),
        heldUp: lists.heldUp(date),
      };
    },
  };
}

function listsOf(raw: Database) {
  // Named, because the planner would rather read every case of the day than the few of a partial index.
  const caseWhere = (index: string, condition: string) =>
    raw
      .prepare<[string], CaseRow>(
        `SELECT ${caseColumns} FROM case_row INDEXED BY ${index}
         WHERE business_date = ? AND practice = 0 AND ${condition}`,
      )
      .raw();
  const open = caseWhere("case_open", "finished = 0 AND voided = 0");
  const marked = caseWhere("case_marked", "corrections IS NOT NULL");
  const heldUp = caseWhere(
    "case_held_up",
    "outcome = 'system-down' AND voided = 0 ORDER BY started_ms, transaction_id",
  );
  const markedTallies = raw
    .prepare<[string], TallyRow>(
      `SELECT ${tallyColumns} FROM tally_row INDEXED BY tally_marked
       WHERE business_date = ? AND corrections IS NOT NULL`,
    )
    .raw();
  return {
    open: (date: string) => open.all(date).map(caseOfRow),
    marked: (date: string) => [
      ...marked.all(date).map(caseOfRow),
      ...markedTallies
        .all(date)
        .map(tallyOfRow)
        .map((one) => ({ ...one, transactionId: one.id })),
    ],
    heldUp: (date: string) =>
      heldUp.all(date).flatMap((row): HeldUpCase[] => {
        const held = heldUpOf(caseOfRow(row));
        return held === null ? [] : [held];
      }),
  };
}

function signsOf(raw: Database) {
  const staff = raw.prepare<[string], { staffId: string; firstMs: number; lastMs: number }>(
    `SELECT staff_id AS "staffId", first_ms AS "firstMs", last_ms AS "lastMs" FROM day_staff
     WHERE business_date = ?`,
  );
  const lastFinish = raw
    .prepare<[string], number>("SELECT last_finish_ms FROM day_end WHERE business_date = ?")
    .pluck();
  return {
    sightings: (date: string): Sighting[] =>
      staff.all(date).flatMap(({ staffId, firstMs, lastMs }) => [
        { staffId, ms: firstMs },
        { staffId, ms: lastMs },
      ]),
    lastFinishMs: (date: string) => lastFinish.get(date) ?? null,
  };
}
