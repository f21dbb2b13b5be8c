import type { Staff } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";
import { perDatabase } from "../db/per-database.ts";

type StaffRow = {
  id: string;
  name: string;
  role: Staff["role"];
  active: 0 | 1;
  locked: 0 | 1;
  revision: number;
  pinHash: string | null;
  failed: number;
  lockedUntilMs: number;
};

export type PinState = {
  readonly staff: Staff;
  readonly revision: number;
  readonly pinHash: string | null;
  readonly failedTries: number;
  readonly lockedUntilMs: number;
};
export type StaffChange = {
  readonly name?: string | undefined;
  readonly active?: boolean | undefined;
  /** Stopped by the lead; taking it back also ends the lock after wrong PINs. */
  readonly locked?: boolean | undefined;
  readonly pinHash?: string | undefined;
  /** Of the record that the change was made on; missing = whatever it is. */
  readonly revision?: number | undefined;
};
export type StaffRefusal = "unknown" | "last-lead" | "overtaken";

/** Members of staff and their PINs. */
export type StaffRepo = {
  find(staffId: string): PinState | undefined;
  all(): PinState[];
  /** Gives the next number: `staff-2` is the second person of the site. */
  add(person: { name: string; role: Staff["role"]; pinHash: string }): Staff;
  /**
   * Changes one person; "last-lead" when that would leave the site without a lead who can sign in. Whoever was signed
   * in with the old PIN, or has left, is signed out, but for the session of `keptSession`: who changes the own PIN
   * stays.
   */
  change(staffId: string, change: StaffChange, keptSession?: Buffer | null): Staff | StaffRefusal;
  /** Counts a try before it is checked, and locks at the limit. */
  noteTry(staffId: string, limit: number, lockUntilMs: number): void;
  clearTries(staffId: string): void;
  /** Sets the PIN of a person who never had one; false when there was one. */
  setFirstPin(staffId: string, pinHash: string): boolean;
};

const columns = `id, name, role, active, locked, revision, pin_hash AS "pinHash", failed_tries AS failed,
  locked_until_ms AS "lockedUntilMs"`;

export const createStaffRepo = perDatabase((raw): StaffRepo => {
  const one = raw.prepare<[string], StaffRow>(`SELECT ${columns} FROM staff WHERE id = ?`);
  const every = raw.prepare<[], StaffRow>(`SELECT ${columns} FROM staff ORDER BY number`);
  const find = (staffId: string): PinState | undefined => {
    const row = one.get(staffId);
    return row === undefined ? undefined : stateOf(row);
  };
  const noteTry = raw.prepare(
    `UPDATE staff SET failed_tries = (failed_tries + 1) % :limit,
       locked_until_ms = CASE WHEN failed_tries + 1 >= :limit THEN :until ELSE locked_until_ms END
     WHERE id = :id`,
  );
  const clear = raw.prepare("UPDATE staff SET failed_tries = 0, locked_until_ms = 0 WHERE id = ?");
  const firstPin = raw.prepare("UPDATE staff SET pin_hash = ? WHERE id = ? AND pin_hash IS NULL");
  return {
    find,
    all: () => every.all().map(stateOf),
    ...writersOf(raw, find),
    noteTry: (id, limit, until) => void noteTry.run({ id, limit, until }),
    clearTries: (staffId) => void clear.run(staffId),
    setFirstPin: (staffId, pinHash) => firstPin.run(pinHash, staffId).changes === 1,
  };
});

function stateOf({ id, name, role, active, locked, ...row }: StaffRow): PinState {
  return {
    staff: { id, name, role, active: active === 1, ...(locked === 1 ? { locked: true } : {}) },
    revision: row.revision,
    pinHash: row.pinHash,
    failedTries: row.failed,
    lockedUntilMs: row.lockedUntilMs,
  };
}

function writersOf(raw: Database, find: StaffRepo["find"]): Pick<StaffRepo, "add" | "change"> {
  const next = raw.prepare<[], number>("SELECT max(number) + 1 FROM staff").pluck();
  const insert = raw.prepare("INSERT INTO staff (number, id, name, role, pin_hash) VALUES (?, ?, ?, ?, ?)");
  const update = raw.prepare(
    `UPDATE staff SET name = coalesce(:name, name), active = coalesce(:active, active),
       locked = coalesce(:locked, locked), pin_hash = coalesce(:pinHash, pin_hash), revision = revision + 1,
       failed_tries = CASE WHEN :freed THEN 0 ELSE failed_tries END,
       locked_until_ms = CASE WHEN :freed THEN 0 ELSE locked_until_ms END
     WHERE id = :id`,
  );
  const otherLeads = raw.prepare(
    "SELECT 1 FROM staff WHERE role = 'lead' AND active = 1 AND locked = 0 AND id <> ? LIMIT 1",
  );
  // Nobody holds it any more, but that the PIN was checked there stays known for what is still in an outbox (`leadAt`).
  const endSessions = raw.prepare(
    "UPDATE session SET session_hash = randomblob(32) WHERE staff_id = ? AND session_hash IS NOT ?",
  );
  const add = raw.transaction<StaffRepo["add"]>((person) => {
    const number = next.get() ?? 1;
    const id = `staff-${number}`;
    insert.run(number, id, person.name, person.role, person.pinHash);
    return { id, name: person.name, role: person.role, active: true };
  });
  const change = raw.transaction<StaffRepo["change"]>((staffId, changes, keptSession = null) => {
    const { name, active, locked, pinHash, revision } = changes;
    const before = find(staffId);
    if (before === undefined) return "unknown";
    if (revision !== undefined && revision !== before.revision) return "overtaken";
    const { staff } = before;
    const leaves = staff.active && staff.locked !== true && (active === false || locked === true);
    if (leaves && staff.role === "lead" && otherLeads.get(staffId) === undefined) return "last-lead";
    const flag = (value: boolean | undefined) => (value === undefined ? null : Number(value));
    update.run({
      id: staffId,
      name: name ?? null,
      active: flag(active),
      locked: flag(locked),
      pinHash: pinHash ?? null,
      // A new PIN is for somebody who could not remember the old one.
      freed: Number(locked === false || pinHash !== undefined),
    });
    if (active === false || locked === true) endSessions.run(staffId, null);
    else if (pinHash !== undefined) endSessions.run(staffId, keptSession);
    return find(staffId)?.staff ?? "unknown";
  });
  return { add: (person) => add.immediate(person), change: (...of) => change.immediate(...of) };
}
