import type { Counter, Device, Staff } from "@desk/shared/contract";
import { perDatabase } from "../db/per-database.ts";

/** What the database says of the site: its name, counters, devices and staff. */
export type SiteRepo = {
  name(): string;
  /** Those in use. */
  counters(): Counter[];
  devices(): Device[];
  /** Those in use on that day, or taken out of use on it or later. */
  countersOn(businessDate: string): Counter[];
  devicesOn(businessDate: string): Device[];
  /** With the retired ones, which come last and are marked: their names are needed for old records. */
  everyCounter(): Counter[];
  everyDevice(): Device[];
  /** What staff call the counter, also a retired one; the id where it has no name. */
  counterLabel(id: string): string;
  /** The retired ones included, as above. */
  staff(): Staff[];
  /** 現場責任者, the first who is active; empty where there is none. */
  leadName(): string;
};

type Kept<T> = T & { retiredAt: string | null };
type DeviceRow = Omit<Device, "hours" | "counterId"> & {
  opensAt: string | null;
  closesAt: string | null;
  counterId: string | null;
};
type StaffRow = Omit<Staff, "active" | "locked"> & { active: 0 | 1; locked: 0 | 1 };

export const createSiteRepo = perDatabase((raw): SiteRepo => {
  const name = raw.prepare<[], string>("SELECT name FROM site_identity").pluck();
  const counters = raw.prepare<[], Kept<Counter>>(
    `SELECT id, label, kind, retired_at AS "retiredAt" FROM counter ORDER BY retired_at IS NOT NULL, position`,
  );
  const label = raw.prepare<[string], string>("SELECT label FROM counter WHERE id = ?").pluck();
  const devices = raw.prepare<[], Kept<DeviceRow>>(
    `SELECT id, label, kind, opens_at AS "opensAt", closes_at AS "closesAt", counter_id AS "counterId",
       retired_at AS "retiredAt"
     FROM device ORDER BY retired_at IS NOT NULL, position`,
  );
  const lead = raw
    .prepare<[], string>("SELECT name FROM staff WHERE role = 'lead' AND active = 1 ORDER BY number LIMIT 1")
    .pluck();
  const staff = raw.prepare<[], StaffRow>("SELECT id, name, role, active, locked FROM staff ORDER BY number");
  return {
    name: () => name.get() ?? "",
    counters: () =>
      counters
        .all()
        .filter(inUse)
        .map(marked<Counter>),
    devices: () => devices.all().filter(inUse).map(deviceOf),
    countersOn: (date) =>
      counters
        .all()
        .filter(inUseOn(date))
        .map(marked<Counter>),
    devicesOn: (date) => devices.all().filter(inUseOn(date)).map(deviceOf),
    everyCounter: () => counters.all().map(marked<Counter>),
    everyDevice: () => devices.all().map(deviceOf),
    counterLabel: (id) => label.get(id) ?? id,
    leadName: () => lead.get() ?? "",
    staff: () =>
      staff.all().map(({ active, locked, ...row }) => ({
        ...row,
        active: active === 1,
        ...(locked === 1 ? { locked: true } : {}),
      })),
  };
});

const inUse = ({ retiredAt }: { retiredAt: string | null }) => retiredAt === null;
const inUseOn =
  (businessDate: string) =>
  ({ retiredAt }: { retiredAt: string | null }) =>
    retiredAt === null || retiredAt.slice(0, 10) >= businessDate;

function deviceOf({ opensAt, closesAt, counterId, ...row }: Kept<DeviceRow>): Device {
  const own = opensAt === null || closesAt === null ? {} : { hours: { from: opensAt, to: closesAt } };
  const place = counterId === null ? {} : { counterId };
  return marked<Device>({ ...row, ...own, ...place });
}

function marked<T>({ retiredAt, ...row }: Kept<T>): T {
  return (retiredAt === null ? row : { ...row, retired: true }) as T;
}
