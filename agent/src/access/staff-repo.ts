import type { Staff } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";

type StaffRow = { id: string; name: string; role: Staff["role"]; active: 0 | 1 };
export type PinState = {
  readonly staff: Staff;
  readonly pinHash: string | null;
  readonly failedTries: number;
  readonly lockedUntilMs: number;
};
export type StaffChange = { readonly name?: string; readonly active?: boolean; readonly pinHash?: string };

/** Members of staff and their PINs. */
export type StaffRepo = {
  find(staffId: string): PinState | undefined;
  /** Gives the next number: `staff-2` is the second person of the site. */
  add(person: { name: string; role: Staff["role"]; pinHash: string }): Staff;
  /** Changes one person; "last-lead" when that would leave the site without an active lead. */
  change(staffId: string, change: StaffChange): Staff | "unknown" | "last-lead";
  /** Counts a try before it is checked, and locks at the limit. */
  noteTry(staffId: string, limit: number, lockUntilMs: number): void;
  clearTries(staffId: string): void;
  /** Sets the PIN of a person who never had one; false when there was one. */
  setFirstPin(staffId: string, pinHash: string): boolean;
};

export function createStaffRepo(raw: Database): StaffRepo {
  const select = raw.prepare<[string], StaffRow & { pinHash: string | null; failed: number; locked: number }>(
    `SELECT id, name, role, active, pin_hash AS "pinHash", failed_tries AS failed, locked_until_ms AS locked
     FROM staff WHERE id = ?`,
  );
  const find = (staffId: string): PinState | undefined => {
    const row = select.get(staffId);
    if (row === undefined) return undefined;
    const staff = { id: row.id, name: row.name, role: row.role, active: row.active === 1 };
    return { staff, pinHash: row.pinHash, failedTries: row.failed, lockedUntilMs: row.locked };
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
    ...writersOf(raw, find),
    noteTry: (id, limit, until) => void noteTry.run({ id, limit, until }),
    clearTries: (staffId) => void clear.run(staffId),
    setFirstPin: (staffId, pinHash) => firstPin.run(pinHash, staffId).changes === 1,
  };
}

function writersOf(raw: Database, find: StaffRepo["find"]): Pick<StaffRepo, "add" | "change"> {
  const next = raw.prepare<[], number>("SELECT max(number) + 1 FROM staff").pluck();
  const insert = raw.prepare("INSERT INTO staff (number, id, name, role, pin_hash) VALUES (?, ?, ?, ?, ?)");
  const update = raw.prepare(
    `UPDATE staff SET name = coalesce(:name, name), active = coalesce(:active, active),
       pin_hash = coalesce(:pinHash, pin_hash) WHERE id = :id`,
  );
  const otherLeads = raw.prepare(
    "SELECT 1 FROM staff WHERE role = 'lead' AND active = 1 AND id <> ? LIMIT 1",
  );
  const endSessions = raw.prepare("DELETE FROM session WHERE staff_id = ?");
  const add = raw.transaction<StaffRepo["add"]>((person) => {
    const number = next.get() ?? 1;
    const id = `staff-${number}`;
    insert.run(number, id, person.name, person.role, person.pinHash);
    return { id, name: person.name, role: person.role, active: true };
  });
  const change = raw.transaction<StaffRepo["change"]>((staffId, { name, active, pinHash }) => {
    const before = find(staffId);
    if (before === undefined) return "unknown";
    const leaves = active === false && before.staff.active && before.staff.role === "lead";
    if (leaves && otherLeads.get(staffId) === undefined) return "last-lead";
    const flag = active === undefined ? null : Number(active);
    update.run({ id: staffId, name: name ?? null, active: flag, pinHash: pinHash ?? null });
    // Whoever was signed in with the old PIN, or has left, is signed out.
    if (pinHash !== undefined || active === false) endSessions.run(staffId);
    return find(staffId)?.staff ?? "unknown";
  });
  return { add: (person) => add.immediate(person), change: (id, changes) => change.immediate(id, changes) };
}
