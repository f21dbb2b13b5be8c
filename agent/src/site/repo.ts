import type { Counter, Device, Staff } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";

/** What the database says of the site: its counters, devices and staff. */
export type SiteRepo = {
  counters(): Counter[];
  devices(): Device[];
  /** The retired ones included: their names are needed for old records. */
  staff(): Staff[];
};

type StaffRow = Omit<Staff, "active"> & { active: 0 | 1 };

export function createSiteRepo(raw: Database): SiteRepo {
  const counters = raw.prepare<[], Counter>("SELECT id, label, kind FROM counter ORDER BY position");
  const devices = raw.prepare<[], Device>("SELECT id, label, kind FROM device ORDER BY position");
  const staff = raw.prepare<[], StaffRow>("SELECT id, name, role, active FROM staff ORDER BY number");
  return {
    counters: () => counters.all(),
    devices: () => devices.all(),
    staff: () => staff.all().map((row) => ({ ...row, active: row.active === 1 })),
  };
}
