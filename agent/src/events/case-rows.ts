import type { FoldedCase } from "@desk/shared/figures/case-step";
import type { TallyState } from "@desk/shared/figures/tally";
import type { Database } from "better-sqlite3";
import {
  type CaseRow,
  caseColumns,
  caseOfRow,
  type TallyRow,
  tallyColumns,
  tallyOfRow,
} from "../figures/case-columns.ts";

/** The rows of cases and tallies, one a record. */
export type RecordRows = {
  /** Those of the named cases that are there. */
  cases(transactionIds: readonly string[]): FoldedCase[];
  putCase(folded: FoldedCase): void;
  tally(businessDate: string, eventId: string): TallyState | undefined;
  putTally(state: TallyState): void;
  /** Which of these records were spoken of before they were known. */
  early(recordIds: readonly string[]): string[];
  markEarly(recordId: string): void;
};

const stepColumns = "last_ms, last_id, plain";
const names = `${caseColumns}, started_ms, finished_ms, finished, ${stepColumns}`
  .split(",")
  .map((name) => name.trim());

export function createRecordRows(raw: Database): RecordRows {
  const cases = raw
    .prepare<[string], [...CaseRow, lastMs: number, lastId: string, plain: number]>(
      `SELECT ${caseColumns}, ${stepColumns} FROM json_each(?) JOIN case_row ON transaction_id = value`,
    )
    .raw();
  const putCase = raw.prepare(
    `INSERT INTO case_row (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})
     ON CONFLICT (transaction_id) DO UPDATE SET
       ${names
         .slice(1)
         .map((name) => `${name} = excluded.${name}`)
         .join(", ")}`,
  );
  const tally = raw
    .prepare<[string, string], TallyRow>(
      `SELECT ${tallyColumns} FROM tally_row WHERE business_date = ? AND event_id = ?`,
    )
    .raw();
  const putTally = raw.prepare(
    `INSERT INTO tally_row (${tallyColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (business_date, event_id) DO UPDATE SET
       procedure_id = excluded.procedure_id, quantity = excluded.quantity, voided = excluded.voided,
       corrections = excluded.corrections`,
  );
  const early = raw
    .prepare<[string], string>("SELECT record_id FROM json_each(?) JOIN early_event ON record_id = value")
    .pluck();
  const anyEarly = raw.prepare<[], number>("SELECT 1 FROM early_event LIMIT 1").pluck();
  const markEarly = raw.prepare("INSERT INTO early_event (record_id) VALUES (?) ON CONFLICT DO NOTHING");
  return {
    cases: (ids) =>
      cases.all(JSON.stringify(ids)).map((row) => {
        const [lastMs, lastId, plain] = row.slice(-3) as [number, string, number];
        return { state: caseOfRow(row as unknown as CaseRow), lastMs, lastId, plain: plain === 1 };
      }),
    putCase: (folded) => void putCase.run(...rowOfCase(folded)),
    tally(businessDate, eventId) {
      const row = tally.get(businessDate, eventId);
      return row === undefined ? undefined : tallyOfRow(row);
    },
    putTally: (state) => void putTally.run(...rowOfTally(state)),
    // Mostly nothing came early: then no list of ids is made, and none looked up.
    early: (ids) => (anyEarly.get() === undefined ? [] : early.all(JSON.stringify(ids))),
    markEarly: (id) => void markEarly.run(id),
  };
}

const marksOf = (corrections: readonly unknown[]) =>
  corrections.length === 0 ? null : JSON.stringify(corrections);

/** In the order of `names`. */
function rowOfCase({ state, lastMs, lastId, plain }: FoldedCase): unknown[] {
  const { times, finished: end } = state;
  return [
    state.transactionId,
    state.businessDate,
    state.counterId,
    state.procedureId,
    state.procedureVersion,
    state.staffId,
    state.channel,
    Number(state.practice),
    Number(state.voided),
    state.startedAt,
    state.phase,
    state.phaseSince,
    ...[times.servingMs, times.reviewMs, times.wrapUpMs, times.holdMs],
    end?.at ?? null,
    end?.eventId ?? null,
    end?.staffId ?? null,
    end?.outcome ?? null,
    end?.quantity ?? null,
    end === null ? null : Number(end.timeIsAccurate),
    end === null ? null : Number(end.feeAssisted),
    end === null ? null : JSON.stringify(end.deviceIds),
    end?.note ?? null,
    marksOf(state.corrections),
    Date.parse(state.startedAt),
    end === null ? null : Date.parse(end.at),
    Number(end !== null),
    lastMs,
    lastId,
    Number(plain),
  ];
}

function rowOfTally(state: TallyState): unknown[] {
  const { businessDate, id, counterId, procedureId, staffId, at, quantity, voided, corrections } = state;
  const head = [businessDate, id, counterId, procedureId, staffId, at];
  return [...head, quantity, Number(voided), marksOf(corrections)];
}
