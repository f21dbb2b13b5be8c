import { toJstIso } from "@desk/shared/calendar/business-date";
import { correctionList, unfinishedList } from "@desk/shared/figures/day";
import type { HeldUpCase } from "@desk/shared/figures/devices";
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
        const { startedAt, finished } = caseOfRow(row);
        if (finished === null) return [];
        const { deviceIds, quantity } = finished;
        return [{ deviceIds, startMs: Date.parse(startedAt), endMs: Date.parse(finished.at), quantity }];
      }),
  };
}

const dayMs = 86_400_000;

function signsOf(raw: Database) {
  // The bounds of each person, out of one index; which of them is first and last is `presenceOf`'s to say.
  const sightings = raw.prepare<Record<string, string | number>, Sighting & { lastMs: number | null }>(
    `WITH entered AS MATERIALIZED (
       SELECT transaction_id FROM case_row INDEXED BY case_marked
       WHERE business_date = :date AND corrections IS NOT NULL
         AND instr(corrections, '"kind":"entered-afterwards"') > 0)
     SELECT staff_id AS "staffId", min(started_ms) AS ms, max(started_ms) AS "lastMs" FROM case_row
     WHERE business_date = :date AND practice = 0 AND voided = 0
       AND transaction_id NOT IN (SELECT transaction_id FROM entered) GROUP BY staff_id
     UNION ALL
     SELECT finish_staff_id, min(finished_ms), max(finished_ms) FROM case_row
     WHERE business_date = :date AND practice = 0 AND voided = 0
       AND transaction_id NOT IN (SELECT transaction_id FROM entered)
       AND finished_ms >= started_ms AND finished_ms < :endMs GROUP BY finish_staff_id
     UNION ALL
     SELECT staff_id, min(at_ms), max(at_ms) FROM tally_row
     WHERE business_date = :date AND voided = 0 GROUP BY staff_id
     UNION ALL
     SELECT staff_id, min(at_ms), max(at_ms) FROM presence_row WHERE business_date = :date GROUP BY staff_id`,
  );
  const lastFinish = raw
    .prepare<Record<string, string | number>, number | null>(
      `SELECT max(finished_ms) FROM case_row WHERE business_date = :date AND practice = 0 AND voided = 0
         AND accurate = 1 AND finished_ms >= started_ms AND finished_ms < :endMs`,
    )
    .pluck();
  const bounds = (date: string) => ({ date, endMs: Date.parse(`${date}T00:00:00+09:00`) + dayMs });
  return {
    sightings: (date: string) =>
      sightings.all(bounds(date)).flatMap(({ staffId, ms, lastMs }) => [
        { staffId, ms },
        { staffId, ms: lastMs ?? ms },
      ]),
    lastFinishMs: (date: string) => lastFinish.get(bounds(date)) ?? null,
  };
}
