import { createHash } from "node:crypto";
import type { ReportFormat } from "@desk/shared/contract/report-life";
import { perDatabase } from "../../db/per-database.ts";

/** One file of a report as it was handed in. */
export type FrozenFile = {
  readonly format: ReportFormat;
  readonly name: string;
  readonly bytes: Uint8Array;
};
/** Of a frozen file: its length in bytes and SHA-256 in hex. */
export type FrozenHead = {
  readonly format: ReportFormat;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
};
/** `period`: a day (`2026-05-14`) or a month (`2026-05`). */
export type FrozenKey = {
  readonly kind: "daily" | "monthly";
  readonly period: string;
  readonly revision: number;
};

/** Handed-in files, kept for good: the database refuses to change or delete one. */
export type FrozenRepo = {
  /** To be called in the transaction that submits. Throws when one of them is frozen already. */
  freeze(key: FrozenKey, files: readonly FrozenFile[], madeAt: string): void;
  heads(key: FrozenKey): FrozenHead[];
  read(key: FrozenKey, format: ReportFormat): FrozenFile | null;
};

export const createFrozenRepo = perDatabase((raw): FrozenRepo => {
  const insert = raw.prepare(
    `INSERT INTO frozen_report (kind, period, revision, format, file_name, sha256, bytes, made_at)
     VALUES (:kind, :period, :revision, :format, :name, :sha256, :bytes, :madeAt)`,
  );
  const heads = raw.prepare<FrozenKey, FrozenHead>(
    `SELECT format, file_name AS name, length(bytes) AS bytes, sha256 FROM frozen_report
     WHERE kind = :kind AND period = :period AND revision = :revision ORDER BY number`,
  );
  const read = raw.prepare<FrozenKey & { format: string }, FrozenFile>(
    `SELECT format, file_name AS name, bytes FROM frozen_report
     WHERE kind = :kind AND period = :period AND revision = :revision AND format = :format`,
  );
  return {
    freeze({ kind, period, revision }, files, madeAt) {
      for (const { format, name, bytes } of files) {
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        insert.run({ kind, period, revision, format, name, sha256, bytes: Buffer.from(bytes), madeAt });
      }
    },
    heads: ({ kind, period, revision }) => heads.all({ kind, period, revision }),
    read: ({ kind, period, revision }, format) => read.get({ kind, period, revision, format }) ?? null,
  };
});
