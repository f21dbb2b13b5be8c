// What the contract names without checking it: apart from the schemas, so that the panel's first script need not
// carry them.

/** 結果コード (FACTS §4). */
export const outcomes = [
  "completed",
  "handed-over",
  "documents-missing",
  "pin-locked",
  "too-early",
  "referred",
  "system-down",
  "cancelled",
  "reserved",
  "informed",
] as const;
export type Outcome = (typeof outcomes)[number];

/** 対応中 / 職員審査待ち / 保留 / 後作業. */
export const phases = ["serving", "review", "hold", "wrap-up"] as const;
export type Phase = (typeof phases)[number];

export const deviceStatuses = ["ok", "trouble", "down", "maintenance", "unused"] as const;
export type DeviceStatus = (typeof deviceStatuses)[number];

export const deviceCauses = ["terminal", "j-lis", "network", "power", "planned", "other"] as const;
export type DeviceCause = (typeof deviceCauses)[number];

/** The longest free text a note or a reason may hold, in characters. */
export const noteMaxLength = 200;

/** The longest text of a report (特記事項, 総括), in characters. */
export const reportTextMaxLength = 600;

/** The most events one request may carry. */
export const batchMaxLength = 500;

/** How far ahead of the agent's clock an event may be dated, in milliseconds. */
export const clockAheadLimitMs = 10 * 60 * 1000;

/** The console's own counter id in events: it is no counter of the site. */
export const consoleCounterId = "console";
