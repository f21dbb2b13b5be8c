import { perDatabase } from "../db/per-database.ts";
import { isUnreadable, readStored, type StoredEvent, type UnreadableEvent } from "./readable.ts";

/** Finds the damaged events of the log, and remembers those that were found. */
export type UnreadableRepo = {
  /** Those that the figures of a day would need: of the day itself, and of its cases and tallies. */
  ofDay(businessDate: string): UnreadableEvent[];
  /** Reads the whole log against the schema. */
  all(): UnreadableEvent[];
  /** What has been found so far, without reading the log. */
  known(): UnreadableEvent[];
  /** Remembers what was found, for the live page. */
  note(events: readonly UnreadableEvent[]): void;
};

const columns = `seq, id, business_date AS "businessDate", body`;

export const createUnreadableRepo = perDatabase((raw): UnreadableRepo => {
  const ofDay = raw.prepare<{ date: string }, StoredEvent>(
    `SELECT ${columns} FROM event WHERE seq IN
       (SELECT seq FROM event WHERE business_date = :date
        UNION ALL SELECT seq FROM event WHERE transaction_id IN
          (SELECT transaction_id FROM case_row WHERE business_date = :date
           UNION ALL SELECT id FROM event WHERE business_date = :date AND type = 'TallyAdded'))
     ORDER BY seq`,
  );
  const everything = raw.prepare<[], StoredEvent>(`SELECT ${columns} FROM event ORDER BY seq`);
  const known = raw.prepare<[], UnreadableEvent>(
    `SELECT seq, event_id AS id, business_date AS "businessDate", fault FROM unreadable_event ORDER BY seq`,
  );
  const note = raw.prepare(
    `INSERT INTO unreadable_event (seq, event_id, business_date, fault) VALUES (?, ?, ?, ?)
     ON CONFLICT (seq) DO NOTHING`,
  );
  const faulty = (rows: Iterable<StoredEvent>) => {
    const found: UnreadableEvent[] = [];
    for (const row of rows) {
      const read = readStored(row, true);
      if (isUnreadable(read)) found.push(read);
    }
    return found;
  };
  return {
    ofDay: (date) => faulty(ofDay.iterate({ date })),
    all: () => faulty(everything.iterate()),
    known: () => known.all(),
    note(events) {
      for (const { seq, id, businessDate, fault } of events) note.run(seq, id, businessDate, fault);
    },
  };
});

/** Whoever needs the figures of a day gets this instead when the log has a damaged event among them. */
export class UnreadableEventError extends Error {
  readonly code = "unreadable-event";
  readonly businessDate: string;
  readonly events: readonly UnreadableEvent[];

  constructor(businessDate: string, events: readonly UnreadableEvent[]) {
    const shown = events.slice(0, 3).map(({ seq, id }) => `通番${seq}（${id}）`);
    const more = events.length > shown.length ? `ほか${events.length - shown.length}件` : "";
    super(
      `${businessDate} の集計に必要な記録に、読み取れないものがあります: ${shown.join("、")}${more}。ほかの日の報告書は作成できます。この日の報告書は、バックアップから記録を戻す（desk restore）まで作成しません。`,
    );
    this.name = "UnreadableEventError";
    this.businessDate = businessDate;
    this.events = events;
  }
}
