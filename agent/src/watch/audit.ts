import { type Device, type DeviceWatch, watchKindLabels } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";
import { createAdminAudit } from "../admin/audit-repo.ts";
import type { By } from "./repo.ts";

export type WatchChange = By & {
  readonly device: Device;
  readonly before: DeviceWatch | null;
  readonly after: DeviceWatch | null;
};

/** Changes of watches stand in the administration's own log (操作の記録). */
export function createWatchAudit(raw: Database): { note(change: WatchChange): void } {
  const audit = createAdminAudit(raw);
  return {
    note({ at, staffId, device: { id, label }, before, after }) {
      const texts = { before: inWords(before), after: inWords(after) };
      audit.note({ at, staffId, kind: "device", subject: `${label}（${id}）`, action: "watch", ...texts });
    },
  };
}

/** Without the community: it opens the device to whoever reads it. */
export function inWords(watch: DeviceWatch | null): string {
  if (watch === null) return "自動点検なし";
  const { intervalS, enabled } = watch;
  const parts = [watchKindLabels[watch.kind], placeInWords(watch), `${intervalS}秒ごと`];
  return [...parts, ...(enabled ? [] : ["休止中"])].join(" ");
}

function placeInWords(watch: DeviceWatch): string {
  switch (watch.kind) {
    case "heartbeat":
      return watch.counterId;
    case "http":
      return watch.url;
    case "ping":
      return watch.host;
    default:
      return `${watch.host}:${watch.port}`;
  }
}
