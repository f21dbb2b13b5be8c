import type { BusinessDate } from "@desk/shared/calendar/business-date";
import type { CaseState } from "@desk/shared/figures/case";
import type { NamedCase } from "@desk/shared/figures/device-timeline";
import { perDatabase } from "../db/per-database.ts";
import { type CaseRow, caseColumns, caseOfRow } from "../figures/case-columns.ts";

/** The cases that an outage may have met: those that named the device, and those in which a fault was noticed. */
export type NamedCases = {
  of(deviceId: string, from: BusinessDate, to: BusinessDate, noticedIn: readonly string[]): NamedCase[];
};

export const createNamedCases = perDatabase((raw): NamedCases => {
  const counted = "practice = 0 AND voided = 0";
  // An id stands in the list in quotes, so that terminal-1 is not found in terminal-10.
  const named = raw
    .prepare<[string, string, string], CaseRow>(
      `SELECT ${caseColumns} FROM case_row WHERE business_date BETWEEN ? AND ? AND ${counted}
         AND instr(device_ids, ?) > 0 ORDER BY started_ms, transaction_id`,
    )
    .raw();
  const one = raw
    .prepare<[string], CaseRow>(`SELECT ${caseColumns} FROM case_row WHERE transaction_id = ? AND ${counted}`)
    .raw();
  return {
    of(deviceId, from, to, noticedIn) {
      const cases = named.all(from, to, `"${deviceId}"`).map(caseOfRow);
      const known = new Set(cases.map(({ transactionId }) => transactionId));
      const others = [...new Set(noticedIn)].filter((id) => !known.has(id)).flatMap((id) => one.all(id));
      return [...cases, ...others.map(caseOfRow)]
        .map((state) => namedCase(state, deviceId))
        .sort((a, b) => a.startMs - b.startMs);
    },
  };
});

function namedCase(state: CaseState, deviceId: string): NamedCase {
  const { transactionId, procedureId, counterId, startedAt, finished } = state;
  const outcome = finished?.outcome ?? null;
  const turnedAway = outcome === "system-down";
  return {
    row: {
      ...{ transactionId, procedureId, counterId, startedAt, outcome, turnedAway },
      quantity: finished?.quantity ?? 1,
    },
    named: finished?.deviceIds.includes(deviceId) ?? false,
    startMs: Date.parse(startedAt),
    endMs: finished === null ? Number.POSITIVE_INFINITY : Date.parse(finished.at),
  };
}
