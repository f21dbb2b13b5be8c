import type { Device, PhoneStand } from "@desk/shared/contract";
import { type PhoneEvent, phoneStands } from "@desk/shared/figures/phones";
import type { Database } from "better-sqlite3";

/** How the phones stand on a day; asked several times a second, so it reads only what the log has new. */
export type PhoneStands = (
  devices: readonly Pick<Device, "id" | "kind">[],
  businessDate: string,
) => PhoneStand[];

export function createPhoneStands(raw: Database): PhoneStands {
  // A damaged body is told of by `UnreadableRepo`; here it would take the whole board away.
  const end = raw.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM event").pluck();
  const ofDay = raw
    .prepare<[string, number], string>(
      `SELECT body FROM event INDEXED BY event_of_day
       WHERE business_date = ? AND seq <= ? AND type = 'PhoneStateReported' AND json_valid(body)`,
    )
    .pluck();
  const since = raw
    .prepare<[number, number, string], string>(
      `SELECT body FROM event WHERE seq > ? AND seq <= ?
         AND type = 'PhoneStateReported' AND +business_date = ? AND json_valid(body)`,
    )
    .pluck();
  let read = { businessDate: "", seq: 0 };
  let events: PhoneEvent[] = [];
  return (devices, businessDate) => {
    const deviceIds = devices.flatMap(({ id, kind }) => (kind === "phone" ? [id] : []));
    const seq = end.get() ?? 0;
    const known = read.businessDate === businessDate && seq >= read.seq;
    const bodies = known ? since.all(read.seq, seq, businessDate) : ofDay.all(businessDate, seq);
    const added = bodies.map((body) => JSON.parse(body) as PhoneEvent);
    events = known ? [...events, ...added] : added;
    read = { businessDate, seq };
    return phoneStands(events, deviceIds, businessDate);
  };
}
