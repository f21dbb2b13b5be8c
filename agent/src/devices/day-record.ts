import { addDays, type BusinessDate, instantOf } from "@desk/shared/calendar/business-date";
import type { DeviceFacts, DeviceReport } from "@desk/shared/figures/devices";
import type { Database } from "better-sqlite3";
import { createSiteRepo } from "../site/repo.ts";
import { createDeviceFacts } from "./facts.ts";
import { createDeviceRepo } from "./repo.ts";

/** What a day's figures say of the devices that the site had on it. */
export type DayRecord = {
  readonly deviceIds: readonly string[];
  /** With the stretch of each before the day. */
  readonly reported: readonly DeviceReport[];
  readonly facts: DeviceFacts;
};

/** Reads the record of a day: the report, the pictures and the links of the timeline rest on the same. */
export function createDayRecord(raw: Database): (date: BusinessDate) => DayRecord {
  const repo = createDeviceRepo(raw);
  const factsOf = createDeviceFacts(raw);
  const site = createSiteRepo(raw);
  return (date) => {
    const known = site.devicesOn(date);
    const deviceIds = known.map(({ id }) => id);
    const [fromMs, toMs] = [instantOf(date, "00:00"), instantOf(addDays(date, 1), "00:00")];
    return {
      deviceIds,
      reported: repo.reportsBetween(fromMs, toMs, deviceIds),
      facts: factsOf(known, date, date),
    };
  };
}
