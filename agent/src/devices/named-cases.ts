import type { BusinessDate } from "@desk/shared/calendar/business-date";
import type { CaseState } from "@desk/shared/figures/case";
import type { NamedCase } from "@desk/shared/figures/device-timeline";
import { deviceLines } from "@desk/shared/figures/devices";
import { type DeviceLines, heldUpOf, suspectsOf } from "@desk/shared/figures/held-up";
import type { Database } from "better-sqlite3";
import { perDatabase } from "../db/per-database.ts";
import { type CaseRow, caseColumns, caseOfRow } from "../figures/case-columns.ts";
import { createDayRecord } from "./day-record.ts";

/**
 * The cases that an outage may have met: those that named the device, those in which a fault was noticed, and those that
 * were turned away without naming any, where the device is among the suspects.
 */
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
  const suspected = createSuspected(raw);
  return {
    of(deviceId, from, to, noticedIn) {
      const unnamed = suspected(from, to).filter(({ deviceIds }) => deviceIds.includes(deviceId));
      const suspects = new Map(
        unnamed.map(({ state, deviceIds }) => [state.transactionId, deviceIds.length]),
      );
      const cases = [
        ...named.all(from, to, `"${deviceId}"`).map(caseOfRow),
        ...unnamed.map(({ state }) => state),
      ];
      const known = new Set(cases.map(({ transactionId }) => transactionId));
      const others = [...new Set(noticedIn)].filter((id) => !known.has(id)).flatMap((id) => one.all(id));
      return [...cases, ...others.map(caseOfRow)]
        .map((state) => namedCase(state, deviceId, suspects.get(state.transactionId) ?? 0))
        .sort((a, b) => a.startMs - b.startMs);
    },
  };
});

/** The cases turned away without a device named, each with its suspects as the report of its day knows them. */
function createSuspected(raw: Database) {
  const unnamed = raw
    .prepare<[string, string], CaseRow>(
      `SELECT ${caseColumns} FROM case_row INDEXED BY case_held_up WHERE business_date BETWEEN ? AND ?
         AND outcome = 'system-down' AND device_ids = '[]' AND practice = 0 AND voided = 0
       ORDER BY started_ms, transaction_id`,
    )
    .raw();
  const recordOn = createDayRecord(raw);
  return (from: BusinessDate, to: BusinessDate) => {
    const lines = new Map<BusinessDate, DeviceLines>();
    const linesOn = (date: BusinessDate) => {
      const known = lines.get(date);
      if (known !== undefined) return known;
      const { reported, deviceIds, facts } = recordOn(date);
      const found = deviceLines(reported, deviceIds, facts);
      lines.set(date, found);
      return found;
    };
    return unnamed.all(from, to).flatMap((row) => {
      const state = caseOfRow(row);
      const held = heldUpOf(state);
      return held === null ? [] : [{ state, deviceIds: suspectsOf(held, linesOn(state.businessDate)) }];
    });
  };
}

/** @param suspects how many devices can have turned it away, this one among them; 0 = it named some, or was not */
function namedCase(state: CaseState, deviceId: string, suspects: number): NamedCase {
  const { transactionId, procedureId, counterId, startedAt, finished } = state;
  const outcome = finished?.outcome ?? null;
  const turnedAway = outcome === "system-down";
  return {
    row: {
      ...{ transactionId, procedureId, counterId, startedAt, outcome, turnedAway },
      quantity: finished?.quantity ?? 1,
      ...(suspects === 0 ? {} : { unnamed: suspects === 1 ? ("only" as const) : ("several" as const) }),
    },
    named: suspects > 0 ? "suspected" : (finished?.deviceIds.includes(deviceId) ?? false),
    startMs: Date.parse(startedAt),
    endMs: finished === null ? Number.POSITIVE_INFINITY : Date.parse(finished.at),
  };
}
