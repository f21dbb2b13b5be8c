import { addDays } from "@desk/shared/calendar/business-date";
import { openingOn } from "@desk/shared/calendar/opening";
import { catalogue } from "@desk/shared/procedures/catalogue";
import type { Database } from "better-sqlite3";

/** Cases and tallies of one site on an ordinary day: 508 days of them are 59,000 events. */
const casesADay = 28;
const talliesADay = 14;

/** The days on which the counter works, of the whole contract. */
export function openingDates(): string[] {
  const dates: string[] = [];
  for (let date = "2026-04-01"; date <= "2028-03-31"; date = addDays(date, 1)) {
    if (openingOn(date).kind !== "closed") dates.push(date);
  }
  return dates;
}

/** One event as the log keeps it; `body` is canonical. */
export type LogRow = {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly counterId: string;
  readonly transactionId: string | null;
  readonly body: string;
};

let made = 0;
const newId = (ms: number) => {
  made += 1;
  const time = ms.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${made.toString(16).padStart(12, "0")}`;
};

const procedures = catalogue.filter(({ id }) => id !== "guidance");
const outcomes = [
  "completed",
  "completed",
  "completed",
  "completed",
  "handed-over",
  "documents-missing",
] as const;

/** A day of `sites` sites in the order of arrival. The numbers follow from the running case, never from chance. */
export function logOfDay(date: string, sites: number): LogRow[] {
  const opensMs = Date.parse(`${date}T08:30:00+09:00`);
  const rows: (LogRow & { ms: number })[] = [];
  for (let n = 0; n < casesADay * sites; n += 1) rows.push(...oneCase(opensMs, n, sites));
  for (let n = 0; n < talliesADay * sites; n += 1) rows.push(oneTally(opensMs, n, sites));
  return rows.sort((a, b) => a.ms - b.ms);
}

function oneCase(opensMs: number, n: number, sites: number) {
  const procedure = procedures[(n * 7) % procedures.length];
  if (procedure === undefined) throw new Error("the catalogue is empty");
  const startMs = opensMs + Math.floor((n * 8 * 3_600_000) / (casesADay * sites)) + ((n * 7919) % 60_000);
  const isPhone = procedure.channel === "phone";
  const counterId = isPhone ? `call-${1 + (n % 2)}` : `window-${1 + (n % 4)}`;
  const transactionId = newId(startMs);
  const minutes = 3 + ((n * 31) % 17);
  const event = (type: string, afterMs: number, fields: string, tail = "") => {
    const ms = startMs + afterMs;
    const [at, id] = [new Date(ms).toISOString(), afterMs === 0 ? transactionId : newId(ms)];
    const body = `{"at":"${at}",${fields},"id":"${id}",${tail}"type":"${type}"}`;
    return { ms, id, type, at, counterId, transactionId, body };
  };
  const ofCase = `"staffId":"lead-1","transactionId":"${transactionId}",`;
  const by = `"counterId":"${counterId}"`;
  const phase = (name: string, afterMs: number) =>
    event("TransactionPhaseChanged", afterMs, by, `"phase":"${name}",${ofCase}`);
  const started = `"procedureId":"${procedure.id}","procedureVersion":1,${ofCase}`;
  const outcome = outcomes[n % outcomes.length];
  const finished = `"outcome":"${outcome}","path":[{"answer":"matches","stepId":"check-card"}],"quantity":1,`;
  const endMs = minutes * 60_000 + ((n * 613) % 60_000);
  return [
    event("TransactionStarted", 0, `"channel":"${procedure.channel}",${by}`, started),
    phase(isPhone ? "wrap-up" : "review", Math.floor(endMs / 2)),
    ...(isPhone ? [] : [phase("serving", Math.floor((endMs * 3) / 4))]),
    event(
      "TransactionFinished",
      endMs,
      `${by},"deviceIds":["terminal-1"]`,
      `${finished}${`"staffId":"lead-1","timeIsAccurate":${n % 50 !== 0},"transactionId":"${transactionId}",`}`,
    ),
  ];
}

function oneTally(opensMs: number, n: number, sites: number) {
  const ms = opensMs + Math.floor((n * 8 * 3_600_000) / (talliesADay * sites));
  const [at, id, counterId] = [new Date(ms).toISOString(), newId(ms), `window-${1 + (n % 4)}`];
  const body = `{"at":"${at}","counterId":"${counterId}","id":"${id}","procedureId":"guidance","quantity":1,"staffId":"lead-1","type":"TallyAdded"}`;
  return { ms, id, type: "TallyAdded", at, counterId, transactionId: null, body };
}

/** Puts days straight into the log, past the agent; the projections know nothing of them. */
export function logWriter(raw: Database): (date: string, rows: readonly LogRow[]) => void {
  const insert = raw.prepare(
    `INSERT INTO event (id, type, at, counter_id, staff_id, transaction_id, business_date, recorded_at, body)
     VALUES (?, ?, ?, ?, 'lead-1', ?, ?, ?, ?)`,
  );
  return raw.transaction((date, rows) => {
    for (const { id, type, at, counterId, transactionId, body } of rows)
      insert.run(id, type, at, counterId, transactionId, date, at, body);
  });
}
