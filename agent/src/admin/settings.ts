import { isAbsolute, resolve, sep } from "node:path";
import type { AdminSettings, AdminSettingsUpdate } from "@desk/shared/contract/admin";
import { proposedThresholds, type Thresholds } from "@desk/shared/contract/admin-terms";
import type { Database } from "better-sqlite3";
import { unusableFolder } from "../reports/life/shared-folder.ts";
import { granted, type Refused, refuse, type Verdict } from "../reports/life/verdict.ts";
import { type AdminContext, overtaken, sides } from "./context.ts";

type Row = Omit<AdminSettings, "thresholds"> & { readonly thresholds: string };

/** Thresholds and the backup folder as they hold now; the proposals until the lead has set others. */
export function createSettingsReader(raw: Database): () => AdminSettings {
  const one = raw.prepare<[], Row>(
    `SELECT revision, thresholds, backup_folder AS "backupFolder", updated_at AS "updatedAt",
       updated_by AS "updatedBy" FROM admin_setting`,
  );
  return () => {
    const row = one.get();
    if (row === undefined)
      return {
        thresholds: proposedThresholds,
        backupFolder: null,
        revision: 0,
        updatedAt: null,
        updatedBy: null,
      };
    // A threshold that came after the last save has its proposal.
    const saved: Partial<Thresholds> = JSON.parse(row.thresholds);
    return { ...row, thresholds: { ...proposedThresholds, ...saved } };
  };
}

const thresholdLabels: Record<keyof Thresholds, string> = {
  heldLongMin: "6-(2)の保留（分）",
  reviewLongMin: "6-(2)の審査待ち（分）",
  overMedianTimes: "長い案件（中央値の倍）",
  forgottenMin: "終え忘れ（分）",
  diskLowGb: "ディスクの残り（GB）",
};

/** しきい値 and the backup folder: one record. @param dataDir absolute path of the data folder */
export function createSettings({ raw, atOnce, note, now, hooks }: AdminContext, dataDir: string) {
  const read = createSettingsReader(raw);
  const save = raw.prepare(
    `INSERT INTO admin_setting (only_row, revision, thresholds, backup_folder, updated_at, updated_by)
     VALUES (1, 1, :thresholds, :backupFolder, :at, :staffId)
     ON CONFLICT (only_row) DO UPDATE SET revision = revision + 1, thresholds = :thresholds,
       backup_folder = :backupFolder, updated_at = :at, updated_by = :staffId`,
  );
  return {
    read,
    async change(update: AdminSettingsUpdate, staffId: string): Promise<Verdict<AdminSettings>> {
      const { thresholds, backupFolder, revision } = update;
      const unusable = backupFolder === null ? null : await wrongBackupFolder(backupFolder, dataDir);
      if (unusable !== null) return unusable;
      return atOnce(() => {
        const before = read();
        if (before.revision !== revision) return overtaken("しきい値・フォルダー");
        save.run({ thresholds: JSON.stringify(thresholds), backupFolder, at: now(), staffId });
        const texts = sides({
          ...thresholdSides(before.thresholds, thresholds),
          ...folderSide(before, backupFolder),
        });
        note({ staffId, kind: "setting", subject: "しきい値・フォルダー", action: "change", ...texts });
        hooks.changed();
        return granted(read());
      });
    },
  };
}

function thresholdSides(before: Thresholds, after: Thresholds): Record<string, [string, string]> {
  const keys = Object.keys(thresholdLabels) as (keyof Thresholds)[];
  return Object.fromEntries(
    keys.map((key) => [thresholdLabels[key], [String(before[key]), String(after[key])]]),
  );
}

function folderSide({ backupFolder }: AdminSettings, next: string | null): Record<string, [string, string]> {
  const own = "データフォルダー内";
  return { バックアップ先: [backupFolder ?? own, next ?? own] };
}

async function wrongBackupFolder(folder: string, dataDir: string): Promise<Refused | null> {
  if (!isAbsolute(folder))
    return refuse(
      "folder-unusable",
      `バックアップ先は、ドライブや \\\\サーバー名 から始まる完全な場所で指定してください。指定された値:「${folder}」。保存していません。`,
    );
  const inside = `${resolve(folder)}${sep}`.startsWith(`${resolve(dataDir)}${sep}`);
  if (inside)
    return refuse(
      "folder-unusable",
      "バックアップ先が記録と同じフォルダーの中です。ディスクの故障で両方失われるため、別のディスクか共有フォルダーを指定してください。保存していません。",
    );
  return unusableFolder(folder);
}
